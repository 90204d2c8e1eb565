"""Feeds and pages are parsed in a process of their own, in a limited time: strangers wrote them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from services.errors import Unprocessable
from services.feeds.failures import Failed, Reason
from services.feeds.reading_feed import RawFeed, read_feed
from services.feeds.reading_page import RawPage, read_page
from services.feeds.surroundings import Reading
from services.runtime.pool import OneProcess
from services.topology import FEEDS

A = TypeVar("A")
T = TypeVar("T")

SECONDS = 30.0
"""The worst feed of the largest size takes 23; docs/decisions/0603-feeds-are-strangers.md."""


@asynccontextmanager
async def parsing_process() -> AsyncIterator[Reading]:
    """Yield the reading of feeds and pages in another process, one at a time."""
    turn = asyncio.Lock()

    async def run(work: Callable[[A], T], argument: A, reason: Reason) -> T:
        try:
            async with turn:
                return await pool.run(work, argument)
        except Unprocessable as error:  # it took too long, or ended its process
            raise Failed(reason, f"its parsing ended with {error.reason}") from error

    async with OneProcess(FEEDS.name, warm_up, SECONDS) as pool:
        yield Reading(
            feed=lambda raw: run(read_feed, raw, "not-a-feed"),
            page=lambda raw: run(read_page, raw, "not-a-page"),
        )


def warm_up() -> None:
    """Load the parsers before there is work."""
    read_feed(RawFeed("https://warm.example/", b'<rss version="2.0"><channel/></rss>'))
    read_page(RawPage(b"<p>warm</p>", "text/html"))
