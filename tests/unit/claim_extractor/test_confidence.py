"""How sure a claim is."""

from tests.unit.claim_extractor.build import claims_of


def confidence(text: str) -> float:
    """Return the last claim's confidence."""
    return claims_of(text)[-1].confidence


def test_a_quotation_beside_its_speaker_is_surer_than_one_far_from_it() -> None:
    beside = "“The bridge is closed and will stay so,” Ana Silva said."
    far = f"{beside}\n\n“The road is open to everybody who lives there.”"

    assert confidence(beside) > confidence(far)


def test_a_quotation_that_nobody_is_found_for_is_the_least_sure() -> None:
    assert confidence("“The road is open to everybody who lives there.”") == 0.5
