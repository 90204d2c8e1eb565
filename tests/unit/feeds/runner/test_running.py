"""What feeds do wrong goes on; what Kafka does not take ends the poller."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Never, Self

import pytest

from schemas.articles import RawArticle
from schemas.feeds import FeedPage, FeedState, FeedSubscription
from services.feeds.book import Book
from services.feeds.pages import FORGET
from services.feeds.runner.running import Running, _forget_abandoned, _work, now
from services.feeds.surroundings import Reading, Surroundings
from services.feeds.web import Web
from tests.unit.feeds.desk import Kept, feed_of, page_of

LONG_AGO = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


class Silence:
    """News that never comes."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Never:
        await asyncio.Event().wait()
        raise AssertionError


class Away(Kept):
    """A sink that nothing reaches."""

    async def remember(self, record: FeedState | FeedPage) -> None:
        raise ConnectionError

    async def send(self, article: RawArticle) -> None:
        raise ConnectionError


class Expecting(Kept):
    """A sink that says when it has so many records."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count, self.full = count, asyncio.Event()

    async def remember(self, record: FeedState | FeedPage) -> None:
        await super().remember(record)
        if len(self.records) >= self.count:
            self.full.set()


def at_work(web: Web, book: Book, sink: Kept) -> Running:
    at = Surroundings(web, book, sink, Reading(feed_of, page_of), now)
    return Running(at, Silence(), asyncio.Semaphore(2))


async def test_a_poller_whose_results_nobody_takes_stops(web: Web, unused_tcp_port: int) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}/rss"
    book = Book([FeedSubscription(url=url, added_at=LONG_AGO)])

    with pytest.raises(ExceptionGroup) as stopped:
        await _work(at_work(web, book, Away()))

    assert [type(error) for error in stopped.value.exceptions] == [ConnectionError]


async def test_a_bad_feed_keeps_no_other_from_being_read(web: Web, unused_tcp_port: int) -> None:
    feeds = [f"http://127.0.0.1:{unused_tcp_port}/rss", "http://10.0.0.1/rss", "http://nul/"]
    book = Book(FeedSubscription(url=url, added_at=LONG_AGO) for url in feeds)
    kept = Expecting(len(feeds))
    working = asyncio.create_task(_work(at_work(web, book, kept)))

    await kept.full.wait()
    working.cancel()
    await asyncio.wait([working])

    assert {record.url for record in kept.records} == set(feeds)


async def test_pages_of_ended_subscriptions_are_dropped_when_they_are_old(web: Web) -> None:
    old = FeedPage(url="old", feed="ended", entry="e", noted_at=now() - FORGET - timedelta(days=1))
    new = old.model_copy(update={"url": "new", "noted_at": now()})
    kept = Kept()
    book = Book([old, new])

    await _forget_abandoned(at_work(web, book, kept).at)

    assert (kept.forgotten, list(book.pages)) == (["old"], ["new"])
