"""The book is what the log says."""

from datetime import UTC, datetime

import pytest

from schemas.event import Event
from schemas.feeds import FeedPage, FeedState, FeedSubscription
from schemas.topics import FEED_PAGES, FEED_STATE, FEED_SUBSCRIPTIONS, Topic
from services.feeds.book import Book
from services.feeds.runner.kafka_log import take
from services.feeds.schedule import new_state
from tests.builders import incoming

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
FEED = "https://a.example/rss"
SUBSCRIPTION = FeedSubscription(url=FEED, added_at=NOW)
PAGE = FeedPage(url="https://a.example/1", feed=FEED, entry="e", noted_at=NOW)


def book_of(*records: tuple[Topic[Event], str, Event | bytes | None]) -> Book:
    book = Book()
    for topic, key, event in records:
        value = event.to_json() if isinstance(event, Event) else event
        take(book, topic, incoming(value, key=key.encode()))
    return book


def test_every_kind_of_record_is_taken_in() -> None:
    state = new_state(FEED, NOW)

    book = book_of(
        (FEED_SUBSCRIPTIONS, FEED, SUBSCRIPTION),
        (FEED_STATE, FEED, state),
        (FEED_PAGES, PAGE.url, PAGE),
    )

    assert (book.subscriptions[FEED], book.states[FEED]) == (SUBSCRIPTION, state)
    assert book.pages[PAGE.url] == PAGE


def test_a_tombstone_ends_what_its_topic_holds() -> None:
    book = book_of(
        (FEED_SUBSCRIPTIONS, FEED, SUBSCRIPTION),
        (FEED_STATE, FEED, new_state(FEED, NOW)),
        (FEED_PAGES, PAGE.url, PAGE),
        (FEED_SUBSCRIPTIONS, FEED, None),
        (FEED_STATE, FEED, None),
        (FEED_PAGES, PAGE.url, None),
    )

    assert (book.subscriptions, book.states, book.pages) == ({}, {}, {})


@pytest.mark.parametrize("value", [b"{not json", b"[]", b'{"url": ""}'])
def test_a_record_that_cannot_be_read_leaves_the_book_as_it_was(value: bytes) -> None:
    book = book_of((FEED_SUBSCRIPTIONS, FEED, SUBSCRIPTION), (FEED_SUBSCRIPTIONS, FEED, value))

    assert book.subscriptions == {FEED: SUBSCRIPTION}


def test_a_poll_that_ends_after_its_feed_was_removed_does_not_bring_it_back() -> None:
    book = book_of(
        (FEED_SUBSCRIPTIONS, FEED, SUBSCRIPTION),
        (FEED_SUBSCRIPTIONS, FEED, None),
        (FEED_STATE, FEED, FeedState(url=FEED, due_at=NOW, polled_at=NOW, interval=900)),
    )

    assert not book.subscriptions
