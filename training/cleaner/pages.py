"""Labelled pages: every page in several forms, so that the model meets more than it was given."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.cleaner.features import Features, features_of
from services.cleaner.html_lines import html_lines
from services.cleaner.lines import Lines, text_lines
from training.cleaner.align import OPTIONAL, Aligner
from training.cleaner.augment import harder
from training.cleaner.measure import Reference, references, score

FOLDS = 5
COLLECTIONS = ("fundus_eval", "fundus_fixture", "fundus_fixture_intl", "scrapinghub", "wcxb_news")
WELL_ALIGNED = 0.8
"""Pages whose best choice of lines scores less teach nothing."""
OTHER_LANGUAGES = "fundus_fixture_intl"
ATTRIBUTES = re.compile(
    r"\s(?:class|id|role|itemprop|data-[a-z-]+|aria-[a-z]+)=(?:\"[^\"]*\"|'[^']*')"
)
SCRIPTS = re.compile(r"<script.*?</script>", re.S)
BULLET = re.compile(r"^\s*[•·]\s+")

Row = dict[str, Any]


@dataclass
class Form:
    """One form of a page, ready to learn from."""

    lines: Lines
    labels: NDArray[np.int64]
    features: Features
    weight: float


@dataclass
class Page:
    """A page; its first form is the one that is scored."""

    id: str
    fold: int
    collection: str
    html: str
    accepted: list[Reference]
    forms: list[Form]

    @property
    def english(self) -> bool:
        """Say whether the page is of a collection in English."""
        return self.collection != OTHER_LANGUAGES


def load(data: Path, kind: str, apart: str = "domain") -> list[Page]:
    """Read `dev.jsonl.gz` as pages of one kind, `html` or `text`, each domain or collection apart.

    `apart` is `domain` or `collection`: all pages of one are in one fold.
    """
    with gzip.open(data / "dev.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    bodies: list[list[str]] = [[] for _ in range(FOLDS)]
    for row in rows:
        bodies[fold_of(row)].append(row["article_body"])
    make = html_forms if kind == "html" else text_forms
    return [
        Page(
            id=row["id"],
            fold=fold_of(row) if apart == "domain" else COLLECTIONS.index(row["source_dataset"]),
            collection=row["source_dataset"],
            html=row["html"],
            accepted=accepted_of(row),
            forms=list(make(row, number, bodies[fold_of(row)])),
        )
        for number, row in enumerate(rows)
        if kind == "html" or row["align_ok"]
    ]


def fold_of(row: Row) -> int:
    """Return the fold of a page: all pages of a domain are in one."""
    return int(md5(row["domain"].encode(), usedforsecurity=False).hexdigest()[:6], 16) % FOLDS


def accepted_of(row: Row) -> list[Reference]:
    """Return the texts that count as right."""
    return references([row["article_body"], *row["alt_bodies"]])


def html_forms(row: Row, number: int, bodies: list[str]) -> Iterator[Form]:
    """The page; with furniture from other pages of its fold; without names in its markup; bare."""
    html, body = row["html"], row["article_body"]
    yield labelled(row, html_lines(html), 1.0)
    yield labelled(row, html_lines(harder(html, body, bodies, number)), 0.5)
    yield labelled(row, html_lines(SCRIPTS.sub("", ATTRIBUTES.sub("", html))), 0.3)
    yield labelled(row, html_lines(bare(body)), 0.2)


def text_forms(row: Row, _number: int, _bodies: list[str]) -> Iterator[Form]:
    """The page's dump; the same without blank lines and bullets; the article alone.

    Furniture from other pages, which teaches the HTML model much, costs the text model .007 F1:
    without markup, other people's prose is prose.
    """
    dumped = text_lines(row["text_dump"])
    labels = given_labels(row, dumped)
    yield Form(dumped, labels, features_of(dumped), 1.0)
    plain = text_lines("\n".join(BULLET.sub("", line) or line for line in dumped.texts))
    yield Form(plain, labels, features_of(plain), 1.0)
    yield labelled(row, text_lines(row["article_body"]), 0.1)


def bare(body: str) -> str:
    """Return the article alone, as feeds deliver it."""
    return "".join(f"<p>{escape(line)}</p>" for line in body.split("\n"))


def given_labels(row: Row, lines: Lines) -> NDArray[np.int64]:
    """Return the labels that come with the dump."""
    raw = row["text_dump"].split("\n")
    labels = [
        label for line, label in zip(raw, row["line_labels"], strict=True) if text_lines(line).texts
    ]
    if len(labels) != len(lines.texts):
        raise ValueError(f"{row['id']}: {len(labels)} labels for {len(lines.texts)} lines")
    return np.array(labels, np.int64)


def labelled(row: Row, lines: Lines, weight: float) -> Form:
    """Label lines by alignment with the reference."""
    body = row["article_body"]
    required = set(body.split("\n"))
    optional = [
        line
        for text in row["alt_bodies"]
        for line in text.split("\n")
        if line.strip() and line not in required
    ]
    labels = np.array(Aligner(body, list(dict.fromkeys(optional))).label(lines.texts), np.int64)
    accepted = accepted_of(row)
    best = max(
        score(
            "\n".join(
                text for text, label in zip(lines.texts, labels, strict=True) if label in kept
            ),
            accepted,
        ).f1
        for kept in ((1,), (1, OPTIONAL))
    )
    return Form(lines, labels, features_of(lines), weight if best > WELL_ALIGNED else 0.0)
