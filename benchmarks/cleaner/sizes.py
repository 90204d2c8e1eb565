"""CPU time by the size of a page: a line must not cost more on a longer page."""

import time
from typing import Any

from benchmarks.cleaner.tools import ours
from schemas.articles import ContentType

BLOCKS = (25, 100, 400, 1_600, 6_400)
"""Sizes in blocks of a paragraph, a link of a menu, a heading and a teaser: four lines."""
REPEATS = 3
BLOCK = (
    "<p>The council of ward {n} met on Monday to discuss item {n}, a clerk said, and will vote"
    " on it in {n} days.</p><ul><li><a href='/{n}'>Ward {n}</a></li></ul>"
    "<h3>Item {n}</h3><div class='teaser'>More of ward {n}</div>"
)


def page(blocks: int, kind: ContentType) -> str:
    """Return a page of so many blocks, invented."""
    html = "".join(BLOCK.format(n=number) for number in range(blocks))
    if kind == "text/html":
        return f"<html><body><article>{html}</article></body></html>"
    return "\n".join(part.split(">")[-1] for part in html.split("</")).replace("\n\n", "\n")


def sizes(kind: ContentType) -> list[dict[str, Any]]:
    """Return a row for each size: lines, kilobytes, milliseconds, microseconds a line."""
    rows = []
    for blocks in BLOCKS:
        content, lines, best = page(blocks, kind), 4 * blocks, float("inf")
        for _ in range(REPEATS):
            start = time.process_time()
            ours(content, kind)
            best = min(best, time.process_time() - start)
        rows.append(
            {
                "lines": lines,
                "kB": round(len(content) / 1000),
                "ms": round(1000 * best, 1),
                "us a line": round(1_000_000 * best / lines),
            }
        )
    return rows
