"""Which of the pages that a feed names are looked at, and when again. The clock is passed in."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from schemas.feeds import FeedPage
from services.feeds.entries import Entry
from services.feeds.failures import Failed

REVISITS = (timedelta(hours=1), timedelta(hours=6), timedelta(hours=24))
"""Pauses before a page is asked whether it changed; see docs/decisions/0602-edited-pages.md."""
RETRY = timedelta(minutes=5)
MAX_FAILURES = 5
REFRESH = timedelta(days=3)
FORGET = timedelta(days=10)


def noted(entry: Entry, known: FeedPage | None, feed: str, now: datetime) -> FeedPage | None:
    """Return a page as it is to be remembered, due when it is new or announced as changed.

    None when there is nothing to remember. A page is its first feed's: two feeds that describe it
    differently do not announce a change by turns. Another feed takes it over once the first has
    not named it for days.
    """
    if known is None:
        return _due(entry, feed, now)
    if known.feed == feed and known.entry != entry.version:
        kept = {"words": known.words, "etag": known.etag, "last_modified": known.last_modified}
        return _due(entry, feed, now).model_copy(update=kept)
    if now - known.noted_at > REFRESH:
        taken = {"feed": feed, "entry": entry.version, "noted_at": now}
        return known.model_copy(update=taken)
    return None


def _due(entry: Entry, feed: str, now: datetime) -> FeedPage:
    return FeedPage(
        url=entry.url,
        feed=feed,
        entry=entry.version,
        title=entry.title,
        published_at=entry.published_at,
        language=entry.language,
        noted_at=now,
        due_at=now,
    )


def read(page: FeedPage, words: str, validators: dict[str, str | None], now: datetime) -> FeedPage:
    """Return a page after it was read; it is asked again only where that costs a 304."""
    looks = page.looks + 1 if words == page.words else 0
    seen = page.model_copy(update={"words": words, **validators})
    return _looked_at(seen, looks, now)


def unchanged(page: FeedPage, now: datetime) -> FeedPage:
    """Return a page whose server says that it is as it was."""
    return _looked_at(page, page.looks + 1, now)


def _looked_at(page: FeedPage, looks: int, now: datetime) -> FeedPage:
    again = (page.etag or page.last_modified) and looks < len(REVISITS)
    due_at = now + REVISITS[looks] if again else None
    return page.model_copy(
        update={"looks": looks, "due_at": due_at, "noted_at": now, "failures": 0}
    )


def failed(page: FeedPage, failure: Failed, now: datetime) -> FeedPage:
    """Return a page that could not be had: tried again, with growing pauses, if that may help."""
    failures = page.failures + 1
    again = failure.transient and failures < MAX_FAILURES
    pause = max(RETRY * 2**failures, timedelta(seconds=failure.wait))
    due_at = now + pause if again else None
    return page.model_copy(update={"failures": failures, "due_at": due_at, "noted_at": now})


def postponed(page: FeedPage, failure: Failed, now: datetime) -> FeedPage:
    """Return a page that was not even asked for: its host has failed with another page."""
    pause = max(RETRY, timedelta(seconds=failure.wait))
    return page.model_copy(update={"due_at": now + pause, "noted_at": now})


def forgotten(pages: Iterable[FeedPage], listed: set[str], now: datetime) -> list[FeedPage]:
    """Return those pages that no feed has named for long, and that are not due any more."""
    return [
        page
        for page in pages
        if page.url not in listed and now - (page.due_at or page.noted_at) > FORGET
    ]
