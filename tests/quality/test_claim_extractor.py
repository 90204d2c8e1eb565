"""How well claims, their speakers and their attributes are found.

The rules were written on the first `READ` articles of the shared set; the others were scored when
the rules were done, and their errors were never read. The project's own labelled articles need no
shared data.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import pytest

from benchmarks.claims.score import GOOD, Claimed, Score, pairs, shared, trimmed
from schemas.articles import Article
from schemas.claims import ArticleClaims, Claim
from schemas.duplicates import DedupedArticle, DuplicateVerdict
from services.claim_extractor.extract import extract_fast, extract_many
from tests.quality.shared_data import SHARED, floors

READ = 43
FLOORS = floors("claim_extractor")
OWN = Path(__file__).with_name("claims_gold.jsonl")
Row = dict[str, Any]
needs_shared_data = pytest.mark.skipif(SHARED is None, reason="the shared data is not here")


@cache
def labelled(path: Path) -> list[Row]:
    """Return labelled articles."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def shared_articles(group: str) -> list[Row]:
    """Return the articles that rules were written on, or those that were never read."""
    articles = labelled(Path(SHARED or "") / "data" / "claims" / "claims_gold_dev.jsonl")
    return articles[:READ] if group == "read" else articles[READ:]


def deduped(row: Row) -> DedupedArticle:
    """Return a labelled article as an event."""
    article = Article(article_id="a", source="outlet", language="en", text=row["text"])
    verdict = DuplicateVerdict(cluster_id="a", relation="original")
    return DedupedArticle(article=article, verdict=verdict)


@cache
def extracted(group: str, engine: str) -> list[ArticleClaims]:
    """Return the claims of a group of articles."""
    rows = labelled(OWN) if group == "own" else shared_articles(group)
    articles = [deduped(row) for row in rows]
    if engine == "fast":
        return [extract_fast(article) for article in articles]
    return extract_many(articles)


def prediction(claim: Claim) -> Row:
    """Return a claim as the scorer reads it."""
    speaker = claim.speaker
    return {
        "span": [claim.content.start, claim.content.end],
        "speaker": speaker
        and {"name": speaker.name, "span": [speaker.mention.start, speaker.mention.end]},
        "quote_type": claim.quote_type,
        "verification": claim.verification.status,
        "numbers": [{"value": number.value} for number in claim.numbers],
        "score": claim.checkworthiness,
    }


@cache
def report(group: str, engine: str) -> Row:
    """Return the scorer's report on a group of the shared articles."""
    rows = shared_articles(group)
    lines = [
        {"doc_id": row["doc_id"], "claims": [prediction(claim) for claim in found.claims]}
        for row, found in zip(rows, extracted(group, engine), strict=True)
    ]
    return scored(rows, lines)


def scored(rows: list[Row], lines: list[Row]) -> Row:
    """Run the scorer on predictions for some articles."""
    scorer = Path(SHARED or "") / "eval" / "eval_claims.py"
    with NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as gold:
        gold.write("\n".join(map(json.dumps, rows)))
        gold.flush()
        done = subprocess.run(  # noqa: S603 - our own
            [sys.executable, str(scorer), "-", "--gold", gold.name],
            input="\n".join(map(json.dumps, lines)),
            capture_output=True,
            text=True,
            check=True,
        )
    return dict(json.loads(done.stdout))


FIGURES: dict[str, Callable[[Row], float]] = {
    "f1": lambda found: found["span_overlap@0.8"]["f1"],
    "speaker": lambda found: found["speaker_accuracy"],
    "resolved": lambda found: found["speaker_resolved_accuracy"],
    "own_voice": lambda found: found["unattributed_left_unattributed"],
    "numbers_precision": lambda found: found["numbers"]["p"],
    "numbers_recall": lambda found: found["numbers"]["r"],
}


@needs_shared_data
@pytest.mark.parametrize("group", ["read", "unread"])
@pytest.mark.parametrize("engine", ["selective", "fast"])
@pytest.mark.parametrize("figure", FIGURES)
def test_claims_of_real_articles_are_found(group: str, engine: str, figure: str) -> None:
    assert FIGURES[figure](report(group, engine)) >= FLOORS[f"{group}_{engine}_{figure}"]


@needs_shared_data
def test_statuses_that_the_articles_state_are_found() -> None:
    rows = [*shared_articles("read"), *shared_articles("unread")]
    found = [*extracted("read", "selective"), *extracted("unread", "selective")]

    stated = sum(stated_and_found(row, result) for row, result in zip(rows, found, strict=True))

    assert stated >= FLOORS["verification_found"]


@needs_shared_data
@pytest.mark.parametrize("page", [0, 1])
def test_the_sample_pages_give_every_claim_of_priority_two(page: int) -> None:
    row, result = shared_articles("read")[page], extracted("read", "selective")[page]
    wanted = [claim for claim in row["claims"] if claim["checkworthy"] == 2]

    assert [claim["text"] for claim in wanted if not is_found(claim, result)] == []


@needs_shared_data
@pytest.mark.parametrize("page", [0, 1])
def test_the_sample_pages_say_that_the_figure_of_4000_is_unverified(page: int) -> None:
    (claim,) = (c for c in extracted("read", "selective")[page].claims if "4,000" in c.text)

    assert claim.verification.status == "unverified"


@pytest.mark.parametrize("engine", ["selective", "fast"])
def test_claims_of_our_own_articles_are_found(engine: str) -> None:
    score = Score()
    for row, result in zip(labelled(OWN), extracted("own", engine), strict=True):
        score.add(row["text"], [gold_claim(claim) for claim in row["claims"]], compared(result))

    assert score.f1 >= FLOORS[f"own_{engine}_f1"]
    assert score.speaker >= FLOORS[f"own_{engine}_speaker"]
    assert score.own >= FLOORS[f"own_{engine}_own_voice"]


def gold_claim(claim: Row) -> Claimed:
    """Return a labelled claim as it is compared."""
    start, end = claim["span"]
    return Claimed(start, end, claim["speaker"] and claim["speaker"]["name"])


def compared(result: ArticleClaims) -> list[Claimed]:
    """Return extracted claims as they are compared."""
    return [
        Claimed(c.content.start, c.content.end, c.speaker.name if c.speaker else None)
        for c in result.claims
    ]


def stated_and_found(row: Row, result: ArticleClaims) -> int:
    """Count the claims whose status the article states and the extractor has."""
    wanted = [trimmed(row["text"], gold_claim(claim)) for claim in row["claims"]]
    got = [trimmed(row["text"], claim) for claim in compared(result)]
    return sum(
        row["claims"][one]["verification"] == result.claims[other].verification.status
        for _, one, other in pairs(wanted, got)
        if row["claims"][one]["verification"] != "not_stated"
    )


def is_found(claim: Row, result: ArticleClaims) -> bool:
    """Say whether a claim was extracted with its speaker's full name."""
    wanted = gold_claim(claim)
    return any(
        shared(wanted, got) >= GOOD and (wanted.speaker is None or got.speaker == wanted.speaker)
        for got in compared(result)
    )
