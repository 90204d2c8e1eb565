"""Where each stage stands: what it has handled, what waits, what it remembers."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiokafka.admin import AIOKafkaAdminClient

from services.runtime.broker import admin
from services.runtime.reading import reader
from services.runtime.settings import Settings
from services.topology import STAGES, Stage

AnyStage = Stage[Any, Any]


@dataclass(frozen=True)
class Standing:
    """A stage's offsets, summed over its partitions.

    `handled` counts from the beginning of the topics, `memory` the records of its log, those not
    compacted yet included, and `set_aside` the records of its dead-letter topic.
    """

    stage: str
    handled: int
    lag: int
    memory: int | None
    set_aside: int


class Gauge:
    """Measures all stages over one connection, as often as it is asked."""

    def __init__(self, client: AIOKafkaAdminClient, consumer: Any, settings: Settings) -> None:
        self.client, self.consumer, self.settings = client, consumer, settings

    async def measure(self) -> list[Standing]:
        """Return where every stage stands, in the order of the pipeline."""
        partitions = self.consumer.assignment()
        ends = await self.consumer.end_offsets(partitions)
        begins = await self.consumer.beginning_offsets(partitions)
        return [await self._standing(stage, begins, ends) for stage in STAGES]

    async def _standing(
        self, stage: AnyStage, begins: Mapping[Any, int], ends: Mapping[Any, int]
    ) -> Standing:
        group = self.settings.group(stage.name)
        committed = await self.client.list_consumer_group_offsets(group)
        read = self.settings.topic(stage.reads.name)
        at = {
            tp: max(begin, committed[tp].offset if tp in committed else 0)
            for tp, begin in begins.items()
            if tp.topic == read
        }
        remembers = stage.remembers_in
        return Standing(
            stage=stage.name,
            handled=sum(at.values()),
            lag=sum(max(0, ends[tp] - offset) for tp, offset in at.items()),
            memory=self._kept(remembers.name, begins, ends) if remembers else None,
            set_aside=self._kept(stage.reads.dead_letters, begins, ends),
        )

    def _kept(self, topic: str, begins: Mapping[Any, int], ends: Mapping[Any, int]) -> int:
        name = self.settings.topic(topic)
        return sum(end - begins[tp] for tp, end in ends.items() if tp.topic == name)


@asynccontextmanager
async def gauge(settings: Settings) -> AsyncIterator[Gauge]:
    """Yield a gauge of an installation's stages.

    Raises:
        BrokerAway: when Kafka does not answer.
        LookupError: when its topics are not there.
    """
    names = {name for stage in STAGES for name in _topics(stage)}
    topics = sorted(map(settings.topic, names))
    async with admin(settings) as client, reader(topics, settings, start="latest") as consumer:
        yield Gauge(client, consumer, settings)


def _topics(stage: AnyStage) -> list[str]:
    memory = [stage.remembers_in.name] if stage.remembers_in else []
    return [stage.reads.name, stage.reads.dead_letters, *memory]
