"""A feed is asked often while it brings something, and rarely while it does not."""

from datetime import UTC, datetime, timedelta

import pytest

from schemas.feeds import FeedState
from services.feeds.failures import Failed
from services.feeds.schedule import (
    FIRST_INTERVAL,
    LONGEST,
    LONGEST_BACK_OFF,
    SHORTEST,
    answered,
    counted,
    due,
    failed,
    new_state,
    unfinished,
)

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
URL = "https://harbour.example/news.rss"
NEW = new_state(URL, NOW)


def pause(state: FeedState) -> float:
    return (state.due_at - NOW).total_seconds()


def test_a_new_feed_is_due_at_once() -> None:
    assert due([NEW], NOW) == [NEW]


def test_a_lively_feed_is_asked_ever_more_often_and_a_quiet_one_ever_less() -> None:
    lively = quiet = NEW
    for _ in range(30):
        lively, quiet = answered(lively, NOW, fresh=True), answered(quiet, NOW, fresh=False)

    assert (lively.interval, quiet.interval) == (SHORTEST, LONGEST)
    assert SHORTEST <= pause(lively) <= SHORTEST * 1.1


def test_a_server_may_ask_for_a_longer_interval_but_not_for_a_shorter_one() -> None:
    assert pause(answered(NEW, NOW, fresh=True, wanted=3600)) >= 3600
    assert pause(answered(NEW, NOW, fresh=True, wanted=1)) >= SHORTEST
    assert pause(answered(NEW, NOW, fresh=True, wanted=1e9)) <= LONGEST * 1.1


def test_failures_in_a_row_double_the_pause_up_to_a_day() -> None:
    state, pauses = NEW, []
    for _ in range(12):
        state = failed(state, Failed("timeout", "slow"), NOW)
        pauses.append(pause(state))

    assert pauses[1] == pytest.approx(2 * pauses[0])
    assert LONGEST_BACK_OFF <= pauses[-1] <= LONGEST_BACK_OFF * 1.1
    assert (state.failures, state.errors, state.error) == (12, 12, "timeout")


def test_a_success_ends_the_back_off() -> None:
    state = answered(failed(NEW, Failed("timeout", "slow"), NOW), NOW, fresh=False)

    assert (state.failures, state.error, state.detail, state.errors) == (0, None, None, 1)
    assert pause(state) < 2 * FIRST_INTERVAL


def test_retry_after_is_obeyed() -> None:
    assert pause(failed(NEW, Failed("wait", "429", wait=50_000), NOW)) == 50_000


def test_feeds_drift_apart() -> None:
    others = [new_state(f"https://h{n}.example/rss", NOW) for n in range(20)]

    assert len({answered(state, NOW, fresh=False).due_at for state in others}) == 20


def test_a_poll_that_left_pages_is_repeated_soon_and_in_full() -> None:
    state = unfinished(answered(NEW, NOW, fresh=True).model_copy(update={"etag": '"1"'}), NOW)

    assert state.etag is None
    assert pause(state) < SHORTEST


def test_yield_and_errors_add_up() -> None:
    state = counted(counted(NEW, 3, 1, NOW), 0, 2, NOW + timedelta(hours=1))

    assert (state.articles, state.errors, state.article_at) == (3, 3, NOW)


def test_who_has_waited_longest_is_asked_first() -> None:
    late = NEW.model_copy(update={"url": "late", "due_at": NOW - timedelta(hours=1)})
    future = NEW.model_copy(update={"url": "future", "due_at": NOW + timedelta(seconds=1)})

    assert due([NEW, future, late], NOW) == [late, NEW]
