"""Look whether messages lie between two offsets: a transaction's markers count, but are none."""

from aiokafka import AIOKafkaConsumer, TopicPartition

from services.runtime.client import connection
from services.runtime.settings import Settings


async def holds_messages(place: TopicPartition, start: int, end: int, settings: Settings) -> bool:
    """Whether a partition holds a message from `start` on and before `end`."""
    consumer = AIOKafkaConsumer(
        **connection(settings), enable_auto_commit=False, auto_offset_reset="earliest"
    )
    try:
        await consumer.start()
        consumer.assign([place])
        consumer.seek(place, start)
        while await consumer.position(place) < end:
            for message in (await consumer.getmany(place, timeout_ms=1000)).get(place, ()):
                return bool(message.offset < end)
        return False
    finally:
        await consumer.stop()
