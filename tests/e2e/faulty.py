"""A stage with a fault that a test must notice: `python -m tests.e2e.faulty worker STAGE`.

CLAIMWIRE_TEST_FAULT names the fault. The stage's working process imports this module too.
"""

import asyncio
import os
import random
import re
import sys
import time
from collections.abc import Callable
from importlib import import_module
from itertools import count
from typing import Any, Never

from aiokafka.errors import KafkaTimeoutError
from faust.tables.recovery import Recovery
from faust.transport.drivers.aiokafka import AIOKafkaConsumerThread

from schemas.event import Event
from services.cli.main import main
from services.errors import Unprocessable
from services.runtime import envelope
from services.runtime.delivery import GuardedProducer
from services.runtime.message import Message
from services.runtime.records import Outgoing
from services.runtime.state_log import StateLog
from services.runtime.worker import Worker
from services.topology import STAGES
from tests.e2e.stages import StageProcess

VARIABLE = "CLAIMWIRE_TEST_FAULT"


def refuse_everything() -> None:
    """No message is readable: a release with a bug."""

    def refuse(*_: object) -> Never:
        raise Unprocessable("schema", "a bug that the next release mends")

    for stage in STAGES:
        if stage.name in sys.argv:
            vars(import_module(f"services.{stage.name}.agent"))["parse"] = refuse


def skip_catch_up() -> None:
    """A memory begins empty: what its log says is not read."""

    async def skip(self: StateLog[Any, Any], partition: int, memory: Any) -> None:
        memory.next_offset = 0

    StateLog._catch_up = skip  # type: ignore[method-assign]  # that is the fault


def of_the_next_version() -> None:
    """No fault, but the release after this one: each event it writes has a field more."""
    vars(envelope)["VERSION"] = "999.0"
    to_json = Event.to_json

    def more(self: Event) -> bytes:
        return to_json(self)[:-1] + b',"added_later":{"a":[1]}}'

    Event.to_json = more  # type: ignore[method-assign]  # that is the difference


def of_other_signatures() -> None:
    """No fault, but a release whose signatures are not those of this one."""
    for module in ("record", "memory", "decoding"):
        vars(import_module(f"services.deduplicator.{module}"))["SIGNATURE_VERSION"] = 99
    vars(import_module("services.deduplicator.decoding"))["HEAD"] = re.compile(b"(?!)")


def lose_send() -> None:
    """One record among the first hundreds is not taken by the broker, and the client says so."""
    unlucky = random.Random(os.getpid()).randrange(20, 400)
    lose(lambda number: number == unlucky)


def lose_sends_unguarded() -> None:
    """One in 67 is not, and nobody minds: offsets are committed, as Faust does by itself."""
    lose(lambda number: number % 67 == 0)
    GuardedProducer._note = lambda *_: None  # type: ignore[method-assign]  # that is the fault


def lose(lost: Callable[[int], bool]) -> None:
    """Let the sends of these numbers fail, counted from 1."""
    enqueue, numbers = GuardedProducer.enqueue, count(1)

    async def enqueue_or_lose(self: GuardedProducer, record: Outgoing) -> None:
        if lost(next(numbers)):
            refused: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
            refused.add_done_callback(self._note)
            refused.set_exception(KafkaTimeoutError())
        else:
            await enqueue(self, record)

    GuardedProducer.enqueue = enqueue_or_lose  # type: ignore[method-assign]  # that is the fault


def take_time() -> None:
    """Every message takes a fifth of a second."""
    finish = Worker._finish

    async def late(self: Worker[Any, Any], batch: list[Message]) -> None:
        await asyncio.sleep(0.2 * len(batch))
        await finish(self, batch)

    Worker._finish = late  # type: ignore[method-assign]  # that is the fault


def block() -> None:
    """The first message stops the event loop for good."""

    async def sleep(self: Worker[Any, Any], batch: list[Message]) -> None:
        print("blocked", flush=True)  # noqa: T201  the test waits for it
        time.sleep(3600)  # noqa: ASYNC251  that is the fault

    Worker._finish = sleep  # type: ignore[method-assign]  # that is the fault


def never_catch_up() -> None:
    """A memory's log is never read to its end."""

    async def wait(self: StateLog[Any, Any], partition: int, memory: Any) -> None:
        await asyncio.Event().wait()

    StateLog._catch_up = wait  # type: ignore[method-assign]  # that is the fault


def fetch_too_early() -> None:
    """Partitions change slowly, and what is fetched of the new ones meanwhile is thrown away.

    Faust does that now and then; here it always happens.
    """
    resume, fetch = Recovery._resume_streams, AIOKafkaConsumerThread._fetch_records

    async def late(self: Recovery, generation_id: int = 0) -> None:
        await asyncio.sleep(4)
        await resume(self, generation_id=generation_id)

    async def early(self: AIOKafkaConsumerThread, consumer: Any, *rest: Any, **more: Any) -> Any:
        records = await fetch(self, consumer, *rest, **more)
        if self.app.rebalancing:
            await asyncio.sleep(2)
            records = records | await consumer._fetcher.fetched_records(set(), timeout=0)
        return records

    Recovery._resume_streams = late  # type: ignore[method-assign]  # that is the fault
    AIOKafkaConsumerThread._fetch_records = early  # type: ignore[method-assign]  # the same


def stand_still() -> None:
    """The first message is never done with."""

    async def wait(self: Worker[Any, Any], batch: list[Message]) -> None:
        await asyncio.Event().wait()

    Worker._finish = wait  # type: ignore[method-assign]  # that is the fault


FAULTS: dict[str, Callable[[], None]] = {
    fault.__name__: fault
    for fault in (
        refuse_everything,
        skip_catch_up,
        of_the_next_version,
        of_other_signatures,
        lose_send,
        lose_sends_unguarded,
        take_time,
        fetch_too_early,
        stand_still,
        block,
        never_catch_up,
    )
}


def with_fault(stage: StageProcess, fault: Callable[[], None]) -> StageProcess:
    """Return a stage as it was, but not started and with a fault."""
    environment = stage.environment | {VARIABLE: fault.__name__}
    program = (sys.executable, "-m", __name__)
    return StageProcess(stage.stage, environment, stage.log, program)


if VARIABLE in os.environ:
    FAULTS[os.environ[VARIABLE]]()
if __name__ == "__main__":
    main()
