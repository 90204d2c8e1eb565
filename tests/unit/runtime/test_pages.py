"""How a process listens for requests."""

import socket

import pytest
from aiohttp import web

from services.runtime.pages import CannotListen, listen


async def test_a_port_that_is_taken_is_told_with_the_remedy() -> None:
    runner = web.AppRunner(web.Application())
    await runner.setup()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        with pytest.raises(CannotListen, match="address already in use: choose another"):
            await listen(runner, "127.0.0.1", other.getsockname()[1], "choose another")
    await runner.cleanup()
