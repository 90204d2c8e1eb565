"""Polarity, modality and hedges."""

import pytest

from schemas.claims import Modality
from services.claim_extractor.wording import find_hedges, modality_of, polarity_of
from tests.unit.claim_extractor.build import whole


@pytest.mark.parametrize(
    ("content", "modality"),
    [
        ("the bridge was closed on Monday", "asserted"),
        ("about 40 houses were lost", "estimated"),
        ("the bridge could be closed", "possible"),
        ("the bridge will open if the money is found", "conditional"),
        ("the bridge reportedly fell", "reported"),
        ("the alleged thief fled", "alleged"),
        ("we will open the bridge", "intended"),
        ("the price will fall", "predicted"),
        ("that is a terrible idea", "opinion"),
        ("the shop is closing next month", "intended"),
        ("the rules were changed in May", "asserted"),
        ("she could see the bridge", "asserted"),
    ],
)
def test_a_contents_own_words_show_how_it_is_put_forward(content: str, modality: Modality) -> None:
    assert modality_of(content, "said", attributed=True) == modality


def test_what_somebody_is_accused_of_is_alleged() -> None:
    assert modality_of("the firm of hiding it", "accused", attributed=True) == "alleged"


def test_what_somebody_is_urged_to_do_is_intended() -> None:
    assert modality_of("the council to close the bridge", "urged", attributed=True) == "intended"


@pytest.mark.parametrize(
    "content",
    [
        "people who do not wish to return have other options",
        "when drivers do not stop, they are fined",
        "there is no doubt that the bridge is safe",
        "the bridge is not only long but wide",
    ],
)
def test_a_negation_outside_the_main_clause_denies_nothing(content: str) -> None:
    assert polarity_of(content) == "positive"


@pytest.mark.parametrize("content", ["the mayor declined to comment", "the plan is yet to start"])
def test_refusals_are_negative(content: str) -> None:
    assert polarity_of(content) == "negative"


def test_a_negated_content_is_negative() -> None:
    assert polarity_of("none of them were hurt") == "negative"
    assert polarity_of("all of them were hurt") == "positive"


def test_hedges_are_the_words_that_weaken() -> None:
    text = "It was likely the wind, which may have turned"

    assert [hedge.of(text) for hedge in find_hedges(text, whole(text))] == ["likely", "may"]
