"""What `samples/manifest.jsonl` promises about the sample pages."""

import json
import re
from collections import Counter
from datetime import datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


PAGES = rows("manifest.jsonl")
ARTICLES = [row for row in PAGES if row["article"]]
each_page = pytest.mark.parametrize("row", PAGES, ids=lambda row: str(row["file"]))
each_article = pytest.mark.parametrize("row", ARTICLES, ids=lambda row: str(row["file"]))


def visible_text(row: Row) -> str:
    """Return the page without tags and entities, white space folded."""
    page = (SAMPLES / row["file"]).read_text(encoding="utf-8")
    if row["content_type"] == "text/html":
        page = unescape(re.sub(r"<[^>]*>", "", page))
    return " ".join(page.split())


def test_the_manifest_lists_every_page_once() -> None:
    listed = [row["file"] for row in PAGES]
    on_disk = {
        path.relative_to(SAMPLES).as_posix()
        for path in SAMPLES.glob("*/*")
        if path.suffix in {".html", ".txt"}
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == on_disk


def test_pages_are_listed_in_arrival_order() -> None:
    times = [datetime.fromisoformat(row["published_at"]) for row in PAGES]
    assert times == sorted(times)


@each_page
def test_junk_phrases_stand_on_the_page(row: Row) -> None:
    text = visible_text(row)
    assert [phrase for phrase in row["junk"] if phrase not in text] == []


@each_article
def test_first_and_last_words_stand_on_the_page(row: Row) -> None:
    text = visible_text(row)
    assert row["first_words"] in text
    assert row["last_words"] in text


@each_article
def test_a_body_carries_no_junk(row: Row) -> None:
    (body,) = [body["text"] for body in rows("bodies.jsonl") if body["file"] == row["file"]]
    assert [phrase for phrase in row["junk"] if phrase in body] == []


@each_article
def test_an_article_names_three_to_six_junk_phrases(row: Row) -> None:
    assert 3 <= len(row["junk"]) <= 6


def test_the_first_page_of_a_story_is_its_original() -> None:
    first = {row["story"]: row["relation"] for row in reversed(ARTICLES)}
    assert set(first.values()) == {"original"}
    assert Counter(r["relation"] for r in ARTICLES)["original"] == len(first)


def test_a_revision_keeps_the_url_of_an_earlier_page() -> None:
    for number, row in enumerate(PAGES):
        if row["relation"] == "revision":
            assert row["url"] in {earlier["url"] for earlier in PAGES[:number]}


def test_a_page_without_article_names_no_story() -> None:
    assert [r["file"] for r in PAGES if not r["article"] and (r["story"] or r["relation"])] == []
