"""How well copies are found in a stream of real and damaged articles.

The labelled articles are those that the weights were fitted on: the floors guard against
regressions. What the method does on sources it was not fitted on is in docs/decisions/0202.
"""

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from schemas.articles import CleanArticle
from services.deduplicator.decision import Model
from services.deduplicator.memory import Memory
from tests.quality.shared_data import SHARED, floors
from training.deduplicator.data import GROUPS, read_stream
from training.deduplicator.relations import accuracy, of_pairs

pytestmark = pytest.mark.skipif(SHARED is None, reason="the shared data is not here")
FLOORS = floors("deduplicator")
PAIRS = Path(__file__).with_name("duplicate_pairs_gold.jsonl")
SCORER_WORDS = {"copy": "near", "expansion": "original"}
"""Our relation → the scorer's word for it."""


@cache
def report() -> dict[str, Any]:
    """Judge the labelled stream and return the scorer's report."""
    predictions = "\n".join(map(json.dumps, predicted()))
    command = [sys.executable, f"{SHARED}/eval/eval_duplicates.py", "-"]
    scored = subprocess.run(  # noqa: S603 - our own interpreter and a scorer at a known place
        command, input=predictions, capture_output=True, text=True, check=True
    )
    return dict(json.loads(scored.stdout))


def predicted() -> Iterator[dict[str, str]]:
    """Yield cluster and relation of every article, in the order of arrival."""
    assert SHARED is not None
    memory = Memory()
    with gzip.open(SHARED / "data/duplicates/docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        for offset, row in enumerate(map(json.loads, lines)):
            article = CleanArticle(
                article_id=row["id"],
                source="unknown",
                language="en",
                title=row["title"] or None,
                text=row["text"],
            )
            seen_at = datetime.fromisoformat(row["ts"])
            verdict = memory.judge(article, offset, seen_at).deduped.verdict
            relation = SCORER_WORDS.get(verdict.relation, verdict.relation)
            yield {"id": row["id"], "cluster_id": verdict.cluster_id, "relation": relation}


def test_clusters_are_as_labelled() -> None:
    assert report()["bcubed"]["f1"] >= FLOORS["bcubed_f1"]


def test_copies_join_their_story() -> None:
    assert report()["stream"]["recall"] >= FLOORS["stream_recall"]


def test_few_articles_join_a_story_that_is_not_theirs() -> None:
    assert report()["stream"]["false_link_rate"] <= FLOORS["false_link_rate_at_most"]


@pytest.mark.parametrize("kind", ["neg_boilerplate_wrap", "neg_template", "neg_template_weather"])
def test_furniture_and_templates_do_not_link_stories(kind: str) -> None:
    assert report()["by_kind"][kind]["false_link_rate"] <= FLOORS["false_links_by_form_at_most"]


def test_accounts_of_one_event_stay_apart() -> None:
    kind = report()["by_kind"]["neg_same_event"]
    assert kind["false_link_rate"] <= FLOORS["same_event_at_most"]


def test_relations_are_as_labelled() -> None:
    confusion = report()["relation"]["confusion"]
    judged = {pair: n for pair, n in confusion.items() if not pair.startswith("original")}
    right = sum(n for pair, n in judged.items() if len(set(pair.split("->"))) == 1)
    assert right / sum(judged.values()) >= FLOORS["relation_accuracy"]


def test_relations_are_as_read_by_hand() -> None:
    stream = read_stream(Path(SHARED or "") / "data/duplicates")
    models = dict.fromkeys(GROUPS.values(), Model.shipped())
    assert accuracy(of_pairs(stream, models, PAIRS)) >= FLOORS["relation_accuracy_by_hand"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("kind", ["raw", "clean"])
def test_the_two_sample_pages_are_one_story(kind: str, order: tuple[int, int]) -> None:
    texts = sample_texts(kind)
    seen_at = datetime.fromisoformat("2026-01-01T00:00:00Z")
    memory = Memory()
    verdicts = [
        memory.judge(
            CleanArticle(article_id=f"page-{at}", source=f"s{at}", language="en", text=texts[at]),
            offset,
            seen_at,
        ).deduped.verdict
        for offset, at in enumerate(order)
    ]
    assert verdicts[0].cluster_id == verdicts[1].cluster_id
    assert verdicts[1].relation != "original"


def sample_texts(kind: str) -> list[str]:
    """Return the texts of the two sample pages, as delivered or body only."""
    assert SHARED is not None
    folder = SHARED / "data/duplicates"
    with (
        gzip.open(folder / "docs.jsonl.gz", "rt", encoding="utf-8") as docs,
        gzip.open(folder / "gold.jsonl.gz", "rt", encoding="utf-8") as gold,
    ):
        rows = list(zip(map(json.loads, docs), map(json.loads, gold), strict=True))
    return [d["text"] for d, g in rows if g["kind"].startswith(f"seed_{kind}")]
