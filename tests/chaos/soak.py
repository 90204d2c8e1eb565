"""`make soak MINUTES=60`: steady load, and whether memory and descriptors stay where they are."""

import argparse
import asyncio
import json
import logging
import sys
import tempfile
import time
from pathlib import Path
from statistics import linear_regression, quantiles

from schemas.topics import CLAIMS
from services.runtime.reading import reader
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.chaos.articles import articles
from tests.chaos.crew import Crew, crew, workers
from tests.chaos.feeding import feed
from tests.chaos.run import caught_up
from tests.e2e.conftest import kafka_of_our_own

SAMPLE_SECONDS = 10.0
WARM_SAMPLES = 6
"""The first minute is warm-up: caches fill, models load."""


def main() -> None:
    """Run for so many minutes and print what was measured, as one line of JSON."""
    words = argparse.ArgumentParser(prog="make soak")
    words.add_argument("--minutes", type=float, default=60)
    words.add_argument("--rate", type=float, default=20, help="Articles a second")
    given = words.parse_args()
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    logs = Path(tempfile.mkdtemp(prefix="claimwire-soak-"))
    with kafka_of_our_own() as kafka:
        settings = Settings(bootstrap_servers=kafka.address, partitions=4)
        asyncio.run(apply_topics(settings))
        with crew(workers(settings, logs, 1, {}), None) as at_work:
            measured = asyncio.run(_soak(settings, at_work, given.minutes, given.rate))
    sys.stdout.write(f"{json.dumps(measured)}\n")


async def _soak(
    settings: Settings, at_work: Crew, minutes: float, rate: float
) -> dict[str, object]:
    latencies: list[float] = []
    listening = asyncio.create_task(_listen(settings, latencies))
    over = asyncio.ensure_future(_sample(at_work, minutes))
    fed = await feed(articles(seed=1), rate, settings, over)
    behind = await caught_up(settings, at_work)
    listening.cancel()
    return {
        "minutes": minutes,
        "articles": len(fed),
        "behind": behind,
        "exits": dict(at_work.exits),
        "p50_p99_seconds": [round(quantiles(latencies, n=100)[q], 3) for q in (49, 98)],
        "slopes": over.result(),
    }


async def _listen(settings: Settings, latencies: list[float]) -> None:
    async with reader([settings.topic(CLAIMS.name)], settings, start="latest") as consumer:
        while True:
            record = await consumer.getone()
            latencies.append(time.time() - record.timestamp / 1000)


async def _sample(at_work: Crew, minutes: float) -> dict[str, dict[str, float]]:
    """Return each worker's growth per hour: of memory in MB, of open descriptors."""
    samples: dict[str, list[tuple[float, int, int]]] = {name: [] for name in at_work.workers}
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        await asyncio.sleep(SAMPLE_SECONDS)
        at_work.revive()
        for name, worker in at_work.workers.items():
            taken = (time.monotonic() / 3600, worker.memory(), worker.open_files())
            samples[name].append(taken)
    return {name: _slopes(taken[WARM_SAMPLES:]) for name, taken in samples.items()}


def _slopes(taken: list[tuple[float, int, int]]) -> dict[str, float]:
    hours, memory, files = zip(*taken, strict=True)
    return {
        "memory_mb": round(memory[-1] / 1e6, 1),
        "memory_mb_per_hour": round(linear_regression(hours, memory).slope / 1e6, 2),
        "files_per_hour": round(linear_regression(hours, files).slope, 2),
    }


if __name__ == "__main__":
    main()
