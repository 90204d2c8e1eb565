"""How feeds do, as a table for a person."""

from datetime import datetime

from rich.table import Column, Table
from rich.text import Text

from schemas.feeds import FeedState
from services.feeds.book import Book

COLUMNS = ("last answer", "last article", "articles", "polls", "errors", "next", "now")


def health_table(book: Book, urls: list[str], now: datetime) -> Table:
    """Return a row for each feed."""
    table = Table(Column("feed", overflow="fold"), *COLUMNS, box=None)
    for url in urls:
        state = book.states.get(url)
        cells = _cells(state, now) if state else ("never", "never", "0", "0", "0", "due", "new")
        table.add_row(*map(Text, (url, *cells)))
    return table


def _cells(state: FeedState, now: datetime) -> tuple[str, ...]:
    return (
        _ago(state.seen_at, now),
        _ago(state.article_at, now),
        str(state.articles),
        str(state.polls),
        str(state.errors),
        "due" if state.due_at <= now else f"in {_span((state.due_at - now).total_seconds())}",
        f"{state.error}: {state.detail}" if state.error else "well",
    )


def _ago(moment: datetime | None, now: datetime) -> str:
    return f"{_span((now - moment).total_seconds())} ago" if moment else "never"


def _span(seconds: float) -> str:
    for size, unit in ((86_400, "d"), (3600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{max(seconds, 0):.0f} s"
