"""Dates against the day of publication."""

from datetime import date

import pytest

from services.claim_extractor.dates import find_dates
from tests.unit.claim_extractor.build import whole

WEDNESDAY = date(2025, 3, 12)


def days(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, date | None]]:
    return [(d.range.of(text), d.day) for d in find_dates(text, whole(text), published)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday", date(2025, 3, 10)),
        ("Wednesday", date(2025, 3, 12)),
        ("Thursday", date(2025, 3, 6)),
        ("next Friday", date(2025, 3, 14)),
        ("yesterday", date(2025, 3, 11)),
        ("March 3", date(2025, 3, 3)),
        ("Dec. 30", date(2024, 12, 30)),
        ("14 February 2023", date(2023, 2, 14)),
        ("2025-01-31", date(2025, 1, 31)),
    ],
)
def test_a_day_is_resolved(text: str, day: date) -> None:
    assert days(text) == [(text, day)]


@pytest.mark.parametrize("text", ["last week", "early June 2024", "three years ago", "30 February"])
def test_what_is_not_one_day_keeps_its_words_only(text: str) -> None:
    assert days(text) == [(text, None)]


@pytest.mark.parametrize(
    ("text", "published"),
    [("yesterday", date.min), ("Sunday", date.min), ("tomorrow", date.max), ("31 May", date.min)],
)
def test_a_day_beyond_the_calendar_keeps_its_words_only(text: str, published: date) -> None:
    assert [words for words, _ in days(text, published)] == [text]


def test_without_a_day_of_publication_only_full_dates_resolve() -> None:
    assert days("Monday", None) == [("Monday", None)]
    assert days("May 2, 2024", None) == [("May 2, 2024", date(2024, 5, 2))]
