"""What a person reads about feeds."""

from datetime import UTC, datetime, timedelta

from rich.console import Console

from services.cli.feed_health import health_table
from services.feeds.book import Book
from services.feeds.failures import Failed
from services.feeds.schedule import answered, counted, failed, new_state

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
URL = "https://a.example/rss"


def shown(book: Book, now: datetime) -> str:
    console = Console(width=200)
    with console.capture() as captured:
        console.print(health_table(book, [URL], now))
    return " ".join(captured.get().splitlines()[1].split())


def test_a_feed_that_is_well_shows_its_yield_and_when_it_is_asked_next() -> None:
    state = counted(answered(new_state(URL, NOW), NOW, fresh=True), 3, 1, NOW)

    line = shown(Book([state]), NOW + timedelta(minutes=3))

    assert line.startswith(f"{URL} 3 min ago 3 min ago 3 1 1 in ")
    assert line.endswith("well")


def test_a_feed_that_fails_says_why() -> None:
    state = failed(new_state(URL, NOW), Failed("dns", "no address for a.example"), NOW)

    line = shown(Book([state]), NOW + timedelta(days=3))

    assert line == f"{URL} never never 0 1 1 due dns: no address for a.example"


def test_a_feed_that_was_never_asked_is_new() -> None:
    assert shown(Book(), NOW).endswith("due new")
