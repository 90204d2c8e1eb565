"""A stage's memory is what its compacted log says: read back before the first message is judged.

The memory of a partition is built from the same partition number of the log by a plain consumer,
up to the end that the log has when reading begins, and again if another assignment came meanwhile.
Faust's tables lost messages in chaos runs: docs/decisions/0002-the-log-is-the-state.md.
"""

import asyncio
import time
from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from aiokafka import AIOKafkaConsumer, TopicPartition

from services.runtime.client import connection
from services.runtime.logs import logger
from services.runtime.metrics import RESTORE_SECONDS
from services.runtime.settings import Settings
from services.topology import Stage

M = TypeVar("M", bound=Sized)
R = TypeVar("R")
log = logger(__name__)

RETRY_SECONDS = 1.0


@dataclass
class _Memory(Generic[M]):
    content: M
    next_offset: int = 0
    generation: int = -1


class StateLog(Generic[M, R]):
    """The memories of the assigned partitions of one stage."""

    def __init__(
        self,
        stage: Stage[Any, Any],
        read: Callable[[bytes], R],
        new: Callable[[], M],
        apply: Callable[[M, R], None],
        settings: Settings,
    ) -> None:
        if stage.remembers_in is None:
            raise TypeError(f"{stage.name} has no log to remember in: see services/topology.py")
        self.stage, self.topic = stage.name, settings.topic(stage.remembers_in.name)
        self.read, self.new, self.apply, self.settings = read, new, apply, settings
        self.generation = 0
        self.memories: dict[int, _Memory[M]] = {}
        self.reading: dict[int, asyncio.Lock] = {}

    def assigned(self, partitions: Iterable[int]) -> None:
        """Note a new assignment: every memory is read up to date before its next use."""
        self.generation += 1
        mine = set(partitions)
        self.memories = {p: memory for p, memory in self.memories.items() if p in mine}

    async def of(self, partition: int) -> M:
        """Return the memory of a partition, complete as of the current assignment.

        Waits as long as the broker is away: the message that asks stays unacknowledged meanwhile.
        """
        async with self.reading.setdefault(partition, asyncio.Lock()):
            return await self._up_to_date(partition)

    async def restore(self, partitions: Iterable[int]) -> None:
        """Read these memories back before a message asks for them: only then is a stage ready."""
        for partition in partitions:
            await self.of(partition)

    async def _up_to_date(self, partition: int) -> M:
        while True:
            generation = self.generation
            memory = self.memories.get(partition) or _Memory(self.new())
            if memory.generation != generation:
                try:
                    await self._catch_up(partition, memory)
                except Exception as error:  # noqa: BLE001 the world's fault: try again
                    log.warning("state.retry", topic=self.topic, p=partition, error=repr(error))
                    await asyncio.sleep(RETRY_SECONDS)
                    continue
            if generation == self.generation:
                memory.generation, self.memories[partition] = generation, memory
                return memory.content

    def contents(self) -> dict[int, M]:
        """Return the memory of each partition, as far as it is read back."""
        return {partition: memory.content for partition, memory in self.memories.items()}

    def restored(self, partitions: Iterable[int]) -> bool:
        """Whether the memories of these partitions are complete."""
        held = self.memories
        return all(p in held and held[p].generation == self.generation for p in partitions)

    async def _catch_up(self, partition: int, memory: _Memory[M]) -> None:
        started, target = time.perf_counter(), TopicPartition(self.topic, partition)
        # "earliest" and an explicit seek: a reset to the latest offset that is still in flight
        # overtakes seek_to_beginning() in most attempts, and the memory would come back empty
        consumer = AIOKafkaConsumer(
            **connection(self.settings),
            enable_auto_commit=False,
            auto_offset_reset="earliest",
            fetch_max_wait_ms=100,
            max_partition_fetch_bytes=4 << 20,
        )
        try:
            await consumer.start()
            consumer.assign([target])
            end = (await consumer.end_offsets([target]))[target]
            begin = (await consumer.beginning_offsets([target]))[target]
            consumer.seek(target, max(memory.next_offset, begin))
            count = await self._read_to(consumer, target, end, memory)
        finally:
            await consumer.stop()
        memory.next_offset = end
        took = time.perf_counter() - started
        RESTORE_SECONDS.labels(self.stage).observe(took)
        log.info("state.restored", topic=self.topic, p=partition, records=count, seconds=took)

    async def _read_to(
        self, consumer: Any, target: TopicPartition, end: int, memory: _Memory[M]
    ) -> int:
        count = 0
        while await consumer.position(target) < end:
            batch = await consumer.getmany(timeout_ms=1000, max_records=2000)
            for message in batch.get(target, ()):
                if message.value is not None:
                    self.apply(memory.content, self.read(message.value))
                    count += 1
            await asyncio.sleep(0)
        return count
