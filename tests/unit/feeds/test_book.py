"""The last record of each address counts."""

from datetime import UTC, datetime, timedelta

from schemas.feeds import FeedPage, FeedSubscription
from services.feeds.book import Book
from services.feeds.failures import Failed
from services.feeds.schedule import failed, new_state

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
FEED = "https://a.example/rss"


def page(url: str, feed: str = FEED, due_at: datetime | None = NOW) -> FeedPage:
    return FeedPage(url=url, feed=feed, entry="e", noted_at=NOW, due_at=due_at)


def test_a_feed_that_was_never_asked_is_due() -> None:
    assert Book().state(FEED, NOW).due_at == NOW


def test_a_feed_that_is_added_again_is_due_although_it_was_put_off() -> None:
    state = failed(new_state(FEED, NOW), Failed("private", ""), NOW)
    later = NOW + timedelta(minutes=1)

    assert Book([state]).state(FEED, later).due_at > later
    added = FeedSubscription(url=FEED, added_at=later)
    assert Book([state, added]).state(FEED, later).due_at == later


def test_an_ended_subscription_is_gone_and_its_pages_are_not() -> None:
    book = Book([FeedSubscription(url=FEED, added_at=NOW), page("u")])

    book.unsubscribe(FEED)
    book.unsubscribe(FEED)

    assert not book.subscriptions
    assert book.pages


def test_a_page_belongs_to_the_feed_that_named_it_last() -> None:
    book = Book([page("u"), page("u", feed="other")])

    assert (book.pages_of(FEED), book.pages_of("other")) == ([], [page("u", feed="other")])


def test_a_forgotten_page_is_nowhere() -> None:
    book = Book([page("u")])

    book.forget_page("u")

    assert (book.pages, book.pages_of(FEED), book.due_pages(FEED, NOW)) == ({}, [], [])


def test_pages_of_an_ended_subscription_are_abandoned() -> None:
    book = Book([FeedSubscription(url=FEED, added_at=NOW), page("u"), page("v", feed="ended")])

    assert book.abandoned() == [page("v", feed="ended")]


def test_due_pages_come_the_newest_first() -> None:
    old = page("old").model_copy(update={"published_at": NOW - timedelta(days=1)})
    new = page("new").model_copy(update={"published_at": NOW - timedelta(hours=1)})
    book = Book([old, new, page("later", due_at=NOW + timedelta(1)), page("never", due_at=None)])

    assert book.due_pages(FEED, NOW) == [new, old]
