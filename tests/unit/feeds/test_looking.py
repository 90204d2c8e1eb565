"""A feed's pages become articles, each once; whatever a page does wrong stays its own trouble."""

from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp.web import Request, StreamResponse

from schemas.articles import RawArticle
from schemas.feeds import FeedPage, FeedState
from services.feeds import looking
from services.feeds.book import Book
from services.feeds.failures import Failed
from tests.unit.feeds.desk import Desk


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
