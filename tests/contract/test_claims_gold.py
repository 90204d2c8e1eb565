"""What `tests/quality/claims_gold.jsonl` promises: claims annotated by hand, places exact."""

import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from schemas.claims import Modality, Polarity, QuoteType, SpeakerType, VerificationStatus

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "quality" / "claims_gold.jsonl"
LABELS = {
    "quote_type": QuoteType,
    "polarity": Polarity,
    "modality": Modality,
    "verification": VerificationStatus,
}
Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


ARTICLES = rows(GOLD)
each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda row: str(row["doc_id"]))


def places(value: object) -> Iterator[Row]:
    """Yield everything under a value that has a span."""
    if isinstance(value, dict):
        if "span" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from places(part)


def test_the_gold_is_what_its_annotations_make(tmp_path: Path) -> None:
    made = tmp_path / "gold.jsonl"
    command = [sys.executable, "-m", "samples.sources.gold", str(made)]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603  # our own module
    assert made.read_bytes() == GOLD.read_bytes()


def test_thirty_articles_are_annotated() -> None:
    assert len({article["doc_id"] for article in ARTICLES}) >= 30


@each_article
def test_its_text_is_the_clean_body_of_its_page(article: Row) -> None:
    bodies = {row["file"]: row["text"] for row in rows(ROOT / "samples" / "bodies.jsonl")}
    assert article["text"] == bodies[article["origin"].removeprefix("samples/")]


@each_article
def test_every_span_covers_its_words(article: Row) -> None:
    found = list(places(article["claims"]))
    texts = [article["text"][slice(*place["span"])] for place in found]
    assert texts == [place.get("mention", place.get("text")) for place in found]


@each_article
def test_contents_do_not_overlap(article: Row) -> None:
    spans = sorted(claim["span"] for claim in article["claims"])
    assert [pair for pair in pairwise(spans) if pair[0][1] > pair[1][0]] == []


@each_article
def test_labels_are_those_of_the_contract(article: Row) -> None:
    for claim in article["claims"]:
        for label, allowed in LABELS.items():
            assert claim[label] in get_args(allowed)
        assert claim["checkworthy"] in {0, 1, 2}
        assert claim["speaker"] is None or claim["speaker"]["type"] in get_args(SpeakerType)


@each_article
def test_only_the_outlets_own_voice_has_no_speaker(article: Row) -> None:
    unattributed = [c["id"] for c in article["claims"] if c["speaker"] is None]
    assert unattributed == [c["id"] for c in article["claims"] if c["quote_type"] == "none"]


@each_article
def test_a_verification_other_than_not_stated_has_its_evidence(article: Row) -> None:
    for claim in article["claims"]:
        assert ("verification_evidence" in claim) == (claim["verification"] != "not_stated")
