"""A partition changes hands: the new owner begins where the old one had committed, or at the start.

Faust throws away what is fetched while partitions change; see services/runtime/fetching.py.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from aiokafka import AIOKafkaProducer

from schemas.topics import CLEAN_ARTICLES, DEDUPED_ARTICLES
from services.runtime.client import connection
from services.runtime.settings import Settings
from services.topology import DEDUPLICATOR
from tests.builders import clean_article
from tests.e2e.faulty import fetch_too_early, with_fault
from tests.e2e.stages import StageProcess, environment_of
from tests.e2e.traffic import records

pytestmark = pytest.mark.kafka

Replicas = list[StageProcess]


@pytest.fixture
def replicas(settings: Settings, tmp_path: Path) -> Iterator[Replicas]:
    """Give two deduplicators that share the partitions, ready."""
    found = []
    with ExitStack() as stack:
        for name in ("a", "b"):
            own = {"CLAIMWIRE_INSTANCE": name, "CLAIMWIRE_SESSION_SECONDS": "3"}
            stage = StageProcess(DEDUPLICATOR.name, environment_of(settings) | own, tmp_path / name)
            found.append(stage := with_fault(stage, fetch_too_early))
            stage.start()
            stack.callback(stage.kill)
            stage.wait_until_ready()
        yield found


async def spread(first: int, last: int, settings: Settings) -> None:
    """Put articles of these numbers on all partitions in turn."""
    async with AIOKafkaProducer(**connection(settings), acks="all") as producer:
        for n in range(first, last):
            value = clean_article(f"Story {n} is told here.", f"a{n}").to_json()
            topic = settings.topic(CLEAN_ARTICLES.name)
            await producer.send(topic, value, key=b"key", partition=n % settings.partitions)


async def test_a_survivor_takes_over_what_waits_in_partitions_that_nobody_committed(
    settings: Settings, replicas: Replicas
) -> None:
    replicas[1].kill()
    await spread(0, 200, settings)

    written = await records(DEDUPED_ARTICLES.name, 200, settings)

    assert len({record.header("ce_subject") for record in written}) == 200


async def test_a_survivor_takes_over_where_the_other_had_committed(
    settings: Settings, replicas: Replicas
) -> None:
    await spread(0, 200, settings)
    await records(DEDUPED_ARTICLES.name, 200, settings)
    assert replicas[1].terminate() == 0
    await spread(200, 400, settings)

    written = await records(DEDUPED_ARTICLES.name, 400, settings)

    assert len({record.header("ce_subject") for record in written}) == 400
