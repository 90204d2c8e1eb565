"""The project's own sample pages: what must come out of each, by its row of the manifest."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from schemas.articles import RawArticle
from services.cleaner.clean import clean, clean_with_memory
from services.cleaner.explain import explain
from services.cleaner.source_memory import SourceMemory
from services.errors import Unprocessable

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
ROWS = [
    json.loads(line)
    for line in (SAMPLES / "manifest.jsonl").read_text(encoding="utf-8").split("\n")
    if line
]
MAX_SURVIVING = 0.09
"""Share of the furniture phrases that may survive; only goes down."""

MAX_CUT = 2
"""Articles that may lose their first or last words; only goes down."""

SEEN = datetime(2026, 3, 2, tzinfo=UTC)

ARTICLES = [row for row in ROWS if row["article"]]
OTHERS = [row for row in ROWS if not row["article"]]


def raw(row: dict[str, Any]) -> RawArticle:
    """Return the page of a row as a producer would send it."""
    return RawArticle(
        content=(SAMPLES / row["file"]).read_bytes().decode("utf-8", errors="replace"),
        content_type=row["content_type"],
        url=row["url"],
        source=row["source"],
    )


def name(row: dict[str, Any]) -> str:
    """Return the name of a case."""
    return str(row["file"])


def test_articles_are_there_from_their_first_words_to_their_last() -> None:
    cut = [
        row["file"]
        for row in ARTICLES
        for text in [" ".join(clean(raw(row)).text.split())]
        if row["first_words"] not in text or row["last_words"] not in text
    ]
    assert len(cut) <= MAX_CUT, cut


def test_hardly_any_furniture_survives() -> None:
    phrases = sum(len(row["junk"]) for row in ARTICLES)
    survivors = [
        (row["file"], phrase)
        for row in ARTICLES
        for text in [" ".join(clean(raw(row)).text.split())]
        for phrase in row["junk"]
        if phrase in text
    ]
    assert len(survivors) <= MAX_SURVIVING * phrases, survivors


def test_what_a_source_repeats_is_learned_from_its_stream() -> None:
    memory, first, later = SourceMemory(), 0, 0
    for offset, row in enumerate(ROWS):
        if row["article"]:
            page, source = raw(row), row["source"]
            article, record = clean_with_memory(
                page, memory.before(source, offset), None, offset, SEEN
            )
            if record:
                memory.apply(record)
            first += sum(phrase in clean(page).text for phrase in row["junk"])
            later += sum(phrase in article.text for phrase in row["junk"])
    assert later < first or first == 0


@pytest.mark.parametrize("row", OTHERS, ids=name)
def test_a_page_without_an_article_is_set_aside(row: dict[str, Any]) -> None:
    with pytest.raises(Unprocessable):
        clean(raw(row))


@pytest.mark.parametrize("row", ARTICLES, ids=name)
def test_every_line_is_kept_or_has_a_reason(row: dict[str, Any]) -> None:
    article, explanation = clean(raw(row)), explain(raw(row))
    kept = [line for line in explanation.lines if line.reason is None]

    assert article.text.split("\n\n") == [line.text for line in kept]
    assert len(article.removed) + len(kept) == len(explanation.lines)
