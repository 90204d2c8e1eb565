"""Quality and speed of claim extractors, side by side in one run.

python -m benchmarks.claims [--data DIR] [--rounds N]

DIR holds `claims_gold_dev.jsonl`; without it the project's own labelled articles are used. The
tools take turns on batches of articles, so that a busy machine slows all alike; time is CPU time.
"""

import argparse
import json
import time
from pathlib import Path
from typing import Any

import typer

from benchmarks.claims.plot import plot
from benchmarks.claims.score import Claimed, Score
from benchmarks.claims.tools import PLAIN, TOOLS

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "tests" / "quality" / "claims_gold.jsonl"
RESULTS = ROOT / "benchmarks" / "results"
BATCH = 16
WORDS = 400
"""Words of an article, as a unit of speed."""


def main() -> None:
    """Measure, print the table and write it beside the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with claims_gold_dev.jsonl")
    parser.add_argument("--rounds", type=int, default=3, help="times that every article is read")
    arguments = parser.parse_args()
    path = arguments.data / "claims_gold_dev.jsonl" if arguments.data else OWN
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    name = "claims" if arguments.data else "claims-own"
    seconds, scores = measure(articles, arguments.rounds)
    articles_read = sum(len(a["text"].split()) for a in articles) / WORDS * arguments.rounds
    table = format_table(seconds, scores, articles_read, len(articles))
    typer.echo(table)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.md").write_text(table, encoding="utf-8")
    points = [(tool, seconds[PLAIN] / seconds[tool], scores[tool].f1) for tool in TOOLS]
    plot(points, RESULTS / f"{name}.png")


def measure(
    articles: list[dict[str, Any]], rounds: int
) -> tuple[dict[str, float], dict[str, Score]]:
    """Run all tools on all articles; return CPU seconds and scores of each."""
    seconds = dict.fromkeys(TOOLS, 0.0)
    scores = {name: Score() for name in TOOLS}
    for tool in TOOLS.values():
        tool([articles[0]["text"]])
    for turn in range(rounds):
        for start in range(0, len(articles), BATCH):
            batch = articles[start : start + BATCH]
            for name, tool in TOOLS.items():
                began = time.process_time()
                found = tool([article["text"] for article in batch])
                seconds[name] += time.process_time() - began
                if turn == 0:
                    for article, claims in zip(batch, found, strict=True):
                        scores[name].add(article["text"], gold_of(article), claims)
    return seconds, scores


def gold_of(article: dict[str, Any]) -> list[Claimed]:
    """Return the labelled claims of an article."""
    return [
        Claimed(*claim["span"], (claim["speaker"] or {}).get("name")) for claim in article["claims"]
    ]


def format_table(
    seconds: dict[str, float], scores: dict[str, Score], read: float, articles: int
) -> str:
    """Return the table in Markdown."""
    lines = [
        f"# Claims: {articles} labelled articles, {scores[PLAIN].gold} claims",
        "",
        "`python -m benchmarks.claims`; speed is CPU time of one process, all tools in one run.",
        "",
        "| tool | F1 (overlap 0.8) | speaker | own voice kept | articles of 400 words per CPU-s "
        "| x plain spaCy |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, score in scores.items():
        rate, ratio = read / seconds[name], seconds[PLAIN] / seconds[name]
        lines.append(
            f"| {name} | {score.f1:.3f} | {score.speaker:.2f} | {score.own:.2f} "
            f"| {rate:.1f} | {ratio:.1f} |"
        )
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()
