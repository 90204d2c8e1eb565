"""A stage's memory, read back from its log on genuine Kafka."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from aiokafka import AIOKafkaProducer

from schemas.duplicates import ClusterMerge
from schemas.topics import CLUSTER_MERGES
from services.runtime.client import connection
from services.runtime.settings import Settings
from services.runtime.state_log import StateLog
from services.topology import DEDUPLICATOR
from tests.e2e.flow import fresh_installation

pytestmark = pytest.mark.kafka

LogOfIds = StateLog[list[str], ClusterMerge]


def remember(memory: list[str], record: ClusterMerge) -> None:
    memory.append(record.from_cluster)


def log_in(settings: Settings) -> LogOfIds:
    stage = replace(DEDUPLICATOR, remembers_in=CLUSTER_MERGES)
    return StateLog(stage, ClusterMerge.model_validate_json, list, remember, settings)


async def write(settings: Settings, ids: Iterable[int], partition: int = 1) -> None:
    producer = AIOKafkaProducer(**connection(settings))
    async with producer:
        for number in ids:
            record = ClusterMerge(
                from_cluster=f"c{number}", into_cluster="c", because_article_id="a"
            )
            topic = settings.topic(CLUSTER_MERGES.name)
            await producer.send(topic, record.to_json(), key=b"k", partition=partition)
        await producer.flush()


def ids(numbers: Iterable[int]) -> list[str]:
    return [f"c{number}" for number in numbers]


async def test_a_memory_is_what_its_partition_of_the_log_says(
    kafka: str, topic_prefix: str
) -> None:
    settings = await fresh_installation(kafka, topic_prefix)
    await write(settings, range(3000))
    await write(settings, [9999], partition=2)
    log = log_in(settings)

    log.assigned([1, 2])

    assert not log.restored([1])
    assert await log.of(1) == ids(range(3000))
    assert log.restored([1])
    assert not log.restored([1, 2])
    assert {p: len(memory) for p, memory in log.contents().items()} == {1: 3000}


async def test_a_new_assignment_reads_on_from_where_the_memory_is(
    kafka: str, topic_prefix: str
) -> None:
    settings = await fresh_installation(kafka, topic_prefix)
    log = log_in(settings)
    log.assigned([1])
    await write(settings, range(5))
    assert await log.of(1) == ids(range(5))

    await write(settings, range(5, 8))
    assert await log.of(1) == ids(range(5))  # the owner itself knows what it writes
    log.assigned([1])

    assert await log.of(1) == ids(range(8))


async def test_a_memory_that_was_taken_away_is_read_anew(kafka: str, topic_prefix: str) -> None:
    settings = await fresh_installation(kafka, topic_prefix)
    await write(settings, range(2))
    log = log_in(settings)
    log.assigned([1])
    before = await log.of(1)

    log.assigned([2])
    log.assigned([1])

    assert await log.of(1) == ids(range(2))
    assert await log.of(1) is not before
