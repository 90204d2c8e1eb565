"""Subscribe to a topic: an endless iterator of its events."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, TypeVar

from aiokafka import AIOKafkaConsumer

from schemas.event import Event
from schemas.topics import Topic
from services.errors import Unprocessable
from services.runtime.client import member
from services.runtime.logs import logger
from services.runtime.parsing import parse
from services.runtime.reading import reader, require_topics
from services.runtime.settings import Settings
from services.sdk.group import Group
from services.sdk.only import Only
from services.sdk.start import Start, offsets_at

E = TypeVar("E", bound=Event)
log = logger(__name__)

EVERYTHING = Only()
POLL_MS = 500


def subscribe(
    topic: Topic[E],
    *,
    group: str = "",
    start: Start = "latest",
    only: Only = EVERYTHING,
    settings: Settings | None = None,
) -> AsyncGenerator[E, None]:
    """Return the events of a topic as they come, endlessly.

    With a `group` the broker remembers what was finished: an event counts as finished when the
    next one is asked for, so one that was being worked on when a process died comes again, with
    the same bytes. Members of a group share the topic's partitions. `start` is where a group
    begins that has never been there, and where a subscriber without a group always begins.

    Raises:
        ValueError: for a filter that the topic's events can never pass.
        LookupError: at the first event, when the broker has no such topic.
        BrokerAway: at the first event, when Kafka does not answer.
    """
    only.check(topic)
    return _events(topic, _reading(topic, group, start, settings or Settings()), only)


Reading = AbstractAsyncContextManager[tuple[Any, Group | None]]


def _reading(topic: Topic[Event], group: str, start: Start, settings: Settings) -> Reading:
    name = settings.topic(topic.name)
    if group:
        return _member(name, settings.topic(group), start, settings)
    return _onlooker(name, start, settings)


async def _events(topic: Topic[E], reading: Reading, only: Only) -> AsyncGenerator[E, None]:
    async with reading as (consumer, group):
        while True:
            batch = await consumer.getmany(timeout_ms=POLL_MS, max_records=200)
            for tp, records in batch.items():
                for record in records:
                    event = _read(topic, record)
                    if event is not None and (wanted := only.of(event)) is not None:
                        yield wanted
                    if group:
                        group.finish(tp, record.offset)
                        await group.tick()
            if group:
                await group.tick()


def _read(topic: Topic[E], record: Any) -> E | None:
    """Return the record's event; None for a tombstone and for what no stage could read either."""
    if record.value is None:
        return None
    try:
        return parse(topic.event, record.value)
    except Unprocessable as error:
        where = f"{record.topic}/{record.partition}/{record.offset}"
        log.warning("skipped", record=where, reason=error.reason, detail=error.detail)
        return None


@asynccontextmanager
async def _member(
    topic: str, group: str, start: Start, settings: Settings
) -> AsyncIterator[tuple[Any, Group]]:
    await require_topics([topic], settings)
    consumer = AIOKafkaConsumer(**member(settings), group_id=group, auto_offset_reset="earliest")
    finished = Group(consumer, start)
    consumer.subscribe([topic], listener=finished)
    await consumer.start()
    try:
        yield consumer, finished
    finally:
        await finished.commit()
        await consumer.stop()


@asynccontextmanager
async def _onlooker(
    topic: str, start: Start, settings: Settings
) -> AsyncIterator[tuple[Any, None]]:
    async with reader([topic], settings, start="earliest") as consumer:
        for tp, offset in (await offsets_at(consumer, consumer.assignment(), start)).items():
            consumer.seek(tp, offset)
        yield consumer, None
