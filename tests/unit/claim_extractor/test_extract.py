"""What comes out for an article as a whole."""

from services.claim_extractor.extract import extract
from tests.unit.claim_extractor.build import deduped


def test_a_reported_clause_becomes_a_claim_of_its_speaker() -> None:
    (claim,) = extract(deduped("Mayor Ana Silva said that 40 houses were lost.")).claims

    assert claim.content.text == "40 houses were lost"
    assert claim.speaker is not None
    assert claim.speaker.name == "Ana Silva"


def test_an_exact_copy_points_at_the_article_that_carries_the_claims() -> None:
    result = extract(deduped("Mayor Ana Silva said that 40 houses were lost.", relation="exact"))

    assert (result.claims, result.same_as) == ((), "first")


def test_other_languages_give_direct_quotations_only_and_say_so() -> None:
    result = extract(deduped("Sie sagte: „Wir werden das Gesetz noch ändern.“", language="de"))

    assert [claim.content.text for claim in result.claims] == ["Wir werden das Gesetz noch ändern."]
    assert "direct quotations only" in result.engine
