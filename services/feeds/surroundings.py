"""What a poller works with, and what a poll gives back."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from schemas.articles import RawArticle
from schemas.feeds import FeedPage, FeedState
from services.feeds.book import Book
from services.feeds.entries import Feed
from services.feeds.failures import Reason
from services.feeds.reading_feed import RawFeed
from services.feeds.reading_page import Page, RawPage
from services.feeds.web import Web


class Sink(Protocol):
    """Where results go; each call returns when it is safe there."""

    async def send(self, article: RawArticle) -> None:
        """Send an article on; raises Failed when it can never be."""

    async def remember(self, record: FeedState | FeedPage) -> None:
        """Keep a record."""

    async def forget(self, page: FeedPage) -> None:
        """Drop a page's record."""


@dataclass
class Outcome:
    """What a poll did: articles sent, and the reason of each failure."""

    articles: int = 0
    failures: list[Reason] = field(default_factory=list)
    complete: bool = True


@dataclass(frozen=True)
class Reading:
    """How bytes become feeds and pages; elsewhere, since it takes the CPU."""

    feed: Callable[[RawFeed], Awaitable[Feed]]
    page: Callable[[RawPage], Awaitable[Page]]


@dataclass(frozen=True)
class Surroundings:
    """The web, the book, the sink, the parsers and the clock."""

    web: Web
    book: Book
    sink: Sink
    reading: Reading
    clock: Callable[[], datetime]

    async def remember(self, record: FeedState | FeedPage) -> None:
        """Keep a record in the sink, then in the book."""
        await self.sink.remember(record)
        self.book.apply(record)
