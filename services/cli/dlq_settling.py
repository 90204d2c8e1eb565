"""Settle dead letters: send them again, or give them up."""

from collections.abc import Iterable

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.admin import RecordsToDelete

from services.cli.dlq_letters import OPEN, Letter, address, originals
from services.runtime.app import MAX_REQUEST
from services.runtime.broker import admin
from services.runtime.client import producer
from services.runtime.dead_letters import OUTCOME, PREFIX, SETTLES
from services.runtime.records import Headers, Incoming
from services.runtime.settings import Settings

MAX_ATTEMPTS = 3
"""A letter that came back so often is the message's own fault: it is not sent again."""

SUFFIX = "-dlq"


def replayable(found: Iterable[Letter]) -> list[Letter]:
    """Return the letters that may be sent again: open ones that have an attempt left."""
    return [x for x in found if x.outcome == OPEN and x.attempt < MAX_ATTEMPTS]


async def replay_letters(settings: Settings, chosen: list[Letter]) -> int:
    """Send letters to the topics they came from and mark each as replayed; return how many.

    Key, value and partition are the original's, so are the headers, with the attempt counted up.
    """
    by_address = {letter.address: letter for letter in chosen}
    if not chosen:
        return 0
    sent = 0
    async with _producer(settings) as writer:
        async for record in originals(settings, chosen):
            if record.header(PREFIX + "value"):
                continue  # too large for a letter: only its own topic still has it
            letter = by_address[address(record)]
            await writer.send_and_wait(
                record.topic.removesuffix(SUFFIX),
                record.value,
                key=record.key,
                partition=_partition(record),
                headers=list(again(record.headers, letter.attempt + 1)),
            )
            await _settle(writer, letter, "replayed")
            sent += 1
    return sent


def again(headers: Headers, attempt: int) -> Headers:
    """Return a letter's original headers and the number of this attempt."""
    kept = (header for header in headers if not header[0].startswith(PREFIX))
    return (*kept, (PREFIX + "attempt", str(attempt).encode()))


async def purge_letters(settings: Settings, chosen: list[Letter]) -> None:
    """Mark letters as purged: they are neither listed nor sent again."""
    async with _producer(settings) as writer:
        for letter in chosen:
            await _settle(writer, letter, "purged")


async def delete_settled(settings: Settings, found: Iterable[Letter]) -> int:
    """Delete what is settled from the front of each partition, given all letters of the topics.

    Kafka deletes records before an offset only: a letter behind an open one stays until that one
    is settled, or until its retention ends. Returns how many letters were deleted.
    """
    first_open: dict[TopicPartition, int] = {}
    last: dict[TopicPartition, int] = {}
    for letter in sorted(found, key=lambda x: x.offset):
        place = TopicPartition(letter.topic, letter.partition)
        last[place] = letter.offset
        if letter.outcome == OPEN:
            first_open.setdefault(place, letter.offset)
    before = {place: first_open.get(place, last[place] + 1) for place in last}
    if before:
        async with admin(settings) as client:
            await client.delete_records({p: RecordsToDelete(o) for p, o in before.items()})
    return sum(x.offset < before[TopicPartition(x.topic, x.partition)] for x in found)


def _partition(record: Incoming) -> int | None:
    """Return where the original lay: a key's messages stay in one partition and in order."""
    partition = record.header(PREFIX + "partition") or ""
    return int(partition) if partition.isdecimal() else None


async def _settle(writer: AIOKafkaProducer, letter: Letter, outcome: str) -> None:
    headers = [(SETTLES, letter.source.encode()), (OUTCOME, outcome.encode())]
    await writer.send_and_wait(letter.topic, b"", partition=letter.partition, headers=headers)


def _producer(settings: Settings) -> AIOKafkaProducer:
    return producer(settings, max_request_size=MAX_REQUEST, compression_type="zstd")
