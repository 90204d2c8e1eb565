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
        ("six hundred and forty-four people", 644),
        ("two dozen officers", 24),
        ("two and a half years", 2.5),
        ("an increase to 13-3/4 percent", 13.75),
        ("two-thirds of the seats", 0.667),
        ("half the members", 0.5),
        ("Rs 1,50,000 was paid", 150_000),
        ("12 000 people came", 12_000),
        ("3.5m people came", 3_500_000),
        ("video at 60fps", 60),
        ("more than 2000 people came", 2000),
        ("for more than three decades before he retired", 3),
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
        "from Nov. 12 to 14",
        "between 6 and 7 p.m.",
        "on 12/31/2020",
        "in the 2019/20 season",
        "by 2150",
        "at 0745 GMT",
        "after the 9/11 attacks",
        "the F-16 and Covid-19",
        "the Group of Seven",
        "the Big Ten",
        "phase 3 trials",
        "a 2-for-1 split",
        "call 555-123-4567",
        "a 5k run in 4K",
        "a few dozen, several hundred",
        "the second half of the game",
        "as reported [16]",
    ],
)
def test_dates_times_names_and_addresses_are_no_numbers(text: str) -> None:
    assert values(text) == []


def test_both_sides_of_a_score_count() -> None:
    assert values("adopted by a 329-275 vote") == [329, 275]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 to 10 people", 5),
        ("three or four days", 3),
        ("0.6% to 0.7%", 0.6),
        ("plants of 30-600 MW", 30),
        ("3 to 5 million people", 3_000_000),
    ],
)
def test_a_range_of_one_quantity_counts_as_its_lower_end(text: str, value: float) -> None:
    assert values(text) == [value]


def test_a_change_has_both_its_ends() -> None:
    assert values("from $47 billion to $8 billion") == [47e9, 8e9]


def test_of_a_record_in_brackets_the_wins_count() -> None:
    assert values("The Larks (6-5) won again") == [6]


@pytest.mark.parametrize("text", ["about 40 houses", "at least 40 houses", "40 or more houses"])
def test_approximation_is_noted(text: str) -> None:
    (number,) = find_numbers(text, whole(text))

    assert number.approximate


def test_units_are_what_is_counted() -> None:
    text = "12 houses burned, $5 was lost and 3% were saved"

    assert [n.unit for n in find_numbers(text, whole(text))] == ["houses burned", "$", "%"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("more than a third this autumn", [0.333]),
        ("He rang at five in the morning.", []),
        ("By nine in the evening 300 had come", [300]),
        ("in game 2:55 into overtime", []),
    ],
)
def test_shares_and_times_of_day_are_told_apart(text: str, found: list[float]) -> None:
    assert values(text) == found
