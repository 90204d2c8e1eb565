"""How feeds do is measured by source."""

from datetime import UTC, datetime, timedelta

from aiohttp import ClientSession

from schemas.feeds import FeedState, FeedSubscription
from services.feeds.book import Book
from services.feeds.failures import Failed
from services.feeds.runner.observing import health_page, observe, observe_book, observe_past
from services.feeds.schedule import answered, counted, failed, new_state
from services.feeds.surroundings import Outcome
from services.runtime.metrics import REGISTRY
from services.runtime.settings import Settings

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
URL = "https://www.harbour.example/rss"
WELL = counted(answered(new_state(URL, NOW), NOW, fresh=True), 3, 1, NOW)


def feed(source: str | None = None) -> FeedSubscription:
    return FeedSubscription(url=URL, source=source, added_at=NOW)


def value(name: str, **labels: str) -> float | None:
    return REGISTRY.get_sample_value(f"claimwire_{name}", labels)


def test_a_poll_counts_its_articles_and_failed_pages() -> None:
    observe(feed("Yield"), WELL, Outcome(articles=3, failures=["gone"]))

    assert value("feed_polls_total", source="Yield", outcome="answered") == 1
    assert value("feed_articles_total", source="Yield") == 3
    assert value("feed_page_failures_total", source="Yield", reason="gone") == 1
    assert value("source_last_seen_timestamp_seconds", source="Yield") == NOW.timestamp()


def test_a_poll_that_failed_counts_by_its_reason_and_is_no_sign_of_life() -> None:
    state = failed(new_state(URL, NOW), Failed("dns", "no address"), NOW)

    observe(feed("Away"), state, Outcome(failures=["dns"]))

    assert value("feed_polls_total", source="Away", outcome="dns") == 1
    assert value("feed_page_failures_total", source="Away", reason="dns") is None
    assert value("source_last_seen_timestamp_seconds", source="Away") is None


def test_a_feed_without_a_name_is_its_host() -> None:
    observe(feed(), WELL, Outcome())

    assert value("feed_polls_total", source="harbour.example", outcome="answered") == 1


def test_the_past_is_shown_after_a_start_but_for_ended_subscriptions() -> None:
    gone = WELL.model_copy(update={"url": "https://gone.example/rss"})

    observe_past(Book([feed("Past"), WELL, gone]))

    assert value("source_last_article_timestamp_seconds", source="Past") == NOW.timestamp()
    assert value("source_last_article_timestamp_seconds", source="gone.example") is None


def test_the_longest_wait_is_that_of_the_feed_that_has_been_due_longest() -> None:
    late = FeedState(url=URL, due_at=NOW - timedelta(minutes=2), polled_at=NOW, interval=900)

    observe_book(Book([feed(), late]), NOW)
    assert (value("feeds"), value("feeds_overdue_seconds")) == (1, 120)

    observe_book(Book(), NOW)
    assert (value("feeds"), value("feeds_overdue_seconds")) == (0, 0)


async def test_metrics_are_served_beside_health() -> None:
    async with health_page(Settings()) as port, ClientSession() as session:
        for path in ("livez", "readyz", "metrics"):
            async with session.get(f"http://127.0.0.1:{port}/{path}") as response:
                assert response.status == 200
                text = await response.text()

    assert "claimwire_feeds_overdue_seconds" in text
