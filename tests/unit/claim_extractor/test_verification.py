"""What an article says of its claims' truth."""

import pytest

from schemas.claims import VerificationStatus
from tests.unit.claim_extractor.build import claims_of

CLAIM = "Ana Silva said 40 houses burned down in Osk."


def status(text: str) -> VerificationStatus:
    """Return the first claim's status."""
    return claims_of(text)[0].verification.status


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("The figure has not been verified.", "unverified"),
        ("The report could not be independently confirmed.", "unverified"),
        ("She offered no evidence for that.", "unverified"),
        ("That is not true.", "disputed"),
        ("The fire service confirmed the report on Tuesday.", "confirmed"),
        ("The fire began in a bakery on the square.", "not_stated"),
    ],
)
def test_a_short_remark_behind_a_claim_is_about_it(
    remark: str, expected: VerificationStatus
) -> None:
    assert status(f"{CLAIM} {remark}") == expected


def test_a_statement_that_confirms_a_claim_is_confirmed() -> None:
    text = "The firm confirmed this in a statement:\n\nThe plant in Osk was closed in May."

    assert claims_of(text)[-1].verification.status == "confirmed"


def test_a_denial_disputes_the_same_claim_of_another_speaker() -> None:
    text = f"{CLAIM}\n\nTom Orr denied that houses burned down in Osk."

    assert status(text) == "disputed"


def test_whoever_denies_all_allegations_disputes_the_accusations_before() -> None:
    text = (
        "Prosecutors alleged that Roe took $5 million.\n\n"
        "The case began in May. Roe has denied all the allegations."
    )

    assert status(text) == "disputed"


def test_denying_allegations_of_one_kind_does_not_dispute_another_claim() -> None:
    text = f"{CLAIM}\n\nTom Orr denied bribery allegations in Osk."

    assert status(text) == "not_stated"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Forty people died in Osk. The figures could not be independently verified.",
            "unverified",
        ),
        ("The firm promised 40 buses by June, but the reality seems different.", "disputed"),
        ("Forty people died in Osk. The mayor was wrong about the budget.", "not_stated"),
    ],
)
def test_the_outlet_can_take_back_what_it_says_itself(
    text: str, expected: VerificationStatus
) -> None:
    assert status(text) == expected


def test_a_fact_checks_verdict_is_the_status_of_the_labelled_claim() -> None:
    text = "CLAIM: A video shows 40 houses burning in Osk.\nASSESSMENT: False. It is a film scene."

    assert status(text) == "disputed"


def test_the_words_that_state_the_status_are_its_evidence() -> None:
    (claim,) = claims_of(f"{CLAIM} The figure has not been verified.")

    assert claim.verification.evidence is not None
    assert claim.verification.evidence.text == "The figure has not been verified."
