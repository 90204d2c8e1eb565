"""Claims in schema.org's words."""

import json

import pytest

from services.claim_extractor.extract import extract
from services.cli.export import jsonld_lines
from services.errors import Unprocessable
from tests.builders import deduped_article


def test_every_claim_becomes_an_object_of_its_own() -> None:
    event = extract(deduped_article())

    found = [json.loads(line) for line in jsonld_lines([event.to_json(), b"\n"])]

    assert [claim["@type"] for claim in found] == ["Claim"] * len(event.claims)
    assert found[0]["text"] == event.claims[0].text


def test_a_line_that_is_no_event_is_named() -> None:
    with pytest.raises(Unprocessable, match="not an ArticleClaims"):
        list(jsonld_lines([b"{}"]))
