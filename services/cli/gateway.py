"""`claimwire gateway`: articles in by HTTP, events out as a stream, and the live page."""

import asyncio
from typing import Annotated

import typer

from services.gateway.serving import serve_until_stopped
from services.gateway.settings import GatewaySettings
from services.runtime.logs import configure
from services.runtime.settings import Settings


def gateway(
    port: Annotated[
        int, typer.Option(help="Listen here; 0: any free port", envvar="CLAIMWIRE_HTTP_PORT")
    ] = 8080,
) -> None:
    """Take articles at /v1/articles, stream topics at /v1/stream, show the live page at /.

    The API is described at /openapi.json. Example: `claimwire gateway --port 8080`
    """
    settings = Settings()
    configure(settings)
    asyncio.run(serve_until_stopped(settings, GatewaySettings(), port, typer.echo))
