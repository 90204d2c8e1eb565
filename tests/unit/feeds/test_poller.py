"""A feed's pages become articles, each once; whatever a site does wrong stays its own trouble."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp.web import Request, StreamResponse

from schemas.articles import RawArticle
from schemas.feeds import FeedPage, FeedState, FeedSubscription
from services.feeds import looking
from services.feeds.book import Book
from services.feeds.entries import Feed
from services.feeds.failures import Failed
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


@pytest.fixture
def desk(web: Web, site: Site) -> Desk:
    """Give a desk that reads a feed of two stories."""
    site.feed("/news", "ferry", "bridge")
    site.page("/ferry", "<p>The council spoke about the ferry.</p>")
    site.page("/bridge", "<p>The council spoke about the bridge.</p>")
    return Desk(web, site)


async def test_each_page_of_a_new_feed_becomes_an_article_with_what_the_feed_says(
    desk: Desk,
) -> None:
    outcome = await desk.poll()

    assert outcome == Outcome(articles=2)
    article = desk.kept.articles[0]
    assert (article.source, article.title, article.fetched_at) == ("Site", "ferry", NOON)
    assert article.url == f"{desk.site.address}/ferry"
    assert "about the ferry" in article.content


async def test_a_feed_that_did_not_change_costs_one_request(desk: Desk) -> None:
    await desk.poll()

    assert (await desk.poll()).articles == 0
    assert desk.asked == ["/news"]


async def test_a_changed_feed_costs_its_new_pages_only(desk: Desk) -> None:
    await desk.poll()
    desk.site.feed("/news", "harbour", "ferry", "bridge")
    desk.site.page("/harbour", "<p>The harbour is closed.</p>")

    assert (await desk.poll()).articles == 1
    assert desk.asked == ["/news", "/harbour"]


async def test_a_page_announced_as_changed_that_is_not_is_not_sent(desk: Desk) -> None:
    await desk.poll()
    desk.site.feed("/news", "ferry", "bridge", title="Updated: {}")

    assert (await desk.poll()).articles == 0
    assert desk.site.requests[1:] == [("/ferry", 304), ("/bridge", 304)]


async def test_a_page_edited_without_a_word_is_found_by_asking_it_again(desk: Desk) -> None:
    await desk.poll()
    desk.site.page("/ferry", "<p>The council spoke about the ferries.</p>")
    desk.now += timedelta(hours=1)

    assert (await desk.poll()).articles == 1
    assert "ferries" in desk.kept.articles[-1].content


async def test_what_was_sent_is_remembered_before_the_next_page_is_asked_for(desk: Desk) -> None:
    await desk.poll()

    kinds = [type(record).__name__ for record in desk.kept.records]
    assert kinds == ["FeedPage", "FeedPage", "FeedState"]


async def test_a_poller_with_another_memory_of_the_same_records_goes_on(desk: Desk) -> None:
    await desk.poll()
    desk.at = replace(desk.at, book=Book([desk.feed, *desk.kept.records]))

    assert (await desk.poll()).articles == 0
    assert desk.asked == ["/news"]


async def test_a_page_that_fails_for_now_is_tried_again_although_the_feed_is_unchanged(
    desk: Desk,
) -> None:
    handler = desk.site.handlers["/ferry"]
    desk.site.answer("/ferry", 500)
    assert (await desk.poll()).failures == ["server"]
    desk.site.handlers["/ferry"] = handler
    desk.now += timedelta(minutes=15)

    assert (await desk.poll()).articles == 1
    assert desk.asked == ["/news", "/ferry"]


@pytest.mark.parametrize("status", [404, 403])
async def test_a_page_that_is_not_there_is_not_asked_for_again(desk: Desk, status: int) -> None:
    desk.site.answer("/ferry", status)
    await desk.poll()
    desk.now += timedelta(minutes=59)

    await desk.poll()

    assert desk.asked == ["/news"]


async def test_forbidden_pages_are_never_asked_for(desk: Desk) -> None:
    desk.site.body("/robots.txt", b"User-agent: *\nDisallow: /ferry", "text/plain")

    outcome = await desk.poll()

    assert (outcome.articles, outcome.failures) == (1, ["robots"])
    assert "/ferry" not in desk.asked


async def test_a_host_in_trouble_is_not_asked_for_its_other_pages_until_later(desk: Desk) -> None:
    handler = desk.site.handlers["/ferry"]
    desk.site.answer("/ferry", 429, Retry_After="0")
    desk.site.handlers["/bridge"] = handler
    outcome = await desk.poll()
    assert (outcome.articles, outcome.failures, desk.asked) == (0, ["wait"], ["/news", "/ferry"])

    desk.site.handlers["/ferry"] = handler
    desk.at.web.exchanges.rest("127.0.0.1", 0)
    desk.now += timedelta(minutes=20)

    assert (await desk.poll()).articles == 2


@pytest.mark.parametrize(
    ("body", "headers", "reason"),
    [
        (b"<html><body>Gone fishing</body></html>", {}, "not-a-feed"),
        (b"", {}, "not-a-feed"),
        (gzip.compress(bytes(8_000_000)), {"Content-Encoding": "gzip"}, "too-large"),
        (b"\x1f\x8b broken", {"Content-Encoding": "gzip"}, "encoding"),
    ],
    ids=["a page", "nothing", "a bomb", "broken gzip"],
)
async def test_a_bad_feed_is_asked_again_later_and_its_reason_is_kept(
    desk: Desk, body: bytes, headers: dict[str, str], reason: str
) -> None:
    desk.site.body("/news", body, headers=headers)

    outcome = await desk.poll()

    assert outcome.failures == [reason]
    assert (desk.state.error, desk.state.failures, desk.state.seen_at) == (reason, 1, None)
    assert desk.state.due_at > NOON


async def test_a_feed_that_is_well_again_says_so(desk: Desk) -> None:
    handler = desk.site.handlers["/news"]
    desk.site.answer("/news", 500)
    await desk.poll()
    desk.site.handlers["/news"] = handler

    await desk.poll()

    assert (desk.state.error, desk.state.failures, desk.state.errors) == (None, 0, 1)
    assert (desk.state.polls, desk.state.articles, desk.state.title) == (2, 2, "Site")


async def test_a_long_feed_is_read_in_portions_each_page_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "PAGES_PER_POLL", 1)

    outcomes = [await desk.poll(), await desk.poll(), await desk.poll()]

    assert [outcome.articles for outcome in outcomes] == [1, 1, 0]
    assert [outcome.complete for outcome in outcomes] == [False, True, True]


async def test_an_article_that_no_topic_takes_fails_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(article: RawArticle) -> None:
        if "ferry" in article.content:
            raise Failed("too-large", "9 MB")
        desk.kept.articles.append(article)

    monkeypatch.setattr(desk.kept, "send", refuse)

    outcome = await desk.poll()

    assert (outcome.articles, outcome.failures) == (1, ["too-large"])


async def test_a_page_that_no_feed_names_any_more_is_forgotten_in_time(desk: Desk) -> None:
    await desk.poll()
    desk.site.feed("/news", "bridge")
    for day in range(15):
        desk.now = NOON + timedelta(days=day)
        desk.site.feed("/news", "bridge", f"day-{day}")
        await desk.poll()

    assert f"{desk.site.address}/ferry" in desk.kept.forgotten
    assert f"{desk.site.address}/bridge" not in desk.kept.forgotten


async def test_two_feeds_that_name_a_page_fetch_it_once(desk: Desk) -> None:
    await desk.poll()
    desk.site.feed("/other", "ferry")
    desk.feed = FeedSubscription(url=f"{desk.site.address}/other", added_at=NOON)

    assert (await desk.poll()).articles == 0
    assert desk.asked == ["/other"]


async def test_two_feeds_that_describe_a_page_differently_do_not_fetch_it_by_turns(
    desk: Desk,
) -> None:
    await desk.poll()
    desk.site.feed("/other", "ferry", title="Politics: {}")
    other = FeedSubscription(url=f"{desk.site.address}/other", added_at=NOON)

    await poll(desk.at, other)
    desk.site.feed("/news", "harbour", "ferry", "bridge")
    await desk.poll()

    assert desk.asked == ["/news", "/harbour"]


async def test_a_slow_feed_does_not_keep_the_others_waiting(desk: Desk) -> None:
    handler = desk.site.handlers["/ferry"]

    async def slow(request: Request) -> StreamResponse:
        desk.now += timedelta(minutes=6)
        return await handler(request)

    desk.site.handlers["/ferry"] = slow

    outcome = await desk.poll()

    assert (outcome.articles, outcome.complete, desk.state.etag) == (1, False, None)


async def test_an_article_whose_page_could_not_be_remembered_is_sent_again_with_the_same_id(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crash(_record: FeedState | FeedPage) -> None:
        raise ConnectionError

    monkeypatch.setattr(desk.kept, "remember", crash)
    with pytest.raises(ConnectionError):
        await desk.poll()
    monkeypatch.undo()
    desk.at = replace(desk.at, book=Book([desk.feed, *desk.kept.records]))

    await desk.poll()

    first, again, other = (article.identity() for article in desk.kept.articles)
    assert first == again != other
