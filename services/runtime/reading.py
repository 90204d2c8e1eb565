"""Read a topic from the outside: no group, nothing committed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition

from services.runtime.broker import admin
from services.runtime.client import connection
from services.runtime.records import Incoming
from services.runtime.settings import Settings
from services.runtime.topic_admin import TopicsWrong


@asynccontextmanager
async def reader(topics: list[str], settings: Settings, *, start: str) -> AsyncIterator[Any]:
    """Yield a consumer of all partitions of the topics from `earliest` or `latest` on.

    Raises:
        BrokerAway: when Kafka does not answer.
        TopicsWrong: names a topic that does not exist.
    """
    await require_topics(topics, settings)
    consumer = AIOKafkaConsumer(
        **connection(settings),
        enable_auto_commit=False,
        auto_offset_reset=start,
        fetch_max_wait_ms=200,
    )
    await consumer.start()
    try:
        await consumer._client.force_metadata_update()  # noqa: SLF001 an assigned-only client knows no topic yet
        partitions = [
            TopicPartition(topic, p)
            for topic in topics
            for p in sorted(consumer.partitions_for_topic(topic) or ())
        ]
        consumer.assign(partitions)
        ask = consumer.beginning_offsets if start == "earliest" else consumer.end_offsets
        for partition, offset in (await ask(partitions)).items():
            consumer.seek(partition, offset)  # fixes the start now, not at the first fetch
        yield consumer
    finally:
        await consumer.stop()


async def require_topics(topics: list[str], settings: Settings) -> None:
    """Verify that topics exist.

    Raises:
        BrokerAway: when Kafka does not answer.
        TopicsWrong: names those that do not.
    """
    async with admin(settings) as client:
        missing = set(topics) - set(await client.list_topics())
    if missing:
        names = ", ".join(sorted(missing))
        raise TopicsWrong(f"no topic {names} on the broker: run `claimwire topics apply`")


async def all_records(
    topics: list[str], settings: Settings, since: int = 0
) -> AsyncIterator[Incoming]:
    """Yield every record that the topics hold when reading begins.

    With `since` (milliseconds since 1970) each partition is read from its first record of that
    time or later on.
    """
    async with reader(topics, settings, start="earliest") as consumer:
        if since:
            await _seek_to(consumer, since, await consumer.end_offsets(consumer.assignment()))
        async for record in up_to_now(consumer):
            yield record


async def up_to_now(consumer: Any) -> AsyncIterator[Incoming]:
    """Yield what a reader's topics hold when this is called, from where it stands."""
    ends = await consumer.end_offsets(consumer.assignment())
    left = {tp for tp, end in ends.items() if await consumer.position(tp) < end}
    while left:
        for tp, records in (await consumer.getmany(timeout_ms=500)).items():
            for record in records:
                if record.offset < ends[tp]:
                    yield incoming(record)
        left = {tp for tp in left if await consumer.position(tp) < ends[tp]}


async def _seek_to(consumer: Any, since: int, ends: dict[TopicPartition, int]) -> None:
    found = await consumer.offsets_for_times(dict.fromkeys(ends, since))
    for partition, first in found.items():
        consumer.seek(partition, first.offset if first else ends[partition])


def incoming(record: Any) -> Incoming:
    """Return a client's record as ours."""
    return Incoming(
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        timestamp=record.timestamp,
        key=record.key,
        value=record.value,
        headers=tuple(record.headers),
    )
