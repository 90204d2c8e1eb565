"""Quality and speed of extractors, side by side in one run.

python -m benchmarks.cleaner --data DIR [--out-of-fold DIR] [--every N]

DIR holds `dev.jsonl.gz`. The shipped line model was fitted on these pages: its own quality is
taken from the out-of-fold texts that `training.cleaner.train --predictions` wrote, and left out
without them. Speed is CPU time; all tools take turns on each page, so that a busy machine slows
all alike, each begins as often as any other, and none collects another's garbage.
"""

import argparse
import gc
import gzip
import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import typer

from benchmarks.cleaner.plot import plot
from benchmarks.cleaner.sizes import sizes
from benchmarks.cleaner.tools import HTML_TOOLS, TEXT_TOOLS, Tool, quiet
from schemas.articles import ContentType
from services.cleaner.agent import warm_up
from training.cleaner.measure import PageScore, references, score, summary

OURS = "claimwire"
WARM_UP = 5
"""Pages that every tool reads before: programs load parts of themselves when first needed."""
FAILED = 0.5
OTHER_LANGUAGES = "fundus_fixture_intl"
KINDS: tuple[tuple[str, dict[str, Tool], str, ContentType], ...] = (
    ("html", HTML_TOOLS, "html", "text/html"),
    ("text", TEXT_TOOLS, "text_dump", "text/plain"),
)
RESULTS = Path(__file__).resolve().parents[1] / "results"


@dataclass
class Result:
    """What one tool did: CPU seconds and texts, page by page."""

    seconds: list[float] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)


def measure(tools: dict[str, Tool], rows: list[dict[str, Any]], key: str) -> dict[str, Result]:
    """Run all tools on all pages."""
    results = {name: Result() for name in tools}
    steps = {name: quiet(tool) for name, tool in tools.items()}
    warm_up()
    for tool in steps.values():
        for row in rows[:WARM_UP]:
            tool(row[key])
    gc.collect()
    gc.freeze()
    for number, row in enumerate(rows):
        first = number % len(tools)
        for name in [*tools][first:] + [*tools][:first]:
            gc.collect()
            start = time.process_time()
            results[name].texts[row["id"]] = steps[name](row[key])
            results[name].seconds.append(time.process_time() - start)
    return results


def scored(texts: dict[str, str], rows: list[dict[str, Any]]) -> dict[str, list[PageScore]]:
    """Score texts by group."""
    groups: dict[str, list[PageScore]] = {"english": [], "other": []}
    for row in rows:
        accepted = references([row["article_body"], *row["alt_bodies"]])
        group = "other" if row["source_dataset"] == OTHER_LANGUAGES else "english"
        groups[group].append(score(texts.get(row["id"], ""), accepted))
    return groups


def table(results: dict[str, Result], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return one row of figures a tool."""
    figures = []
    for name, result in results.items():
        milliseconds = 1000 * np.array(result.seconds)
        row: dict[str, Any] = {"tool": name, "docs/s": round(1000 / milliseconds.mean(), 1)}
        row |= {f"p{q} ms": round(float(np.percentile(milliseconds, q)), 1) for q in (50, 99)}
        if result.texts:
            groups = scored(result.texts, rows)
            row["F1 english"] = round(summary(groups["english"])[0], 4)
            row["exact english"] = round(
                float(np.mean([page.exact for page in groups["english"]])), 3
            )
            row["F1 other"] = round(summary(groups["other"])[0], 4)
            below = sum(page.f1 < FAILED for pages in groups.values() for page in pages)
            row["pages below .5"] = below
        figures.append(row)
    return figures


def markdown(figures: list[dict[str, Any]]) -> str:
    """Return a table."""
    columns = list(dict.fromkeys(column for row in figures for column in row))
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += [
        "| " + " | ".join(str(row.get(name, "-")) for name in columns) + " |" for row in figures
    ]
    return "\n".join(lines)


def replace_by_out_of_fold(results: dict[str, Result], path: Path | None) -> None:
    """Put our out-of-fold texts in place of those of the model that has seen the pages."""
    texts = {}
    if path and path.is_file():
        rows = map(json.loads, path.read_text(encoding="utf-8").split("\n")[:-1])
        texts = {row["id"]: row["text"] for row in rows}
    for name, result in results.items():
        if name.startswith(OURS):
            result.texts = texts


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out-of-fold", type=Path, help="folder of html.jsonl and text.jsonl")
    parser.add_argument("--every", type=int, default=1, help="take every n-th page only")
    arguments = parser.parse_args()
    with gzip.open(arguments.data / "dev.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if row["align_ok"]][:: arguments.every]
    RESULTS.mkdir(exist_ok=True)
    report = [f"# Cleaner, {len(rows)} pages (one in {arguments.every})"]
    for kind, tools, key, content_type in KINDS:
        results = measure(tools, rows, key)
        folder = arguments.out_of_fold
        replace_by_out_of_fold(results, folder / f"{kind}.jsonl" if folder else None)
        figures = table(results, rows)
        report.append(f"## {kind}\n\n{markdown(figures)}")
        report.append(f"By size of an invented page:\n\n{markdown(sizes(content_type))}")
        plot(figures, RESULTS / f"cleaner-{kind}.png", f"Article text from {kind}")
    text = "\n\n".join(report) + "\n"
    (RESULTS / "cleaner.md").write_text(text, encoding="utf-8")
    typer.echo(text)


if __name__ == "__main__":
    main()
