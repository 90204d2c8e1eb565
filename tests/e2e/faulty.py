"""A stage with a fault that a test must notice: `python -m tests.e2e.faulty worker STAGE`.

CLAIMWIRE_TEST_FAULT names the fault. The stage's working process imports this module too.
"""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, Never

from faust.transport.drivers.aiokafka import Producer

from services.cli.main import main
from services.errors import Unprocessable
from services.runtime.delivery import GuardedProducer
from services.runtime.state_log import StateLog
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


def skip_flush_guard() -> None:
    """Offsets are committed although a send has failed."""
    GuardedProducer.flush = Producer.flush  # type: ignore[method-assign]  # that is the fault


FAULTS: dict[str, Callable[[], None]] = {
    fault.__name__: fault for fault in (refuse_everything, skip_catch_up, skip_flush_guard)
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
