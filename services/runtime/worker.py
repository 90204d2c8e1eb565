"""The one place where it is decided what becomes of a message.

Raw bytes in, the agent parses and works inside `handling` and publishes. What follows from a batch
is sent when the next one is asked for, and only then is the batch acknowledged. `Unprocessable`
sets a message aside; any other error stops the process with nothing of the batch acknowledged.
"""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sized
from contextlib import asynccontextmanager
from typing import Any, Generic, TypeVar, cast

import faust
from faust.streams import Stream

from schemas.event import Event
from services.errors import Unprocessable
from services.runtime.app import new_app
from services.runtime.dead_letters import ShareLimit, TooManyDeadLetters, dead_letter
from services.runtime.delivery import GuardedProducer
from services.runtime.envelope import headers
from services.runtime.logs import logger
from services.runtime.message import Message
from services.runtime.metrics import DURATION, END_TO_END, EVENTS
from services.runtime.progress import Progress
from services.runtime.records import Body, Incoming, Outgoing
from services.runtime.settings import Settings
from services.runtime.state_log import StateLog
from services.runtime.upcoming import Upcoming
from services.topology import Stage

In = TypeVar("In", bound=Event)
Out = TypeVar("Out", bound=Event)
M = TypeVar("M", bound=Sized)
R = TypeVar("R")
log = logger(__name__)

BATCH = 8
"""Messages taken at once where so many wait; measured in docs/decisions/0007-batches.md."""


class Worker(Generic[In, Out]):
    """A stage at work: its app, what it reads, and how its results and failures are delivered."""

    def __init__(self, stage: Stage[In, Out], settings: Settings) -> None:
        self.stage, self.settings = stage, settings
        self.app = new_app(stage, settings)
        self.topic = settings.topic(stage.reads.name)
        self.source = self.app.topic(self.topic, key_type=bytes, value_type=bytes)
        self.limit = ShareLimit(settings.dead_letter_share, settings.dead_letter_window)
        self.progress = Progress()
        self.state: StateLog[Any, Any] | None = None
        self.send: Callable[[Outgoing], Awaitable[None]] = self._send
        self._results: list[Outgoing] = []
        self.app.on_partitions_assigned.connect(self._begin)

    async def _begin(self, _app: Any, /, *_: Any, **__: Any) -> None:
        self.progress.forget()

    def remember(
        self, read: Callable[[bytes], R], new: Callable[[], M], apply: Callable[[M, R], None]
    ) -> StateLog[M, R]:
        """Return the stage's memories, one per partition, kept in the log the topology names."""
        self.state = state = StateLog(self.stage, read, new, apply, self.settings)

        async def on_assigned(_app: Any, /, *assigned: Any, **_: Any) -> None:
            mine = [tp.partition for tps in assigned for tp in tps if tp.topic == self.topic]
            state.assigned(mine)
            self.app.add_future(state.restore(mine))

        self.app.on_partitions_assigned.connect(on_assigned)
        return state

    async def batches(self, stream: faust.StreamT[bytes]) -> AsyncIterator[list[Message]]:
        """Yield the records that wait in the stage's topic, a few at once; never wait for more.

        Faust acknowledges what an agent raised on, unless acknowledging is left to us.
        """
        upcoming = Upcoming(cast("Stream[bytes]", stream).noack().events(), stream.channel)
        try:
            while (event := await upcoming.next()) is not None:
                batch = [Message(event)]
                while len(batch) < BATCH and (event := await upcoming.waiting()) is not None:
                    batch.append(Message(event))
                yield batch
                await self._finish(batch)
        finally:
            upcoming.close()

    @asynccontextmanager
    async def handling(self, message: Message) -> AsyncIterator[None]:
        """Set the message aside where it is unprocessable; on any other error, stop."""
        self.progress.taken(message.record.partition, message.record.offset)
        try:
            try:
                yield
            except Unprocessable as error:
                self._set_aside(message.record, error)
            else:
                self.limit.note(set_aside=False)
                EVENTS.labels(self.stage.name, "published", "").inc()
        except Exception as error:
            await self._stop(message.record, error)
            raise

    def publish(self, message: Message, *bodies: Body) -> None:
        """Keep the results of a message, with the message's time, to be sent with its batch.

        Raises:
            Unprocessable: `too-large` for a result that its topic would refuse; none is sent.
        """
        self._results += [self._record(message.record, body) for body in bodies]

    async def _finish(self, batch: list[Message]) -> None:
        """Hand all results to the producer, then let the offsets be committed."""
        results, self._results = self._results, []
        try:
            for result in results:
                await self.send(result)
        except Exception as error:
            await self._stop(batch[0].record, error)
            raise
        spent = (time.perf_counter() - batch[0].taken) / len(batch)
        for message in batch:
            record = message.record
            self.progress.handled(record.partition, record.offset, time.monotonic())
            DURATION.labels(self.stage.name).observe(spent)
            END_TO_END.labels(self.stage.name).observe(
                max(0.0, time.time() - record.timestamp / 1000)
            )
            message.acknowledge()

    def _record(self, cause: Incoming, body: Body) -> Outgoing:
        record = Outgoing(
            topic=self.settings.topic(body.topic.name),
            key=body.key.encode(),
            value=body.value,
            headers=headers(self.stage.name, body, cause, int(time.time() * 1000)),
            timestamp=cause.timestamp,
            partition=cause.partition if body.topic is self.stage.remembers_in else None,
        )
        if record.size > body.topic.max_bytes:
            limit = f"{record.size} bytes, {body.topic.name} takes {body.topic.max_bytes}"
            raise Unprocessable("too-large", f"the result is larger than its topic allows: {limit}")
        return record

    def _set_aside(self, message: Incoming, error: Unprocessable) -> None:
        self.limit.note(set_aside=True)
        topic = self.settings.topic(self.stage.reads.dead_letters)
        self._results.append(dead_letter(topic, self.stage.name, message, error))
        EVENTS.labels(self.stage.name, "set_aside", error.reason).inc()
        log.warning(
            "dead_letter",
            stage=self.stage.name,
            reason=error.reason,
            detail=error.detail,
            partition=message.partition,
            offset=message.offset,
        )

    async def _stop(self, message: Incoming, error: Exception) -> None:
        expected = isinstance(error, TooManyDeadLetters)
        log.critical(
            "stopping",
            stage=self.stage.name,
            error=str(error) if expected else repr(error),
            partition=message.partition,
            offset=message.offset,
            exc_info=not expected,
        )
        await self.app.crash(error)

    async def _send(self, record: Outgoing) -> None:
        await cast("GuardedProducer", self.app.producer).enqueue(record)
