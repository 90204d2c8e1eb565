"""The stages without a broker: what an article costs at least, and what of it is JSON."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from schemas.event import Event
from services.cli.filters import filter_of
from services.errors import Unprocessable
from services.runtime.parsing import parse
from services.topology import STAGES, Stage


@dataclass(frozen=True)
class Floor:
    """Milliseconds of CPU an article takes in one stage, and the part that is JSON."""

    stage: str
    work_ms: float
    json_ms: float


def floors(values: list[bytes]) -> list[Floor]:
    """Run values through all stages in this process, warmed up by the first ones."""
    found, events = [], values
    by_stage: tuple[Stage[Any, Any], ...] = STAGES
    for stage in by_stage:
        work = filter_of(stage)
        _through(work, events[:5])
        started = time.process_time()
        out = _through(work, events)
        spent = time.process_time() - started
        json_spent = _json_seconds(stage.reads.event, events) + _json_seconds(
            stage.writes.event, out
        )
        per = 1000 / max(1, len(events))
        found.append(Floor(stage.name, spent * per, json_spent * per))
        events = out
    return found


def _through(work: Callable[[bytes], bytes], values: list[bytes]) -> list[bytes]:
    out = []
    for value in values:
        try:
            out.append(work(value))
        except Unprocessable:
            continue
    return out


# a stage reads one event and writes one: half of reading and writing each
def _json_seconds(event: type[Event], values: list[bytes]) -> float:
    started = time.process_time()
    for value in values:
        parse(event, value).to_json()
    return time.process_time() - started
