"""The claims of three stories written for this project, word for word.

A change in the rules shows here first. To accept it, after reading the difference:
`python -m tests.golden.claim_extractor.test_stories`.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from schemas.claims import Claim
from services.claim_extractor.extract import extract
from tests.unit.claim_extractor.build import PUBLISHED, deduped

HERE = Path(__file__).parent
LABELLED = HERE.parents[1] / "quality" / "claims_gold.jsonl"
STORIES = ("sarnwire/border-prisoners", "brenmouth-courier/grain-merger", "lanternist/museum-theft")


def text_of(story: str) -> str:
    """Return the text of a labelled story."""
    rows = map(json.loads, LABELLED.read_text(encoding="utf-8").splitlines())
    return str(next(row["text"] for row in rows if row["doc_id"] == story))


def expected_file(story: str) -> Path:
    """Return where the expected claims of a story are kept."""
    return HERE / f"{story.split('/')[1]}.json"


def found(story: str) -> list[dict[str, Any]]:
    """Return the claims of a story, without offsets."""
    result = extract(deduped(text_of(story), published=PUBLISHED))
    return [summary(claim) for claim in result.claims]


def summary(claim: Claim) -> dict[str, Any]:
    """Return what a reader would compare of a claim."""
    whole = claim.model_dump(mode="json", exclude_none=True)
    speaker = claim.speaker
    return {
        "text": claim.text,
        "content": claim.content.text,
        "speaker": speaker and f"{speaker.name} ({speaker.type})",
        "kind": f"{claim.quote_type}, {claim.modality}, {claim.polarity}",
        "verification": claim.verification.status,
        "numbers": [f"{n['value']:g} {n.get('unit', '')}".strip() for n in whole["numbers"]],
        "dates": [f"{d['span']['text']} = {d.get('resolved', '?')}" for d in whole["dates"]],
        "checkworthiness": claim.checkworthiness,
    }


@pytest.mark.parametrize("story", STORIES)
def test_a_story_gives_the_claims_it_gave_before(story: str) -> None:
    assert found(story) == json.loads(expected_file(story).read_text(encoding="utf-8"))


if __name__ == "__main__":
    for name in STORIES:
        written = json.dumps(found(name), indent=1, ensure_ascii=False)
        expected_file(name).write_text(written + "\n", encoding="utf-8")
