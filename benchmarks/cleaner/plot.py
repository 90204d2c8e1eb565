"""F1 against speed, one point a tool."""

from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("Agg")
from matplotlib import pyplot  # the backend is chosen first

OURS = "claimwire"


def plot(figures: list[dict[str, Any]], path: Path, title: str) -> None:
    """Write a picture of the tools that have a quality figure."""
    shown = [row for row in figures if "F1 english" in row]
    chart, axes = pyplot.subplots(figsize=(7, 4.5))
    for row in shown:
        ours = row["tool"].startswith(OURS)
        axes.scatter(row["docs/s"], row["F1 english"], color="#c0392b" if ours else "#34495e")
        axes.annotate(
            row["tool"],
            (row["docs/s"], row["F1 english"]),
            textcoords="offset points",
            xytext=(6, 4),
            fontsize=8,
        )
    axes.set_xscale("log")
    axes.set_xlabel("pages per CPU second")
    axes.set_ylabel("F1, English pages")
    axes.set_title(title)
    axes.grid(alpha=0.3)
    chart.tight_layout()
    chart.savefig(path, dpi=130, metadata={"Software": None})
    pyplot.close(chart)
