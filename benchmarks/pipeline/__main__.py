"""`python -m benchmarks.pipeline`: the figures of `benchmarks/results/pipeline.md`."""

import argparse
import itertools
import os
import platform
from contextlib import ExitStack
from pathlib import Path

from benchmarks.pipeline.floor import floors
from benchmarks.pipeline.measuring import Phase, measure, measure_plain_loops
from benchmarks.pipeline.report import bytes_table, cpu_table, latency_table, plot
from benchmarks.pipeline.stories import FreshStories
from services.demo.broker import some_broker

RESULTS = Path("benchmarks/results")


def main() -> None:
    """Measure, print, and write table and plot."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--samples", type=Path, default=Path("samples"))
    asked.add_argument("--rates", type=float, nargs="+", default=[1.0, 10.0, 30.0])
    asked.add_argument("--seconds", type=float, default=30.0)
    asked.add_argument("--backlog", type=int, default=600)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    values = iter(FreshStories(given.samples, given.seed))
    loads = [(rate, max(30, int(rate * given.seconds))) for rate in given.rates]
    with ExitStack() as stack:
        kafka = stack.enter_context(some_broker(print))
        *phases, backlog = measure(kafka, values, [*loads, (0.0, given.backlog)], 1)
        scaled = {1: backlog}
        for extractors in (2, 3):
            scaled |= {extractors: measure(kafka, values, [(0.0, given.backlog)], extractors)[0]}
        plain = measure_plain_loops(kafka, values, given.backlog)
    least = floors(list(itertools.islice(values, 200)))
    memory = sum(used.resident for used in backlog.usage.values()) / 1e9
    text = "\n\n".join(
        (
            f"# The whole pipeline\n\nBroker and all stages on {_machine()}; seed {given.seed}.",
            f"Backlog of {backlog.articles} articles: **{backlog.arrivals.rate:.1f} articles/s** "
            f"with one claim extractor, **{scaled[2].arrivals.rate:.1f}** with two, "
            f"{scaled[3].arrivals.rate:.1f} with three "
            f"(plain aiokafka loops: {plain.arrivals.rate:.1f}). All stages: {memory:.2f} GB.",
            *_lag(phases),
            latency_table(phases),
            cpu_table(backlog, plain, least),
            bytes_table(backlog),
            f"Set aside: {backlog.arrivals.dead} of {backlog.articles}; one page in ninety is made "
            "from the front page of an outlet, which is no article.",
            "![latency, CPU and scaling](pipeline.png)",
        )
    )
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "pipeline.md").write_text(text + "\n", encoding="utf-8")
    plot(phases, scaled, RESULTS / "pipeline.png")
    print(text)


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"


def _lag(phases: list[Phase]) -> list[str]:
    """Say for each rate whether the stages kept up: the rate that came out against that sent."""
    return [
        f"At {phase.rate:g}/s: {phase.arrivals.rate:.1f} articles/s came out." for phase in phases
    ]


if __name__ == "__main__":
    main()
