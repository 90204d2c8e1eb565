"""Where a consumer group stands on a topic, and how to put it elsewhere."""

from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import GroupCoordinatorNotAvailableError
from tenacity import retry, retry_if_exception_type, stop_after_delay, wait_fixed

from services.runtime.broker import admin
from services.runtime.client import connection
from services.runtime.reading import reader
from services.runtime.settings import Settings

Offsets = dict[int, int]
"""By partition."""


@retry(
    retry=retry_if_exception_type(GroupCoordinatorNotAvailableError),
    wait=wait_fixed(0.2),
    stop=stop_after_delay(30),
    reraise=True,
)
async def all_committed(group: str, client: Any) -> dict[TopicPartition, Any]:
    """Return what a group has committed on any topic; `.offset` is -1 where it has not.

    A Kafka that never had a group makes its topic for them now: that takes a moment.
    """
    found: dict[TopicPartition, Any] = await client.list_consumer_group_offsets(group)
    return found


async def committed(group: str, topic: str, settings: Settings) -> Offsets:
    """Return a group's committed offset of each partition of a topic that has one."""
    async with admin(settings) as client:
        found = await all_committed(group, client)
    return {
        place.partition: at.offset
        for place, at in found.items()
        if place.topic == topic and at.offset >= 0
    }


async def start_at(group: str, topic: str, since: int, settings: Settings) -> Offsets:
    """Put a group without members at a time (ms since 1970), and return the ends to be reached.

    Partitions that hold nothing since then are left out.
    """
    async with reader([topic], settings, start="latest") as outside:
        ends: dict[TopicPartition, int] = await outside.end_offsets(outside.assignment())
        found = await outside.offsets_for_times(dict.fromkeys(ends, since))
    starts = {place: first.offset for place, first in found.items() if first}
    consumer = AIOKafkaConsumer(**connection(settings), group_id=group, enable_auto_commit=False)
    await consumer.start()
    try:
        consumer.assign(list(ends))
        await consumer.commit({place: starts.get(place, end) for place, end in ends.items()})
    finally:
        await consumer.stop()
    return {place.partition: ends[place] for place in starts}
