"""Metadata read off the visible page, against what the page declares, which is hidden from it.

python -m benchmarks.cleaner.metadata --data DIR

Prints for each field: pages that declare it, pages where something was read, share of these that
agree. Titles agree when they have most words in common, bylines when they name the same people,
times when they are on the same day or in the same minute.
"""

import argparse
import gzip
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import typer

from schemas.articles import RawArticle
from services.cleaner.clean import read
from services.cleaner.credits import people_in
from services.cleaner.declared import Declared
from services.cleaner.language import language_of, primary_subtag
from services.cleaner.metadata import Metadata, describe, without_site
from services.cleaner.visible import visible
from services.errors import Unprocessable

MOSTLY = 0.8
DAY, MINUTE = 24 * 3600, 60


def compare(raw: RawArticle, count: Counter[str]) -> None:
    """Count what agrees on one page."""
    reading = read(raw)
    markup = reading.lines.markup
    if markup is None or not reading.kept:
        return
    declared, texts = markup.declared, reading.lines.texts
    hidden = replace(declared, titles=(), credits=(), published_at=None, organisations=())
    found = describe(raw, hidden, visible(reading.lines, reading.kept))
    _title(declared, found, count)
    _byline(declared, found, count)
    _time(declared, found, count)
    if declared.language and primary_subtag(declared.language):
        count["language declared"] += 1
        language = language_of("\n\n".join(texts[number] for number in reading.kept), ())
        count["language agrees"] += language == primary_subtag(declared.language)


def _title(declared: Declared, found: Metadata, count: Counter[str]) -> None:
    if declared.titles:
        wanted = set(without_site(declared.titles[0], declared.site).lower().split())
        words = set((found.title or "").lower().split())
        count["title declared"] += 1
        count["title read"] += bool(words)
        count["title agrees"] += len(words & wanted) >= MOSTLY * len(words | wanted)


def _byline(declared: Declared, found: Metadata, count: Counter[str]) -> None:
    people = {name for credit in declared.credits for name in people_in(credit)}
    people -= set(declared.organisations)
    if people:
        count["byline declared"] += 1
        count["byline read"] += bool(found.byline)
        count["byline agrees"] += set(found.byline) == people
        count["byline overlaps"] += bool(set(found.byline) & people)


def _time(declared: Declared, found: Metadata, count: Counter[str]) -> None:
    if declared.published_at:
        count["time declared"] += 1
        if found.published_at:
            apart = abs((found.published_at - declared.published_at).total_seconds())
            count["time read"] += 1
            count["time within a day"] += apart < DAY
            count["time within a minute"] += apart < MINUTE


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    count: Counter[str] = Counter()
    with gzip.open(parser.parse_args().data / "dev.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            raw = RawArticle(content=row["html"], content_type="text/html", url=row["url"])
            try:
                compare(raw, count)
            except Unprocessable:
                count["unprocessable"] += 1
    for name, pages in sorted(count.items()):
        typer.echo(f"{name:24} {pages}")


if __name__ == "__main__":
    main()
