"""One poller at a time: others stand by, and one of them goes on when it has gone.

Pollers are a consumer group; whoever has the first partition of the subscriptions polls all feeds.
A newcomer may be given the turn: the other one stops, and stands by.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition

from schemas.topics import FEED_SUBSCRIPTIONS
from services.runtime.client import member
from services.runtime.settings import Settings
from services.topology import FEEDS

LOOK_MS = 500
"""So often a poller looks whose turn it is; one that does not ask is no member for long."""


class Turn:
    """A poller's place in the group."""

    def __init__(self, consumer: Any, topic: str) -> None:
        self.consumer, self.first = consumer, TopicPartition(topic, 0)

    @property
    def ours(self) -> bool:
        """Whether this poller is the one that polls."""
        return self.first in self.consumer.assignment()

    async def until(self, ours: bool) -> None:
        """Return when it is our turn, or when it no longer is."""
        while self.ours is not ours:
            await self.consumer.getmany(timeout_ms=LOOK_MS)


@asynccontextmanager
async def place_in_line(settings: Settings) -> AsyncIterator[Turn]:
    """Yield a place among the pollers of an installation; it is given up at the end."""
    topic = settings.topic(FEED_SUBSCRIPTIONS.name)
    consumer = AIOKafkaConsumer(
        topic,
        **member(settings),
        group_id=settings.group(FEEDS.name),
        auto_offset_reset="latest",
    )
    await consumer.start()
    try:
        yield Turn(consumer, topic)
    finally:
        await consumer.stop()
