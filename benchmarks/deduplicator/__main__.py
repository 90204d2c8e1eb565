"""This deduplicator beside what people use today, on the same articles in one run.

python -m benchmarks.deduplicator --data DIR [--sizes N ...] [--restore N ...] [--results DIR]

DIR holds docs.jsonl.gz and gold.jsonl.gz. Times are CPU seconds of one core; every figure comes
from a process of its own. Writes a table and a plot.
"""

import argparse
from pathlib import Path

from benchmarks.deduplicator.measure import Run, alone, generated, labelled
from benchmarks.deduplicator.peers import JUDGES
from benchmarks.deduplicator.plot import plot
from benchmarks.deduplicator.restore import Restored, restored
from benchmarks.deduplicator.structure import Structure, structures


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--restore", type=int, nargs="*", default=[100_000, 1_000_000])
    parser.add_argument("--results", type=Path, default=Path("benchmarks/results"))
    arguments = parser.parse_args()
    arguments.results.mkdir(parents=True, exist_ok=True)
    table = arguments.results / "deduplicator.md"
    quality = {name: alone(labelled, name, arguments.data) for name in JUDGES}
    table.write_text("\n".join(["# Deduplicator, side by side", "", *_quality(quality)]))
    _add(table, _structure(alone(structures, arguments.data)))
    speed: dict[int, dict[str, Run]] = {}
    for size in arguments.sizes:
        speed[size] = {}
        for name in JUDGES:
            speed[size][name] = alone(generated, name, arguments.data, size)
            print(size, name, speed[size][name], flush=True)
        _add(table, _speed(size, speed[size]))
    rebuilt = [alone(restored, arguments.data, size) for size in arguments.restore]
    _add(table, _restore(rebuilt))
    plot(quality, speed, rebuilt, arguments.results / "deduplicator.png")
    print(table.read_text())


def _add(table: Path, lines: list[str]) -> None:
    table.write_text("\n".join([table.read_text(), "", *lines, ""]))


def _quality(runs: dict[str, Run]) -> list[str]:
    articles = next(iter(runs.values())).articles
    rows = [
        f"| {name} | {r.score.bcubed:.4f} | {r.score.recall:.4f} | {r.score.false_links:.4f} "
        f"| {r.per_second:,.0f} |"
        for name, r in runs.items()
    ]
    return [
        f"## {articles:,} labelled articles, in the order of arrival",
        "",
        "| | B-cubed F1 | stream recall | false links | articles per CPU second |",
        "| --- | --- | --- | --- | --- |",
        *rows,
    ]


def _structure(found: dict[str, Structure]) -> list[str]:
    rows = [
        f"| {name} | {s.articles:,} | {s.words:.0f} | {s.shingles:.0f} | {s.known:.2f} "
        f"| {s.postings:.0f} | {s.linked:.2f} | {' / '.join(f'{c:.2f}' for c in s.contained)} |"
        for name, s in found.items()
    ]
    return [
        "## Do the generated articles resemble each other as real ones do?",
        "",
        "Medians; shingles and postings of the originals in the second half of the stream; "
        "containment of linked articles in their match as lower decile, median, upper decile.",
        "",
        "| | articles | words | shingles | known before | postings read | linked | contained |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        *rows,
    ]


def _speed(size: int, runs: dict[str, Run]) -> list[str]:
    rows = [
        f"| {name} | {r.per_second:,.0f} | {r.full_per_second:,.0f} "
        f"| {r.bytes_per_article:,.0f} | {r.score.recall:.4f} | {r.score.false_links:.4f} |"
        for name, r in runs.items()
    ]
    return [
        f"## {size:,} generated articles over seven days, a quarter of them copies",
        "",
        "| | articles per CPU second | in the last tenth | bytes each | recall | false links |",
        "| --- | --- | --- | --- | --- | --- |",
        *rows,
    ]


def _restore(runs: list[Restored]) -> list[str]:
    rows = [
        f"| {r.articles:,} | {r.applied_per_second:,.0f} | {r.bytes_per_article:,.0f} "
        f"| {r.judged_per_second:,.0f} | {r.datasketch_per_second:,.0f} |"
        for r in runs
    ]
    return [
        "## claimwire: rebuilt from its log",
        "",
        "The last two columns are the same thousand articles, judged in turns; datasketch holds "
        "nothing but them.",
        "",
        "| records | applied per CPU second | bytes each | judged per CPU second | datasketch |",
        "| --- | --- | --- | --- | --- |",
        *rows,
    ]


if __name__ == "__main__":
    main()
