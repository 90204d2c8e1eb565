"""What `samples/manifest.jsonl` promises about the sample pages."""

import json
import re
import subprocess
import sys
from collections import Counter
from datetime import datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
REAL_OUTLETS = re.compile(
    r"Reuters|Associated Press|Bloomberg|BBC|CNN|Guardian|Times of London|New York Times|"
    r"Washington Post|Wall Street Journal|Le Monde|Figaro|Spiegel|El País|AFP|dpa|Al Jazeera"
)
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


def test_pages_are_what_their_sources_make(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "samples.sources", str(tmp_path)]
    subprocess.run(command, cwd=SAMPLES.parent, check=True)  # noqa: S603  # our own module
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert made == {name: (SAMPLES / name).read_bytes() for name in made}


def test_no_real_outlet_is_named() -> None:
    named = {row["file"]: REAL_OUTLETS.findall(visible_text(row)) for row in PAGES}
    assert {file: names for file, names in named.items() if names} == {}


def test_there_are_pages_enough_of_both_forms() -> None:
    forms = Counter(row["content_type"] for row in PAGES)
    assert len(PAGES) >= 60
    assert 0.4 <= forms["text/html"] / len(PAGES) <= 0.6
    assert len({row["source"] for row in PAGES}) >= 10


def test_twelve_stories_have_copies_on_other_outlets() -> None:
    copied = {row["story"] for row in PAGES if row["relation"] in {"copy", "exact"}}
    outlets = {story: {r["source"] for r in PAGES if r["story"] == story} for story in copied}
    assert sum(len(sources) > 1 for sources in outlets.values()) >= 12


def test_every_relation_occurs() -> None:
    relations = Counter(row["relation"] for row in ARTICLES)
    assert set(relations) == {"original", "exact", "copy", "revision", "excerpt", "expansion"}
    assert relations["revision"] >= 2


def test_there_are_pages_without_article_and_in_other_languages() -> None:
    assert sum(not row["article"] for row in PAGES) >= 3
    assert {row["language"] for row in ARTICLES} == {"en", "de", "fr", "es"}


@pytest.mark.parametrize("template", ["weather-", "earnings-", "match-", "ferry-fire-"])
def test_pages_of_one_mould_are_stories_of_their_own(template: str) -> None:
    assert len({r["story"] for r in ARTICLES if str(r["story"]).startswith(template)}) >= 2
