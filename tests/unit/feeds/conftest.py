"""A news site on this machine, a web that may ask it, and a poller of its feed."""

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestServer

from services.feeds.manners import Manners
from services.feeds.web import Web, open_web
from tests.unit.feeds.desk import Desk
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


@pytest.fixture
def desk(web: Web, site: Site) -> Desk:
    """Give a desk that reads a feed of two stories."""
    site.feed("/news", "ferry", "bridge")
    site.page("/ferry", "<p>The council spoke about the ferry.</p>")
    site.page("/bridge", "<p>The council spoke about the bridge.</p>")
    return Desk(web, site)
