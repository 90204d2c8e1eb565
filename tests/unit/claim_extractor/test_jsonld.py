"""Claims as schema.org JSON-LD."""

from services.claim_extractor.extract import extract_fast
from services.claim_extractor.jsonld import to_jsonld
from tests.unit.claim_extractor.build import deduped

SAID = "Mayor Ana Silva said that 40 houses were lost."


def test_a_claim_names_its_author_and_where_it_appeared() -> None:
    (claim,) = to_jsonld(extract_fast(deduped(SAID)))

    assert claim["@type"] == "Claim"
    assert claim["author"] == {"@type": "Person", "name": "Ana Silva", "jobTitle": "Mayor"}
    assert claim["appearance"]["publisher"]["name"] == "example.org"


def test_a_claim_in_the_outlets_own_voice_has_the_outlet_as_author() -> None:
    (claim,) = to_jsonld(extract_fast(deduped("The fire destroyed 40 houses in the old town.")))

    assert claim["author"] == {"@type": "Organization", "name": "example.org"}


def test_properties_that_are_not_known_are_left_out() -> None:
    (claim,) = to_jsonld(extract_fast(deduped(SAID)))

    assert "datePublished" not in claim
    assert "url" not in claim["appearance"]
