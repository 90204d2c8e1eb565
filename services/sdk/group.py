"""What a group has finished, kept at the broker: its next process goes on from there."""

import asyncio
import time
from typing import Any

from aiokafka import ConsumerRebalanceListener, TopicPartition

from services.sdk.start import Start, offsets_at

COMMIT_SECONDS = 1.0


class Group(ConsumerRebalanceListener):  # type: ignore[misc]  # aiokafka has no types
    """Commits the offsets after finished events, at most once a second and when it must."""

    def __init__(self, consumer: Any, start: Start) -> None:
        self.consumer, self.start = consumer, start
        self.finished: dict[TopicPartition, int] = {}
        self.committed_at = time.monotonic()

    async def on_partitions_assigned(self, assigned: set[TopicPartition]) -> None:
        """Begin at the start where the group has not been yet, and remember that it began."""
        new = {tp for tp in assigned if await self.consumer.committed(tp) is None}
        if new:
            begun = await offsets_at(self.consumer, new, self.start)
            for tp, offset in begun.items():
                self.consumer.seek(tp, offset)
            self.finished |= begun

    async def on_partitions_revoked(self, revoked: set[TopicPartition]) -> None:
        """Commit what is finished before another member takes over."""
        await self.commit()

    def finish(self, tp: TopicPartition, offset: int) -> None:
        """Note that an event is done with, unless its partition is another member's by now."""
        if tp in self.consumer.assignment():
            self.finished[tp] = offset + 1

    async def tick(self) -> None:
        """Commit when it is time to."""
        if time.monotonic() - self.committed_at >= COMMIT_SECONDS:
            await self.commit()

    async def commit(self) -> None:
        """Commit what is finished."""
        mine = self.consumer.assignment()
        offsets = {tp: offset for tp, offset in self.finished.items() if tp in mine}
        self.finished, self.committed_at = {}, time.monotonic()
        if offsets:
            await asyncio.shield(self.consumer.commit(offsets))
