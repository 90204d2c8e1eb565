"""A page is looked at when it is new, announced as changed, or cheap to ask."""

from datetime import UTC, datetime, timedelta

import pytest

from schemas.feeds import FeedPage
from services.feeds.entries import Entry
from services.feeds.failures import Failed, Reason
from services.feeds.pages import (
    FORGET,
    MAX_FAILURES,
    REVISITS,
    failed,
    forgotten,
    noted,
    read,
    unchanged,
)

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
FEED = "https://harbour.example/news.rss"
ENTRY = Entry("https://harbour.example/ferry", title="Ferry approved")
VALIDATORS = {"etag": '"1"', "last_modified": None}


def new_page() -> FeedPage:
    page = noted(ENTRY, None, FEED, NOW)
    assert page
    return page


READ = read(new_page(), "w1", VALIDATORS, NOW)


def test_a_new_page_is_due_at_once() -> None:
    assert new_page().due_at == NOW


def test_a_known_page_is_left_alone() -> None:
    assert noted(ENTRY, READ, FEED, NOW) is None


@pytest.mark.parametrize(
    "entry",
    [Entry(ENTRY.url, title="Corrected: ferry approved"), Entry(ENTRY.url, ENTRY.title, None, "2")],
    ids=["title", "date of change"],
)
def test_a_page_announced_as_changed_is_asked_with_what_is_known_of_it(entry: Entry) -> None:
    page = noted(entry, READ, FEED, NOW)

    assert page
    assert (page.due_at, page.etag, page.words) == (NOW, '"1"', "w1")


def test_a_page_that_can_be_asked_for_a_304_is_visited_again_three_times() -> None:
    page, pauses = READ, [READ.due_at and READ.due_at - NOW]
    while page.due_at:
        page = unchanged(page, NOW)
        pauses.append(page.due_at and page.due_at - NOW)

    assert pauses == [*REVISITS, None]


def test_a_page_without_validators_is_not_visited_again() -> None:
    assert read(new_page(), "w1", {"etag": None, "last_modified": None}, NOW).due_at is None


def test_a_page_that_did_change_is_watched_from_the_beginning() -> None:
    page = read(unchanged(READ, NOW), "w2", VALIDATORS, NOW)

    assert (page.looks, page.due_at) == (0, NOW + REVISITS[0])


@pytest.mark.parametrize("reason", ["gone", "refused", "robots", "private", "too-large"])
def test_what_would_fail_again_is_not_tried_again(reason: Reason) -> None:
    assert failed(new_page(), Failed(reason, ""), NOW).due_at is None


def test_what_may_go_well_is_tried_a_few_times_with_growing_pauses() -> None:
    page, pauses = new_page(), []
    while page.due_at:
        pauses.append(page.due_at - NOW)
        page = failed(page, Failed("timeout", ""), NOW)

    assert pauses == sorted(pauses)
    assert page.failures == MAX_FAILURES


def test_a_page_is_not_tried_before_its_host_wants_it() -> None:
    assert failed(new_page(), Failed("wait", "", wait=7200), NOW).due_at == NOW + timedelta(hours=2)


def test_a_page_still_named_after_days_is_noted_anew_but_not_looked_at() -> None:
    old = READ.model_copy(update={"due_at": None})
    later = NOW + timedelta(days=4)

    page = noted(ENTRY, old, "https://harbour.example/other.rss", later)

    assert page
    assert (page.noted_at, page.due_at) == (later, None)
    assert page.feed == "https://harbour.example/other.rss"


def test_only_pages_that_no_feed_names_any_more_are_forgotten() -> None:
    done = READ.model_copy(update={"due_at": None})
    later = NOW + FORGET + timedelta(seconds=1)

    assert forgotten([done], set(), later) == [done]
    assert forgotten([done], {done.url}, later) == []
    assert forgotten([done], set(), NOW + FORGET) == []
    assert forgotten([READ], set(), later) == []
