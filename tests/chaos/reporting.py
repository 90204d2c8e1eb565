"""The report of a night: a row a run, for people."""

import platform
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.chaos.run import Report
from tests.chaos.schedule import KILLS

HEAD = (
    "seed", "replicas of each stage", "articles", "kills", "other mishaps", "records repeated",
    "seconds", "violations",
)  # fmt: skip


def write_report(path: Path, reports: Sequence[Report]) -> None:
    """Write a table of the runs so far, and the violations in full."""
    kills = sum(_kills(report) for report in reports)
    wrong = [line for report in reports for line in report.violations]
    lines = [
        "# Chaos",
        "",
        f"`make chaos-night`, {datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}: "
        f"{kills} workers ended by `kill -9`, {len(wrong)} violations.",
        "What is done and what is checked: [0412](../../docs/decisions/0412-chaos.md).",
        "",
        *_table([HEAD, *map(_row, reports)]),
        *(f"\n* {line}" for line in wrong),
        "",
    ]
    path.write_text("\n".join(lines))


def _kills(report: Report) -> int:
    return sum(report.suffered.get(kind, 0) for kind in set(KILLS))


def _row(report: Report) -> tuple[str, ...]:
    others = {kind: n for kind, n in sorted(report.suffered.items()) if kind not in KILLS}
    return (
        str(report.plan.seed),
        str(report.plan.replicas),
        str(report.articles),
        str(_kills(report)),
        ", ".join(f"{n} {kind}" for kind, n in others.items()),
        ", ".join(f"{n} {topic}" for topic, n in report.redelivered.items()),
        str(report.seconds),
        str(len(report.violations)),
    )


def _table(rows: Iterable[Sequence[str]]) -> list[str]:
    head, *rest = [f"| {' | '.join(row)} |" for row in rows]
    return [head, "|---" * len(HEAD) + "|", *rest]
