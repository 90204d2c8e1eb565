"""How much of the article, and of nothing else, the cleaner keeps.

The pages of the shared set are those that the line model was fitted on: their floors guard the
whole stage against regressions and say nothing of unseen pages (for those see
benchmarks/results/cleaner-cross-validation.md). The two sample texts were not fitted on.
"""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from schemas.articles import ContentType, RawArticle
from services.cleaner.clean import clean
from services.errors import Unprocessable
from tests.quality.shared_data import SHARED, floors

pytestmark = pytest.mark.skipif(SHARED is None, reason="the shared data is not here")
FLOORS = floors("cleaner")


@cache
def report(kind: str, *options: str) -> dict[str, Any]:
    """Clean all pages of a kind and return the scorer's report."""
    predictions = "\n".join(
        json.dumps({"id": row["id"], "text": text_of(row)}) for row in inputs(kind, *options)
    )
    return dict(json.loads(score("-", "--kind", kind, "--no-rouge", *options, given=predictions)))


def inputs(kind: str, *options: str) -> list[dict[str, str]]:
    """Return the pages to be cleaned."""
    printed = score("--inputs", "--kind", kind, *options).rstrip("\n")
    return [json.loads(line) for line in printed.split("\n")]


def score(*arguments: str, given: str = "") -> str:
    """Run the scorer."""
    scorer = Path(SHARED or "") / "eval" / "eval_extraction.py"
    command = [sys.executable, str(scorer), *arguments]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    return done.stdout


def text_of(row: dict[str, str]) -> str:
    """Return the clean text of a page, '' where there is no article on it."""
    kind: ContentType = "text/html" if "html" in row else "text/plain"
    content = row.get("html") or row["text"]
    try:
        return clean(RawArticle(content=content, content_type=kind, url=row["url"])).text
    except Unprocessable:
        return ""


@pytest.mark.parametrize("kind", ["html", "text"])
@pytest.mark.parametrize("group", ["english", "other_languages"])
def test_the_article_is_kept_and_nothing_else(kind: str, group: str) -> None:
    assert report(kind)["by_group"][group]["f1"] >= FLOORS[f"{kind}_{group}_f1"]


@pytest.mark.parametrize("kind", ["html", "text"])
def test_hardly_a_page_fails_altogether(kind: str) -> None:
    assert report(kind)["overall"]["pages_below_0.5"] <= FLOORS[f"{kind}_pages_below_half"]


def test_both_sample_texts_are_usable() -> None:
    assert report("text", "--samples")["overall"]["f1"] >= FLOORS["samples_f1"]
