"""The phases of the benchmark, and what each gives."""

import asyncio
import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.pipeline.load import Arrivals, under_load
from benchmarks.pipeline.usage import Usage
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics, delete_topics
from services.topology import STAGES
from tests.e2e.stages import StageProcess, environment_of, stage_processes

NAMES = tuple(stage.name for stage in STAGES)
WARM_UP = 40


@dataclass(frozen=True)
class Phase:
    """A load (rate 0: a backlog), what came out, and what each stage's processes used for it."""

    rate: float
    articles: int
    arrivals: Arrivals
    usage: dict[str, Usage]


def measure(
    kafka: str, values: Iterator[bytes], loads: list[tuple[float, int]], extractors: int
) -> list[Phase]:
    """Run the real stages under each load: a rate, and a number of articles.

    The claim extractor, which takes most of the time, runs in so many replicas.
    """
    with (
        _installation(kafka, f"bench-{extractors}.") as settings,
        _stages(settings, extractors) as stages,
    ):

        def usage() -> dict[str, Usage]:
            return {name: Usage.of_stages(mine) for name, mine in stages.items()}

        _phase(settings, usage, values, (0.0, WARM_UP))
        return [_phase(settings, usage, values, load) for load in loads]


@contextmanager
def _stages(settings: Settings, extractors: int) -> Iterator[dict[str, list[StageProcess]]]:
    with (
        tempfile.TemporaryDirectory() as logs,
        stage_processes(NAMES, settings, Path(logs)) as first,
        ExitStack() as stack,
    ):
        stages = {name: [stage] for name, stage in first.items()}
        for number in range(1, extractors):
            name = f"extractor-{number}"
            environment = environment_of(settings) | {"CLAIMWIRE_INSTANCE": name}
            more = StageProcess("claim_extractor", environment, Path(logs) / f"{name}.log")
            more.start()
            stack.callback(more.kill)
            more.wait_until_ready()
            stages[more.stage].append(more)
        yield stages


def measure_plain_loops(kafka: str, values: Iterator[bytes], articles: int) -> Phase:
    """Run the same stages behind plain aiokafka loops, on a backlog."""
    with _installation(kafka, "plain.") as settings, _plain_loops(settings) as pids:

        def usage() -> dict[str, Usage]:
            return {name: Usage.of([pid], work=0.0) for name, pid in pids.items()}

        _phase(settings, usage, values, (0.0, WARM_UP))
        return _phase(settings, usage, values, (0.0, articles))


@contextmanager
def _installation(kafka: str, prefix: str) -> Iterator[Settings]:
    settings = Settings(bootstrap_servers=kafka, topic_prefix=prefix)
    asyncio.run(apply_topics(settings))
    try:
        yield settings
    finally:
        asyncio.run(delete_topics(settings))


def _phase(
    settings: Settings,
    usage: Callable[[], dict[str, Usage]],
    values: Iterator[bytes],
    load: tuple[float, int],
) -> Phase:
    rate, count = load
    before = usage()
    arrivals = asyncio.run(under_load(itertools.islice(values, count), settings, rate))
    used = {name: now.since(before[name]) for name, now in usage().items()}
    return Phase(rate, count, arrivals, used)


@contextmanager
def _plain_loops(settings: Settings) -> Iterator[dict[str, int]]:
    command = [sys.executable, "-m", "benchmarks.pipeline.plain_loop"]
    environment = os.environ | environment_of(settings)
    running = {
        name: subprocess.Popen([*command, name], env=environment)  # noqa: S603 our own
        for name in NAMES
    }
    try:
        yield {name: process.pid for name, process in running.items()}
    finally:
        for process in running.values():
            process.kill()
            process.wait()
