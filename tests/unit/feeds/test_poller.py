"""A feed is asked, remembered and asked again; whatever it does wrong stays its own trouble."""

import gzip
from dataclasses import replace
from datetime import timedelta

import pytest

from schemas.feeds import FeedSubscription
from services.feeds.book import Book
from services.feeds.poller import poll
from services.feeds.surroundings import Outcome
from tests.unit.feeds.desk import NOON, Desk


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


async def test_a_poller_with_another_memory_of_the_same_records_goes_on(desk: Desk) -> None:
    await desk.poll()
    desk.at = replace(desk.at, book=Book([desk.feed, *desk.kept.records]))

    assert (await desk.poll()).articles == 0
    assert desk.asked == ["/news"]


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
