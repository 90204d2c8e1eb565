"""The project's own sample articles, in order of arrival: which story, and in what relation."""

import json
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from schemas.articles import CleanArticle
from schemas.duplicates import DuplicateVerdict
from services.deduplicator.memory import Memory
from tests.unit.deduplicator.stories import START

SAMPLES = Path(__file__).parents[3] / "samples"
Row = dict[str, Any]


def rows(name: str) -> Iterator[Row]:
    """Yield the objects of a file of the samples."""
    yield from map(json.loads, (SAMPLES / name).read_text(encoding="utf-8").splitlines())


@cache
def judged() -> tuple[tuple[Row, DuplicateVerdict], ...]:
    """Return every sample article with the verdict on its body."""
    bodies = {row["file"]: row["text"] for row in rows("bodies.jsonl")}
    memory = Memory()
    found = []
    for offset, row in enumerate(row for row in rows("manifest.jsonl") if row["article"]):
        known = {name: row[name] for name in ("source", "url", "language", "title", "published_at")}
        article = CleanArticle(article_id=row["file"], text=bodies[row["file"]], **known)
        judgement = memory.judge(article, offset, START + timedelta(minutes=20 * offset))
        found.append((row, judgement.deduped.verdict))
    return tuple(found)


def test_every_story_is_one_cluster_and_every_cluster_one_story() -> None:
    pairs = {(row["story"], verdict.cluster_id) for row, verdict in judged()}
    assert len(pairs) == len({story for story, _ in pairs}) == len({c for _, c in pairs})


def test_relations_are_as_labelled() -> None:
    wrong = {
        row["file"]: f"{row['relation']}, not {verdict.relation}"
        for row, verdict in judged()
        if row["relation"] != verdict.relation
    }
    assert wrong == {}


def test_revisions_name_the_version_they_supersede_and_what_changed() -> None:
    revisions = [verdict for _, verdict in judged() if verdict.relation == "revision"]
    assert all(v.version > 1 and v.supersedes and v.changes for v in revisions)
