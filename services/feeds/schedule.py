"""When a feed is asked again: often while it brings something, rarely while it does not."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zlib import crc32

from schemas.feeds import FeedState
from services.feeds.failures import Failed

FIRST_INTERVAL = 900.0
SHORTEST, LONGEST = 300.0, 7200.0
"""Seconds; see docs/decisions/0601-when-a-feed-is-asked.md."""
FASTER, SLOWER = 0.5, 1.25
LONGEST_BACK_OFF = 86_400.0
UNFINISHED = 60.0
SPREAD = 0.1
FORGOTTEN = {"etag": None, "last_modified": None, "sitemaps": ()}


def new_state(url: str, now: datetime) -> FeedState:
    """Return the state of a feed that was never asked: it is due."""
    return FeedState(url=url, due_at=now, polled_at=now, interval=FIRST_INTERVAL)


def answered(state: FeedState, now: datetime, *, fresh: bool, wanted: float = 0.0) -> FeedState:
    """Return the state after a poll that went well; `fresh` when it named anything new.

    `wanted` is the interval that the feed itself or its server asks for, in seconds.
    """
    interval = max(SHORTEST, min(LONGEST, state.interval * (FASTER if fresh else SLOWER)))
    pause = spread(max(interval, min(wanted, LONGEST)), state.url)
    done = {
        "interval": interval,
        "due_at": now + timedelta(seconds=pause),
        "polled_at": now,
        "seen_at": now,
        "polls": state.polls + 1,
        "failures": 0,
        "error": None,
        "detail": None,
    }
    return state.model_copy(update=done)


def failed(state: FeedState, failure: Failed, now: datetime) -> FeedState:
    """Return the state after a poll that failed: twice the pause for each in a row, up to a day."""
    failures = state.failures + 1
    back_off = min(state.interval * 2.0 ** min(failures, 10), LONGEST_BACK_OFF)
    done = {
        "due_at": now + timedelta(seconds=max(spread(back_off, state.url), failure.wait)),
        "polled_at": now,
        "polls": state.polls + 1,
        "errors": state.errors + 1,
        "failures": failures,
        "error": failure.reason,
        "detail": failure.detail[:500],
    }
    return state.model_copy(update=done)


def counted(state: FeedState, articles: int, errors: int, now: datetime) -> FeedState:
    """Return the state with what the pages of a poll gave."""
    done = {
        "articles": state.articles + articles,
        "errors": state.errors + errors,
        "article_at": now if articles else state.article_at,
    }
    return state.model_copy(update=done)


def unfinished(state: FeedState, now: datetime) -> FeedState:
    """Return the state after a poll that left pages for the next: soon, and the whole feed again.

    Without validators the server sends the feed even if it did not change.
    """
    soon = now + timedelta(seconds=spread(UNFINISHED, state.url))
    return state.model_copy(update={"due_at": soon, **FORGOTTEN})


def spread(seconds: float, url: str) -> float:
    """Return a pause up to a tenth longer, by the feed's address: feeds drift apart."""
    return seconds * (1 + SPREAD * crc32(url.encode()) / 0xFFFFFFFF)


def due(states: Sequence[FeedState], now: datetime) -> list[FeedState]:
    """Return the feeds to ask now, those first that have waited longest."""
    return sorted((s for s in states if s.due_at <= now), key=lambda s: s.due_at)
