"""An index of sitemaps is read through its newest, each asked politely; one that fails, alone."""

from datetime import timedelta

import pytest

from services.feeds import looking
from services.feeds.asking import MAX_SITEMAPS
from services.feeds.surroundings import Outcome
from tests.unit.feeds.desk import NOON, Desk


@pytest.fixture
def indexed(desk: Desk) -> Desk:
    """Give a desk whose feed is an index of two sitemaps, a story in each."""
    desk.site.index("/news", old="2026-03-01", new="2026-03-04T09:30:00Z")
    desk.site.sitemap("/new", "ferry")
    desk.site.sitemap("/old", "bridge")
    return desk


async def test_the_pages_of_all_sitemaps_become_articles(indexed: Desk) -> None:
    outcome = await indexed.poll()

    assert outcome == Outcome(articles=2)
    assert indexed.asked == ["/news", "/new", "/old", "/ferry", "/bridge"]


async def test_no_more_than_the_newest_sitemaps_are_read(desk: Desk) -> None:
    days = {f"day-{day}": f"2026-03-{day:02}" for day in range(1, MAX_SITEMAPS + 3)}
    desk.site.index("/news", **days)
    for day in days:
        desk.site.sitemap(f"/{day}")

    await desk.poll()

    assert desk.asked == ["/news", *[f"/{day}" for day in reversed(days)][:MAX_SITEMAPS]]


async def test_what_did_not_change_is_not_sent_again(indexed: Desk) -> None:
    await indexed.poll()

    await indexed.poll()

    assert indexed.site.requests == [("/news", 304), ("/new", 304), ("/old", 304)]


async def test_a_sitemap_is_seen_to_change_although_its_index_does_not(indexed: Desk) -> None:
    await indexed.poll()
    indexed.site.sitemap("/new", "harbour", "ferry")
    indexed.site.page("/harbour", "<p>The harbour is closed.</p>")

    assert (await indexed.poll()).articles == 1
    assert indexed.asked == ["/news", "/new", "/old", "/harbour"]


async def test_a_sitemap_is_asked_for_as_a_whole_once_a_day(indexed: Desk) -> None:
    await indexed.poll()
    indexed.now = NOON + timedelta(days=1)

    await indexed.poll()

    assert indexed.site.requests[:3] == [("/news", 304), ("/new", 200), ("/old", 200)]


async def test_a_sitemap_that_fails_fails_alone_and_is_asked_again(indexed: Desk) -> None:
    handler = indexed.site.handlers["/new"]
    indexed.site.answer("/new", 500)
    first = await indexed.poll()
    indexed.site.handlers["/new"] = handler

    assert (first.articles, first.failures, indexed.state.failures) == (1, ["server"], 0)
    assert (await indexed.poll()).articles == 1


async def test_an_index_none_of_whose_sitemaps_can_be_had_is_a_failed_feed(indexed: Desk) -> None:
    indexed.site.answer("/new", 500)
    indexed.site.answer("/old", 404)

    outcome = await indexed.poll()

    assert (outcome.failures, indexed.state.error) == (["server"], "server")


async def test_an_index_in_an_index_is_not_followed(indexed: Desk) -> None:
    indexed.site.index("/new", deeper="2026-03-04")

    outcome = await indexed.poll()

    assert (outcome.articles, outcome.failures) == (1, ["not-a-feed"])
    assert "/deeper" not in indexed.asked


async def test_pages_left_for_the_next_poll_are_named_again(
    indexed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "PAGES_PER_POLL", 1)
    await indexed.poll()

    await indexed.poll()

    assert indexed.site.requests[:3] == [("/news", 200), ("/new", 200), ("/old", 200)]
