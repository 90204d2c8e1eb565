"""Tables and plots from the phases."""

from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles

from matplotlib.figure import Figure

from benchmarks.pipeline.floor import Floor
from benchmarks.pipeline.measuring import NAMES, Phase
from schemas.topics import CLAIMS, CLEAN_ARTICLES, DEDUPED_ARTICLES

STEPS = (CLEAN_ARTICLES.name, DEDUPED_ARTICLES.name, CLAIMS.name)


def percentiles(phase: Phase, topic: str) -> tuple[float, float, float]:
    """Return p50, p95 and p99 of raw to a topic, in milliseconds."""
    found = next(t for name, t in phase.arrivals.seconds.items() if name.endswith(topic))
    cuts = quantiles(found.values(), n=100, method="inclusive")
    return cuts[49] * 1000, cuts[94] * 1000, cuts[98] * 1000


def latency_table(phases: Sequence[Phase]) -> str:
    """Return raw → each topic at each rate."""
    rows = ["| articles/s | raw → | p50 ms | p95 ms | p99 ms |", "|---|---|---|---|---|"]
    for phase in phases:
        for topic in STEPS:
            cells = " | ".join(f"{value:.0f}" for value in percentiles(phase, topic))
            rows.append(f"| {phase.rate:g} | {topic} | {cells} |")
    return "\n".join(rows)


def cpu_table(backlog: Phase, plain: Phase, floors: Sequence[Floor]) -> str:
    """Return where an article's CPU goes under full load, by stage, in milliseconds."""
    rows = [
        "| stage | all | own work | of it JSON | transport and hops | plain aiokafka loop "
        "| `claimwire pipe` | MB |",
        "|---|---|---|---|---|---|---|---|",
    ]
    total = rest = 0.0
    for floor in floors:
        cpu, work = _per_article(backlog, floor.stage)
        bare, _ = _per_article(plain, floor.stage)
        total, rest = total + cpu, rest + cpu - work
        resident = backlog.usage[floor.stage].resident / 1e6
        cells = (cpu, work, floor.json_ms, cpu - work, bare, floor.work_ms)
        figures = " | ".join(f"{cell:.1f}" for cell in cells)
        rows.append(f"| {floor.stage} | {figures} | {resident:.0f} |")
    rows.append(f"\nTransport and hops: {rest / total:.0%} of {total:.1f} ms an article.")
    return "\n".join(rows)


def _per_article(phase: Phase, stage: str) -> tuple[float, float]:
    """Return a stage's milliseconds of CPU an article, and those spent on its own work."""
    used = phase.usage[stage]
    return used.cpu * 1000 / phase.articles, used.work * 1000 / phase.articles


def bytes_table(phase: Phase) -> str:
    """Return the bytes an article puts on each topic."""
    rows = ["| topic | bytes an article |", "|---|---|"]
    for topic, size in sorted(phase.arrivals.sizes.items()):
        rows.append(f"| {topic.split('.', 1)[-1]} | {size / phase.articles:.0f} |")
    return "\n".join(rows)


def plot(phases: Sequence[Phase], backlog: Phase, file: Path) -> None:
    """Draw latency over load, and the CPU of an article by stage."""
    figure = Figure(figsize=(10, 4), layout="constrained")
    left, right = figure.subplots(1, 2)
    rates = [phase.rate for phase in phases]
    for at, name in enumerate(("p50", "p95", "p99")):
        left.plot(rates, [percentiles(p, CLAIMS.name)[at] for p in phases], marker="o", label=name)
    left.set(
        xlabel="articles/s", ylabel="raw to claims, ms", yscale="log", title="Latency over load"
    )
    left.legend()
    cpu, work = zip(*(_per_article(backlog, name) for name in NAMES), strict=True)
    right.bar(NAMES, work, label="own work")
    rest = [c - w for c, w in zip(cpu, work, strict=True)]
    right.bar(NAMES, rest, bottom=work, label="transport and hops")
    right.set(ylabel="CPU ms an article", title="Where the time goes")
    right.legend()
    figure.savefig(file, dpi=120)
