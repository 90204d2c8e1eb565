"""The picture to the table: quality on real articles, speed and memory as the index fills."""

from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt

from benchmarks.deduplicator.measure import Run
from benchmarks.deduplicator.restore import Restored


def plot(
    quality: dict[str, Run],
    speed: dict[int, dict[str, Run]],
    rebuilt: list[Restored],
    target: Path,
) -> None:
    """Write three panels to an image file."""
    mpl.use("Agg")
    figure, (left, middle, right) = plt.subplots(1, 3, figsize=(14, 4))
    for name, run in quality.items():
        left.scatter(run.score.false_links, run.score.recall, label=name)
    left.set(xlabel="false links", ylabel="stream recall", title="labelled articles")
    left.legend(fontsize=8)
    for name in quality:
        runs = [(size, runs[name]) for size, runs in speed.items()]
        sizes = [size for size, _ in runs]
        middle.plot(sizes, [r.full_per_second for _, r in runs], marker="o", label=name)
        right.plot(sizes, [r.bytes_per_article for _, r in runs], marker="o", label=name)
    sizes, dashed = [r.articles for r in rebuilt], {"ls": "--", "color": "C0", "marker": "s"}
    middle.plot(sizes, [r.judged_per_second for r in rebuilt], **dashed)
    right.plot(sizes, [r.bytes_per_article for r in rebuilt], label="claimwire, rebuilt", **dashed)
    right.legend(fontsize=8)
    middle.set(xscale="log", yscale="log", xlabel="articles", title="articles per CPU second")
    right.set(xscale="log", yscale="log", xlabel="articles", title="bytes an article")
    figure.tight_layout()
    figure.savefig(target, dpi=110)
