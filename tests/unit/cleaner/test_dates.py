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
        ("2025.01.13 20:05", "2025-01-13T20:05:00+00:00"),
        ("25/04/2026 a las 15:10h", "2026-04-25T15:10:00+00:00"),
        ("Le 18 juil. 2024 à 08:01", "2024-07-18T08:01:00+00:00"),
        ("Publiziert17. Januar 2025, 12:17", "2025-01-17T12:17:00+00:00"),
        ("Lake TimesApril 28, 2023", "2023-04-28T00:00:00+00:00"),
        ("Published Feb 28 20246:35 AM EST", "2024-02-28T11:35:00+00:00"),
        ("By Ann Lee 2019-11-18T20:51:19Z", "2019-11-18T20:51:00+00:00"),
    ],
)
def test_a_written_time_is_read(text: str, moment: str) -> None:
    assert written_time(text) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "text", ["3 hours ago", "Monday", "13 January", "99 May 2025", "2025", "02/03/2025"]
)
def test_nothing_is_guessed(text: str) -> None:
    assert written_time(text) is None


def test_a_time_without_zone_is_taken_as_utc() -> None:
    assert declared_time("2025-01-13T05:01:00") == datetime(2025, 1, 13, 5, 1, tzinfo=UTC)
