"""A host is asked as often as it can bear, and rests when it says so."""

from datetime import UTC, datetime

import pytest

from services.feeds.politeness import LONGEST_WAIT, Pace, retry_after

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def test_the_first_request_to_a_host_waits_for_nothing() -> None:
    assert Pace(1).pause("a.example", 100) == 0


def test_the_next_request_waits_from_the_end_of_the_last_on() -> None:
    pace = Pace(2)
    pace.asked("a.example", 100)

    assert pace.pause("a.example", 100.5) == 1.5
    assert pace.pause("b.example", 100.5) == 0


def test_a_crawl_delay_lengthens_the_pause_and_never_shortens_it() -> None:
    pace = Pace(2)
    pace.asked("slow.example", 100, crawl_delay=10)
    pace.asked("quick.example", 100, crawl_delay=0.1)

    assert (pace.pause("slow.example", 100), pace.pause("quick.example", 100)) == (10, 2)


def test_a_host_that_asked_for_rest_is_closed_until_then() -> None:
    pace = Pace(1)
    pace.close("a.example", 60, now=100)

    assert (pace.closed_for("a.example", 130), pace.closed_for("a.example", 160)) == (30, 0)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, 0),
        ("120", 120),
        (" 7 ", 7),
        ("99999999999", LONGEST_WAIT),
        ("Wed, 04 Mar 2026 12:05:00 GMT", 300),
        ("Wed, 04 Mar 2026 11:00:00 GMT", 0),
        ("Wed, 04 Mar 2096 11:00:00 GMT", LONGEST_WAIT),
        ("soon", 0),
        ("-5", 0),
    ],
)
def test_retry_after_is_a_number_or_a_date(header: str | None, seconds: float) -> None:
    assert retry_after(header, NOW) == seconds


def test_hosts_of_the_past_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.feeds.politeness.KEPT_HOSTS", 3)
    pace = Pace(1)
    for number in range(9):
        pace.asked(f"h{number}.example", number)

    assert len(pace._next) <= 3
