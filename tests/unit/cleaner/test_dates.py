"""Points in time as pages write them."""

from datetime import UTC, datetime

import pytest

from services.cleaner.dates import declared_time, written_time


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2025-01-13T05:01:00-05:00", "2025-01-13T10:01:00+00:00"),
        ("2025-01-13T10:01:00Z", "2025-01-13T10:01:00+00:00"),
        ("2025-01-13", "2025-01-13T00:00:00+00:00"),
        ("Mon, 13 Jan 2025 10:01:00 GMT", "2025-01-13T10:01:00+00:00"),
    ],
)
def test_a_declared_time_is_read(value: str, moment: str) -> None:
    assert declared_time(value) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("January 13, 2025, 5:01 AM ET", "2025-01-13T10:01:00+00:00"),
        ("Published 3 July 2024 at 14:30 BST", "2024-07-03T13:30:00+00:00"),
        ("Stand: 13. Januar 2025, 12:05 Uhr", "2025-01-13T12:05:00+00:00"),
        ("13.01.2025", "2025-01-13T00:00:00+00:00"),
        ("2 de marzo de 2024", "2024-03-02T00:00:00+00:00"),
        ("2025年1月13日", "2025-01-13T00:00:00+00:00"),
    ],
)
def test_a_written_time_is_read(text: str, moment: str) -> None:
    assert written_time(text) == datetime.fromisoformat(moment)


@pytest.mark.parametrize("text", ["3 hours ago", "Monday", "13 January", "99 May 2025", "2025"])
def test_nothing_is_guessed(text: str) -> None:
    assert written_time(text) is None


def test_a_time_without_zone_is_taken_as_utc() -> None:
    assert declared_time("2025-01-13T05:01:00") == datetime(2025, 1, 13, 5, 1, tzinfo=UTC)
