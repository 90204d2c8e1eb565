"""Numbers with value, unit and approximation."""

import pytest

from services.claim_extractor.numbers import find_numbers
from tests.unit.claim_extractor.build import whole


def values(text: str) -> list[float]:
    return [number.value for number in find_numbers(text, whole(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$1.5 million was spent", 1_500_000),
        ("12,000 troops were sent", 12_000),
        ("it fell by 3.4%", 3.4),
        ("seven people were hurt", 7),
        ("a third of the vote", 0.333),
        ("half a million people", 500_000),
        ("3 lakh voters", 300_000),
        ("a one-game suspension", 1),
    ],
)
def test_figures_words_scales_and_fractions_have_values(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "in 1998",
        "on March 21",
        "at 5:45 a.m.",
        "the 21st century",
        "Executive Order 14019 was signed",
        "the 400 block of M Street",
        "two weeks ago",
        "the S&P 500 fell",
        "one of them",
    ],
)
def test_dates_times_names_and_addresses_are_no_numbers(text: str) -> None:
    assert values(text) == []


def test_both_sides_of_a_score_count() -> None:
    assert values("adopted by a 329-275 vote") == [329, 275]


@pytest.mark.parametrize("text", ["about 40 houses", "at least 40 houses", "40 or more houses"])
def test_approximation_is_noted(text: str) -> None:
    (number,) = find_numbers(text, whole(text))

    assert number.approximate


def test_units_are_what_is_counted() -> None:
    text = "12 houses burned, $5 was lost and 3% were saved"

    assert [n.unit for n in find_numbers(text, whole(text))] == ["houses burned", "$", "%"]
