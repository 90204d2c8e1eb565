"""A stage with a fault that a test must notice: `python -m tests.e2e.faulty worker STAGE`.

CLAIMWIRE_TEST_FAULT names the fault. The stage's working process imports this module too.
"""

import asyncio
import os
import sys
from collections.abc import Callable
from importlib import import_module
from itertools import count
from typing import Any, Never

from aiokafka.errors import KafkaTimeoutError

from services.cli.main import main
from services.errors import Unprocessable
from services.runtime.delivery import GuardedProducer
from services.runtime.records import Body, Outgoing
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


def lose_sends() -> None:
    """One record in 67 is not taken by the broker, and the client says so."""
    enqueue, numbers = GuardedProducer.enqueue, count(1)

    async def lose(self: GuardedProducer, record: Outgoing) -> None:
        if next(numbers) % 67:
            await enqueue(self, record)
        else:
            refused: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
            refused.add_done_callback(self._note)
            refused.set_exception(KafkaTimeoutError())

    GuardedProducer.enqueue = lose  # type: ignore[method-assign]  # that is the fault


def lose_sends_unguarded() -> None:
    """The same, and nobody minds: offsets are committed, as Faust does by itself."""
    lose_sends()
    GuardedProducer._note = lambda *_: None  # type: ignore[method-assign]  # that is the fault


def take_time() -> None:
    """Every message takes a fifth of a second."""
    publish = Worker.publish

    async def late(self: Worker[Any, Any], message: Any, *bodies: Body) -> None:
        await asyncio.sleep(0.2)
        await publish(self, message, *bodies)

    Worker.publish = late  # type: ignore[method-assign]  # that is the fault


def stand_still() -> None:
    """The first message is never done with."""

    async def wait(self: Worker[Any, Any], message: Any, *bodies: Body) -> None:
        await asyncio.Event().wait()

    Worker.publish = wait  # type: ignore[method-assign]  # that is the fault


FAULTS: dict[str, Callable[[], None]] = {
    fault.__name__: fault
    for fault in (
        refuse_everything,
        skip_catch_up,
        lose_sends,
        lose_sends_unguarded,
        take_time,
        stand_still,
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
