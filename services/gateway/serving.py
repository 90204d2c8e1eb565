"""Run a gateway: listen first, connect to Kafka as soon as it is there."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from services.gateway.app import Gateway
from services.gateway.settings import GatewaySettings
from services.runtime.logs import logger
from services.runtime.pages import listen
from services.runtime.settings import Settings

log = logger(__name__)

STOP_SECONDS = 3.0


@asynccontextmanager
async def serving(settings: Settings, limits: GatewaySettings, port: int) -> AsyncIterator[str]:
    """Serve as long as the block runs and give the address of the page.

    Raises:
        CannotListen: when the port is taken; it names the remedy.
    """
    gateway = Gateway(settings, limits)
    runner = web.AppRunner(gateway.web, access_log=None, shutdown_timeout=STOP_SECONDS)
    await runner.setup()
    connecting = asyncio.create_task(gateway.intake.stay_connected())
    try:
        remedy = "choose another with --port, or another CLAIMWIRE_HTTP_HOST"
        number = await listen(runner, settings.http_host, port, remedy)
        if not limits.token.get_secret_value():
            log.warning("push.open", hint="set CLAIMWIRE_GATEWAY_TOKEN to ask for a token")
        yield f"http://{settings.http_host}:{number}"
    finally:
        connecting.cancel()
        await asyncio.gather(connecting, return_exceptions=True)
        gateway.streams.closing = True
        await runner.cleanup()
        await gateway.intake.close()


async def serve_until_stopped(
    settings: Settings, limits: GatewaySettings, port: int, listening: Callable[[str], None]
) -> None:
    """Serve until SIGTERM or SIGINT; `listening` is told the address of the page."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with serving(settings, limits, port) as address:
        log.info("gateway", address=address)
        listening(address)
        await stop.wait()
