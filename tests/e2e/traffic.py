"""Records onto any topic, and those that came onto another."""

import asyncio
from collections.abc import Iterable

from aiokafka import AIOKafkaProducer

from services.runtime.client import connection
from services.runtime.reading import incoming, reader
from services.runtime.records import Incoming, Outgoing
from services.runtime.settings import Settings

PATIENCE_SECONDS = 120
"""What has not come by then does not come: a stage takes seconds to start, one to handle."""


async def send(topic: str, values: Iterable[bytes | None], settings: Settings) -> None:
    """Put values on a topic, keyed alike, and return when Kafka has them."""
    async with AIOKafkaProducer(
        **connection(settings), acks="all", max_request_size=20_000_000
    ) as producer:
        for value in values:
            await producer.send_and_wait(settings.topic(topic), value, key=b"key")


async def send_record(topic: str, record: Outgoing, settings: Settings) -> None:
    """Put a record on a topic as it is."""
    async with AIOKafkaProducer(**connection(settings)) as producer:
        await producer.send_and_wait(
            settings.topic(topic), record.value, key=record.key, headers=list(record.headers)
        )


async def flood(topic: str, value: bytes, count: int, settings: Settings) -> None:
    """Put one value on a topic so many times, as fast as it goes, spread over its partitions."""
    async with AIOKafkaProducer(**connection(settings), linger_ms=20) as producer:
        for number in range(count):
            await producer.send(settings.topic(topic), value, key=str(number % 64).encode())


async def records(topic: str, count: int, settings: Settings) -> list[Incoming]:
    """Wait for so many records on a topic and return them, oldest first.

    Records of one article count once: a stage that is restarted may repeat them.
    """
    found: list[Incoming] = []
    seen: set[str] = set()
    async with (
        asyncio.timeout(PATIENCE_SECONDS),
        reader([settings.topic(topic)], settings, start="earliest") as consumer,
    ):
        while len(seen) < count:
            found.append(record := incoming(await consumer.getone()))
            seen.add(record.header("ce_subject") or f"{record.partition}/{record.offset}")
    return sorted(found, key=lambda record: record.timestamp)
