"""`make scaling`: how one, two and three replicas share a stage's work, and what a change costs.

Two rates for each number of replicas: as the stage is, and with a fifth of a second of waiting in
each article, where processors do not limit it. The longest wait is that of the slowest article
while a replica joins, leaves or is killed under steady load: what a rebalance costs.
"""

import argparse
import asyncio
import json
import logging
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from aiokafka import AIOKafkaProducer

from schemas.articles import Article, RawArticle
from schemas.duplicates import DedupedArticle, DuplicateVerdict
from services.cleaner.clean import clean
from services.runtime.client import connection
from services.runtime.parsing import parse
from services.runtime.reading import reader
from services.runtime.records import Body
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from services.topology import CLAIM_EXTRACTOR, CLEANER, Stage
from tests.chaos.articles import articles
from tests.e2e.conftest import kafka_of_our_own
from tests.e2e.faulty import take_time, with_fault
from tests.e2e.stages import StageProcess, environment_of

PARTITIONS = 12
STAGES: tuple[Stage[Any, Any], ...] = (CLEANER, CLAIM_EXTRACTOR)
SESSION_SECONDS = 6


@dataclass(frozen=True)
class Arrival:
    """A result: when it was seen and when its input was sent, in seconds since 1970."""

    at: float
    sent: float


@dataclass
class Bench:
    """One stage on topics of its own, and its inputs, which are used up from the front."""

    stage: Stage[Any, Any]
    settings: Settings
    logs: Path
    inputs: list[Body]
    moves: int = 0

    def move(self) -> None:
        """Go to new topics: no replica of before is in the group there, and nothing waits."""
        self.moves += 1
        prefix = f"{self.stage.name}-{self.moves}"
        self.settings = self.settings.model_copy(update={"topic_prefix": prefix})
        asyncio.run(apply_topics(self.settings))

    def replicas(self, count: int, *, waiting: bool) -> list[StageProcess]:
        """Return so many replicas, not started."""
        found = []
        for n in range(count):
            own = {"CLAIMWIRE_INSTANCE": f"{n}", "CLAIMWIRE_SESSION_SECONDS": f"{SESSION_SECONDS}"}
            environment = environment_of(self.settings) | own
            stage = StageProcess(self.stage.name, environment, self.logs / f"{self.stage.name}{n}")
            found.append(with_fault(stage, take_time) if waiting else stage)
        return found

    async def arrivals(self, count: int, rate: float) -> list[Arrival]:
        """Send so many inputs, at a rate or (0) at once; return when the result of each came."""
        settings, came = self.settings, list[Arrival]()
        topic, taken = settings.topic(self.stage.reads.name), self.inputs[:count]
        del self.inputs[:count]
        awaited = {body.subject.encode() for body in taken}
        async with (
            reader([settings.topic(self.stage.writes.name)], settings, start="latest") as results,
            AIOKafkaProducer(**connection(settings)) as producer,
        ):

            async def send(start: float) -> None:
                for number, body in enumerate(taken):
                    if rate:
                        await asyncio.sleep(start + number / rate - time.time())
                    await producer.send(topic, body.value, key=body.subject.encode())

            sending = asyncio.create_task(send(time.time()))
            while awaited:
                record = await results.getone()
                subject = dict(record.headers)["ce_subject"]
                if subject in awaited:  # else it is repeated
                    awaited.remove(subject)
                    came.append(Arrival(time.time(), record.timestamp / 1000))
            await sending
        return came


def main() -> None:
    """Print one line of JSON for each stage."""
    words = argparse.ArgumentParser(prog="make scaling")
    words.add_argument("--articles", type=int, default=600, help="For each number of replicas")
    given = words.parse_args()
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    with kafka_of_our_own() as kafka, tempfile.TemporaryDirectory() as logs:
        for stage in STAGES:
            settings = Settings(bootstrap_servers=kafka.address, partitions=PARTITIONS)
            bench = Bench(stage, settings, Path(logs), inputs(stage, 3 * given.articles + 1500))
            sys.stdout.write(f"{json.dumps(measure(bench, given.articles))}\n")
            sys.stdout.flush()


def inputs(stage: Stage[Any, Any], count: int) -> list[Body]:
    """Return what a stage reads, made from invented articles."""
    raws = [parse(RawArticle, fed.value) for fed in islice(articles(seed=1), count)]
    if stage is CLEANER:
        return [Body.of(CLEANER.reads, raw) for raw in raws]
    cleans = [Article.model_validate(clean(raw).model_dump()) for raw in raws]
    return [Body.of(CLAIM_EXTRACTOR.reads, opening(article)) for article in cleans]


def opening(article: Article) -> DedupedArticle:
    """Return an article as the first of its story."""
    verdict = DuplicateVerdict(cluster_id=article.article_id, relation="original")
    return DedupedArticle(article=article, verdict=verdict)


def measure(bench: Bench, count: int) -> dict[str, object]:
    """Return articles a second by number of replicas, and the longest waits in seconds."""
    return {
        "stage": bench.stage.name,
        "load": os.getloadavg()[0],
        "a_second": {n: rate(bench, n, count, waiting=False) for n in (1, 2, 3)},
        "a_second_waiting": {n: rate(bench, n, 40 * n, waiting=True) for n in (1, 2, 3)},
        "wait": {what: longest_wait(bench, what) for what in ("nothing", "join", "leave", "kill")},
    }


def rate(bench: Bench, replicas: int, count: int, *, waiting: bool) -> float:
    """Return how many articles a second so many replicas handle."""
    bench.move()
    with ExitStack() as stack:
        for replica in bench.replicas(replicas, waiting=waiting):
            replica.start()
            stack.callback(replica.kill)
            replica.wait_until_ready()
        came = asyncio.run(bench.arrivals(count, rate=0))
    return round(count / (came[-1].at - came[0].sent), 1)


def longest_wait(bench: Bench, what: str) -> float:
    """Return how long the slowest article takes while this happens to the second of two."""
    bench.move()
    first, second = bench.replicas(2, waiting=False)

    async def under_load() -> list[Arrival]:
        coming = asyncio.create_task(bench.arrivals(250, rate=12))
        await asyncio.sleep(3)
        match what:
            case "join":
                second.start()
            case "leave":
                second.terminate(0.01)
            case "kill":
                second.kill()
        return await coming

    with ExitStack() as stack:
        for replica in (first, second)[: 1 if what in {"nothing", "join"} else 2]:
            replica.start()
            replica.wait_until_ready()
        stack.callback(end, first, second)
        came = asyncio.run(under_load())
    return round(max(arrival.at - arrival.sent for arrival in came), 2)


def end(*replicas: StageProcess) -> None:
    """Kill those that were started."""
    for replica in replicas:
        if replica.process is not None:
            replica.kill()


if __name__ == "__main__":
    main()
