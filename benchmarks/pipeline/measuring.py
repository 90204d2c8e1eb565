"""The phases of the benchmark, and what each gives."""

import asyncio
import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.pipeline.load import Arrivals, under_load
from benchmarks.pipeline.usage import Usage
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
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
    settings = _installation(kafka, f"bench-{extractors}.")
    with _stages(settings, extractors) as pids:
        _phase(settings, pids, values, (0.0, WARM_UP))
        return [_phase(settings, pids, values, load) for load in loads]


@contextmanager
def _stages(settings: Settings, extractors: int) -> Iterator[dict[str, list[int]]]:
    with (
        tempfile.TemporaryDirectory() as logs,
        stage_processes(NAMES, settings, Path(logs)) as stages,
        ExitStack() as stack,
    ):
        pids = {name: [stage.running.pid] for name, stage in stages.items()}
        for number in range(1, extractors):
            name = f"extractor-{number}"
            environment = environment_of(settings) | {"CLAIMWIRE_INSTANCE": name}
            more = StageProcess("claim_extractor", environment, Path(logs) / f"{name}.log")
            more.start()
            stack.callback(more.kill)
            more.wait_until_ready()
            pids[more.stage].append(more.running.pid)
        yield pids


def measure_plain_loops(kafka: str, values: Iterator[bytes], articles: int) -> Phase:
    """Run the same stages behind plain aiokafka loops, on a backlog."""
    settings = _installation(kafka, "plain.")
    with _plain_loops(settings) as pids:
        _phase(settings, pids, values, (0.0, WARM_UP))
        return _phase(settings, pids, values, (0.0, articles))


def _installation(kafka: str, prefix: str) -> Settings:
    settings = Settings(bootstrap_servers=kafka, topic_prefix=prefix, partitions=4)
    asyncio.run(apply_topics(settings))
    return settings


def _phase(
    settings: Settings,
    pids: Mapping[str, list[int]],
    values: Iterator[bytes],
    load: tuple[float, int],
) -> Phase:
    rate, count = load
    before = {name: Usage.of(mine) for name, mine in pids.items()}
    arrivals = asyncio.run(under_load(itertools.islice(values, count), settings, rate))
    used = {name: Usage.of(mine).since(before[name]) for name, mine in pids.items()}
    return Phase(rate, count, arrivals, used)


@contextmanager
def _plain_loops(settings: Settings) -> Iterator[dict[str, list[int]]]:
    command = [sys.executable, "-m", "benchmarks.pipeline.plain_loop"]
    environment = os.environ | environment_of(settings)
    running = {
        name: subprocess.Popen([*command, name], env=environment)  # noqa: S603 our own
        for name in NAMES
    }
    try:
        yield {name: [process.pid] for name, process in running.items()}
    finally:
        for process in running.values():
            process.kill()
            process.wait()
