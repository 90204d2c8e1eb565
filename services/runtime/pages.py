"""What every process that serves pages over HTTP shares: how it listens, and its metrics."""

from aiohttp import web
from prometheus_client import generate_latest

from services.runtime.metrics import REGISTRY


class CannotListen(OSError):
    """The port is taken, or no address of this machine. The message names the remedy."""


async def listen(runner: web.AppRunner, host: str, port: int, remedy: str) -> int:
    """Open a port (0: any free one) and return its number.

    Raises:
        CannotListen: with the remedy.
    """
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        raise CannotListen(f"{error.strerror}: {remedy}") from error
    return int(runner.addresses[0][1])


async def metrics_page(_request: web.Request) -> web.Response:
    """Answer the metrics in Prometheus' text form."""
    return web.Response(
        body=generate_latest(REGISTRY), headers={"Content-Type": "text/plain; version=0.0.4"}
    )
