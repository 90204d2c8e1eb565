"""F1 against speed, one point a tool."""

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")
from matplotlib import pyplot  # the backend is chosen first

OURS = "claimwire"


def plot(points: Sequence[tuple[str, float, float]], path: Path) -> None:
    """Write a picture of (tool, articles per CPU second as a ratio, F1)."""
    chart, axes = pyplot.subplots(figsize=(7, 4.5))
    for tool, ratio, f1 in points:
        axes.scatter(ratio, f1, color="#c0392b" if tool.startswith(OURS) else "#34495e")
        axes.annotate(tool, (ratio, f1), textcoords="offset points", xytext=(6, 4), fontsize=8)
    axes.set_xscale("log")
    axes.set_xlabel("articles per CPU second, plain spaCy pass = 1")
    axes.set_ylabel("F1 of claims (overlap 0.8)")
    axes.set_title("Claims: quality and speed")
    axes.margins(x=0.25)
    axes.grid(alpha=0.3)
    chart.tight_layout()
    chart.savefig(path, dpi=130, metadata={"Software": None})
    pyplot.close(chart)
