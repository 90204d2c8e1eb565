"""The labelled stream that the weights are fitted on."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from schemas.articles import CleanArticle

GROUPS = {
    "reut": "reut",
    "webis": "web",
    "kai": "web",
    "aeb": "aeb",
    "templ": "aeb",
    "ecb": "rest",
    "fnc": "rest",
    "horne": "rest",
    "seed": "rest",
}
"""Source corpus → the group of corpora that is left out together in cross-validation."""


@dataclass(frozen=True)
class Labelled:
    """An article of the stream, the story it belongs to and how it was made."""

    article: CleanArticle
    seen_at: datetime
    story: str
    kind: str
    group: str
    relation: str


def read_stream(folder: Path) -> list[Labelled]:
    """Return the articles of `docs.jsonl.gz` with the labels of `gold.jsonl.gz`, in order."""
    rows = zip(_rows(folder / "docs.jsonl.gz"), _rows(folder / "gold.jsonl.gz"), strict=True)
    return [
        Labelled(
            article=CleanArticle(
                article_id=doc["id"],
                source="unknown",
                language="en",
                title=doc["title"] or None,
                url=doc.get("url") or None,
                text=doc["text"],
            ),
            seen_at=datetime.fromisoformat(doc["ts"]),
            story=gold["cluster_id"],
            kind=gold["kind"],
            group=GROUPS[gold["source"]],
            relation=gold["relation"],
        )
        for doc, gold in rows
    ]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
