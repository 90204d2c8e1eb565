"""One poll of one feed: ask it, look at the pages it names, send those that are new or changed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from yarl import URL

from schemas.articles import RawArticle
from schemas.feeds import FeedPage, FeedState, FeedSubscription
from services.feeds import pages, schedule
from services.feeds.book import Book
from services.feeds.entries import Feed
from services.feeds.failures import Failed, Reason
from services.feeds.reading_feed import RawFeed
from services.feeds.reading_page import Page, RawPage
from services.feeds.response import Answer, Validators
from services.feeds.web import Web

MAX_FEED_BYTES = 5 << 20
MAX_PAGE_BYTES = 8 << 20
PAGES_PER_POLL = 100
"""More wait for the next poll, a minute later: no feed keeps the others waiting."""
LONGEST_POLL = timedelta(minutes=5)
HOST_TROUBLE: frozenset[Reason] = frozenset({"connection", "timeout", "wait"})
"""Other pages of the same host wait, too."""


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


class Poller:
    """Polls feeds by what the book knows, and keeps the book up to date."""

    def __init__(
        self, web: Web, book: Book, sink: Sink, reading: Reading, clock: Callable[[], datetime]
    ) -> None:
        self.web, self.book, self.sink, self.reading, self.clock = web, book, sink, reading, clock

    async def poll(self, subscription: FeedSubscription) -> Outcome:
        """Poll a feed and remember how it went; what the feed or a page does wrong is no error."""
        outcome = Outcome()
        state = self.book.state(subscription.url, self.clock())
        try:
            answer = await self.web.get(state.url, MAX_FEED_BYTES, _validators(state))
            feed = None if answer.unchanged else await self._read(answer)
        except Failed as failure:
            outcome.failures.append(failure.reason)
            await self._remember(schedule.failed(state, failure, self.clock()))
            return outcome
        fresh = await self._note(state.url, feed) if feed else False
        await self._look(subscription, outcome)
        wanted = max(answer.max_age, feed.interval if feed else 0.0)
        state = schedule.answered(state, self.clock(), fresh=fresh, wanted=wanted)
        state = schedule.counted(state, outcome.articles, len(outcome.failures), self.clock())
        if not outcome.complete:
            state = schedule.unfinished(state, self.clock())
        elif feed:
            state = state.model_copy(update={"title": feed.title, **vars(answer.validators)})
        await self._remember(state)
        return outcome

    async def _read(self, answer: Answer) -> Feed:
        return await self.reading.feed(RawFeed(answer.url, answer.body, answer.charset))

    async def _note(self, url: str, feed: Feed) -> bool:
        """Take in what a feed names; say whether any of it is new or announced as changed."""
        fresh, now = False, self.clock()
        for entry in feed.entries:
            page = pages.noted(entry, self.book.pages.get(entry.url), url, now)
            if page is None:
                continue
            if page.due_at is None:
                await self._remember(page)
            fresh = fresh or page.due_at is not None
            self.book.apply(page)
        listed = {entry.url for entry in feed.entries}
        for page in pages.forgotten(self.book.pages_of(url), listed, now):
            await self.sink.forget(page)
            self.book.forget_page(page.url)
        return fresh

    async def _look(self, subscription: FeedSubscription, outcome: Outcome) -> None:
        """Look at the pages that are due; pages of a host in trouble are left for later."""
        started = self.clock()
        due = self.book.due_pages(subscription.url, started)
        trouble: dict[str | None, Failed] = {}
        for number, page in enumerate(due):
            if number >= PAGES_PER_POLL or self.clock() - started > LONGEST_POLL:
                outcome.complete = False
                return
            host = URL(page.url).host
            if host in trouble:
                await self._remember(pages.postponed(page, trouble[host], self.clock()))
                continue
            try:
                await self._remember(await self._looked_at(page, subscription, outcome))
            except Failed as failure:
                outcome.failures.append(failure.reason)
                await self._remember(pages.failed(page, failure, self.clock()))
                if failure.reason in HOST_TROUBLE:
                    trouble[host] = failure

    async def _looked_at(
        self, page: FeedPage, subscription: FeedSubscription, outcome: Outcome
    ) -> FeedPage:
        answer = await self.web.get(page.url, MAX_PAGE_BYTES, _validators(page))
        if answer.unchanged:
            return pages.unchanged(page, self.clock())
        raw = RawPage(answer.body, answer.content_type, answer.charset)
        found = await self.reading.page(raw)
        if found.words != page.words:
            article = _article(page, subscription.source, answer, found)
            await self.sink.send(article.model_copy(update={"fetched_at": self.clock()}))
            outcome.articles += 1
        return pages.read(page, found.words, vars(answer.validators), self.clock())

    async def _remember(self, record: FeedState | FeedPage) -> None:
        await self.sink.remember(record)
        self.book.apply(record)


def _validators(known: FeedState | FeedPage) -> Validators:
    return Validators(known.etag, known.last_modified)


def _article(page: FeedPage, source: str | None, answer: Answer, found: Page) -> RawArticle:
    return RawArticle(
        content=found.content,
        content_type=found.content_type,
        url=answer.url,
        source=source,
        title=page.title,
        published_at=page.published_at,
        language=page.language,
    )
