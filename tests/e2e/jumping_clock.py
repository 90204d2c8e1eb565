"""A stage whose clock a signal sets a day wrong: `python -m tests.e2e.jumping_clock worker STAGE`.

Only the wall clock jumps, as it does where somebody sets it; monotonic clocks go on.
"""

import runpy
import signal
import time
from types import FrameType
from typing import Any

FORWARD, BACK = signal.SIGRTMIN + 1, signal.SIGRTMIN + 2
DAY = 86_400.0


def let_it_jump() -> None:
    """Replace `time.time`: to be done before any client of Kafka is imported."""
    true, wrong = time.time, {FORWARD: 0, BACK: 0}

    def jump(number: int, _frame: FrameType | None) -> None:
        wrong[number] += 1

    for number in wrong:
        signal.signal(number, jump)
    time.time = lambda: true() + DAY * (wrong[FORWARD] - wrong[BACK])


def stamp_records() -> None:
    """Give each record the time: the compiled client would read the clock behind Python's back."""
    from aiokafka import AIOKafkaProducer

    send = AIOKafkaProducer.send

    async def stamped(self: Any, *values: Any, timestamp_ms: int | None = None, **more: Any) -> Any:
        now = round(time.time() * 1000) if timestamp_ms is None else timestamp_ms
        return await send(self, *values, timestamp_ms=now, **more)

    AIOKafkaProducer.send = stamped


if __name__ == "__main__":
    let_it_jump()
    stamp_records()
    runpy.run_module("tests.e2e.faulty", run_name="__main__", alter_sys=True)
