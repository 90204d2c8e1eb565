"""A news site on this machine and a web that may ask it."""

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestServer

from services.feeds.manners import Manners
from services.feeds.web import Web, open_web
from tests.unit.feeds.site import Site

MANNERS = Manners(agent="claimwire/1", delay=0, seconds=5, allowed_hosts=frozenset({"127.0.0.1"}))


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """Give an empty site, serving."""
    site = Site()
    async with TestServer(site.application) as server:
        site.address = str(server.make_url("")).rstrip("/")
        yield site


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    """Give a web of fast manners that may ask this machine by its number, but not by name."""
    async with open_web(MANNERS) as web:
        yield web
