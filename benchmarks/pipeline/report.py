"""Tables and plots from the phases."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import quantiles

from matplotlib.figure import Figure

from benchmarks.pipeline.floor import Floor
from benchmarks.pipeline.measuring import NAMES, Phase
from schemas.topics import CLAIMS, CLEAN_ARTICLES, DEDUPED_ARTICLES, TOPICS

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
        "| stage | all | own work | of it JSON | transport | hops | plain aiokafka loop "
        "| `claimwire pipe` | MB |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    total = rest = 0.0
    for floor in floors:
        used, per = backlog.usage[floor.stage], 1000 / backlog.articles
        bare = plain.usage[floor.stage].cpu * 1000 / plain.articles
        total, rest = total + used.cpu * per, rest + (used.cpu - used.work) * per
        transport = (used.cpu - used.work - used.hops) * per
        cells = (used.cpu * per, used.work * per, floor.json_ms, transport, used.hops * per)
        figures = " | ".join(f"{cell:.1f}" for cell in (*cells, bare, floor.work_ms))
        rows.append(f"| {floor.stage} | {figures} | {used.resident / 1e6:.0f} |")
    rows.append(f"\nTransport and hops: {rest / total:.0%} of {total:.1f} ms an article.")
    return "\n".join(rows)


def bytes_table(phase: Phase) -> str:
    """Return the bytes an article puts on each topic, in the order of the pipeline."""
    sizes = {topic.split(".", 1)[-1]: size for topic, size in phase.arrivals.sizes.items()}
    names = [name for topic in TOPICS for name in (topic.name, topic.dead_letters)]
    rows = [f"| {n} | {sizes[n] / phase.articles:.0f} |" for n in names if n in sizes]
    return "\n".join(["| topic | bytes an article |", "|---|---|", *rows])


def plot(phases: Sequence[Phase], scaled: Mapping[int, Phase], file: Path) -> None:
    """Draw latency over load, the CPU of an article by stage, and the rate over replicas."""
    figure, backlog = Figure(figsize=(13, 4), layout="constrained"), scaled[1]
    left, middle, right = figure.subplots(1, 3)
    rates = [phase.rate for phase in phases]
    for at, name in enumerate(("p50", "p95", "p99")):
        left.plot(rates, [percentiles(p, CLAIMS.name)[at] for p in phases], marker="o", label=name)
    left.set(
        xlabel="articles/s", ylabel="raw to claims, ms", yscale="log", title="Latency over load"
    )
    left.legend()
    used, per = [backlog.usage[name] for name in NAMES], 1000 / backlog.articles
    work = [one.work * per for one in used]
    middle.bar(NAMES, work, label="own work")
    rest = [(one.cpu - one.work) * per for one in used]
    middle.bar(NAMES, rest, bottom=work, label="transport and hops")
    middle.set(ylabel="CPU ms an article", title="Where the time goes")
    middle.legend()
    right.plot(list(scaled), [phase.arrivals.rate for phase in scaled.values()], marker="o")
    right.set(xlabel="claim extractors", ylabel="articles/s", ylim=0, title="Scaling on a backlog")
    figure.savefig(file, dpi=120)
