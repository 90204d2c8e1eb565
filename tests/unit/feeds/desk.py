"""A poller of one feed, on a site of this machine, with everything else in memory."""

from datetime import UTC, datetime

from schemas.articles import RawArticle
from schemas.feeds import FeedPage, FeedState, FeedSubscription
from services.feeds.book import Book
from services.feeds.entries import Feed
from services.feeds.poller import poll
from services.feeds.reading_feed import RawFeed, read_feed
from services.feeds.reading_page import Page, RawPage, read_page
from services.feeds.surroundings import Outcome, Reading, Surroundings
from services.feeds.web import Web
from tests.unit.feeds.site import Site

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


class Kept:
    """A sink in memory: what was sent and remembered, in order."""

    def __init__(self) -> None:
        self.articles: list[RawArticle] = []
        self.records: list[FeedState | FeedPage] = []
        self.forgotten: list[str] = []

    async def send(self, article: RawArticle) -> None:
        self.articles.append(article)

    async def remember(self, record: FeedState | FeedPage) -> None:
        self.records.append(record)

    async def forget(self, page: FeedPage) -> None:
        self.forgotten.append(page.url)


async def feed_of(raw: RawFeed) -> Feed:
    return read_feed(raw)


async def page_of(raw: RawPage) -> Page:
    return read_page(raw)


class Desk:
    """A poller of one feed of a site, whose clock a test moves."""

    def __init__(self, web: Web, site: Site) -> None:
        self.site, self.kept, self.now = site, Kept(), NOON
        self.feed = FeedSubscription(url=f"{site.address}/news", source="Site", added_at=NOON)
        self.book = Book([self.feed])
        reading = Reading(feed_of, page_of)
        self.at = Surroundings(web, self.book, self.kept, reading, lambda: self.now)

    async def poll(self) -> Outcome:
        self.site.requests.clear()
        return await poll(self.at, self.feed)

    @property
    def state(self) -> FeedState:
        return self.book.states[self.feed.url]

    @property
    def asked(self) -> list[str]:
        return [path for path, _ in self.site.requests if path != "/robots.txt"]
