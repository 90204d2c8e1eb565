"""Where each stage stands: who works, what is handled, what waits, what is remembered."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiokafka.admin import AIOKafkaAdminClient

from services.cli.dlq_letters import letter_of
from services.runtime.broker import admin
from services.runtime.dead_letters import SETTLES
from services.runtime.groups import all_committed
from services.runtime.reading import reader, up_to_now
from services.runtime.settings import Settings
from services.topology import STAGES, Stage

AnyStage = Stage[Any, Any]


@dataclass(frozen=True)
class Standing:
    """A stage's workers, and its offsets summed over its partitions.

    `handled` counts from the beginning of the topics, `memory` the records of its log, those not
    compacted yet included. `set_aside` are the dead letters that nobody has replayed or purged.
    """

    stage: str
    workers: int
    handled: int
    lag: int
    memory: int | None
    set_aside: int


class OpenLetters:
    """The dead letters of all stages that are still open, read on at every measurement."""

    def __init__(self, consumer: Any) -> None:
        self.consumer = consumer
        self.written: set[tuple[str, str]] = set()
        self.settled: set[tuple[str, str]] = set()

    async def read_on(self) -> None:
        """Take in what has come since the last time."""
        async for record in up_to_now(self.consumer):
            if settles := record.header(SETTLES):
                self.settled.add((record.topic, settles))
            else:
                self.written.add((record.topic, letter_of(record).source))

    def of(self, topic: str) -> int:
        """Return how many of a dead-letter topic are open."""
        return sum(place[0] == topic for place in self.written - self.settled)


class Gauge:
    """Measures all stages over one connection, as often as it is asked."""

    def __init__(
        self, client: AIOKafkaAdminClient, consumer: Any, letters: OpenLetters, settings: Settings
    ) -> None:
        self.client, self.consumer, self.letters = client, consumer, letters
        self.settings = settings

    async def measure(self) -> list[Standing]:
        """Return where every stage stands, in the order of the pipeline."""
        await self.letters.read_on()
        partitions = self.consumer.assignment()
        ends = await self.consumer.end_offsets(partitions)
        begins = await self.consumer.beginning_offsets(partitions)
        return [await self._standing(stage, begins, ends) for stage in STAGES]

    async def _standing(
        self, stage: AnyStage, begins: Mapping[Any, int], ends: Mapping[Any, int]
    ) -> Standing:
        group = self.settings.group(stage.name)
        committed = await all_committed(group, self.client)
        read = self.settings.topic(stage.reads.name)
        at = {
            tp: max(begin, committed[tp].offset if tp in committed else 0)
            for tp, begin in begins.items()
            if tp.topic == read
        }
        remembers = stage.remembers_in
        return Standing(
            stage=stage.name,
            workers=await self._workers(group),
            handled=sum(at.values()),
            lag=sum(max(0, ends[tp] - offset) for tp, offset in at.items()),
            memory=self._kept(remembers.name, begins, ends) if remembers else None,
            set_aside=self.letters.of(self.settings.topic(stage.reads.dead_letters)),
        )

    async def _workers(self, group: str) -> int:
        """Return the members of a group. One is asked for at a time: aiokafka misreads several."""
        answers = await self.client.describe_consumer_groups([group])
        return len(answers[0].groups[0][-1])

    def _kept(self, topic: str, begins: Mapping[Any, int], ends: Mapping[Any, int]) -> int:
        name = self.settings.topic(topic)
        return sum(end - begins[tp] for tp, end in ends.items() if tp.topic == name)


@asynccontextmanager
async def gauge(settings: Settings) -> AsyncIterator[Gauge]:
    """Yield a gauge of an installation's stages.

    Raises:
        BrokerAway: when Kafka does not answer.
        TopicsWrong: when its topics are not there.
    """
    read = {settings.topic(name) for stage in STAGES for name in _topics(stage)}
    dead = {settings.topic(stage.reads.dead_letters) for stage in STAGES}
    async with (
        admin(settings) as client,
        reader(sorted(read), settings, start="latest") as consumer,
        reader(sorted(dead), settings, start="earliest") as letters,
    ):
        yield Gauge(client, consumer, OpenLetters(letters), settings)


def _topics(stage: AnyStage) -> list[str]:
    return [stage.reads.name, *([stage.remembers_in.name] if stage.remembers_in else [])]
