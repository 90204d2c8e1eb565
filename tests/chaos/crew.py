"""All processes of a run, and who starts them again."""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Protocol

from services.runtime.settings import Settings
from services.topology import STAGES
from tests.e2e.faulty import VARIABLE
from tests.e2e.stages import StageProcess, environment_of

READY_SECONDS = 180
CHAOS_SETTINGS = {"CLAIMWIRE_SESSION_SECONDS": "6", "CLAIMWIRE_STALL_SECONDS": "40"}
"""A stage leaves as stalled after three times that: longer than its warm-up may take."""
PROGRAM = (sys.executable, "-m", "tests.e2e.jumping_clock")

Faults = Mapping[str, Callable[[], None]]
"""What is wrong with a worker (of `faulty.py`), by its name."""


class Broker(Protocol):
    """A Kafka that may be killed and brought back with its data."""

    def kill(self) -> None: ...
    def restart(self) -> None: ...


@dataclass
class Crew:
    """Workers by name (`cleaner.0`). One that ends is started again, as an orchestrator would."""

    workers: dict[str, StageProcess]
    broker: Broker | None
    suffered: Counter[str] = field(default_factory=Counter)
    exits: Counter[str] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)

    def wait_until_ready(self, names: Iterable[str]) -> None:
        """Return when these workers answer that they are ready."""
        deadline = time.monotonic() + READY_SECONDS
        for name in names:
            while not self.workers[name].answers("readyz"):
                self.pass_time(0.2)
                lines = self.workers[name].last_lines()
                assert time.monotonic() < deadline, f"{name} does not recover:\n{lines}"

    def revive(self) -> None:
        """Start those that have ended again, and count how they ended."""
        with self.lock:
            for name, worker in self.workers.items():
                if (code := worker.running.poll()) is not None:
                    self.exits[f"{name} exited with {code}"] += 1
                    worker.start()

    def pass_time(self, seconds: float) -> None:
        """Let time pass; who ends meanwhile is started again."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.revive()
            time.sleep(min(left, 0.5))


def workers(
    settings: Settings, folder: Path, replicas: int, faults: Faults
) -> dict[str, StageProcess]:
    """Return so many workers of each stage, not started yet: own identity, own folder, own log."""
    found = {}
    for name, stage in ((f"{s.name}.{n}", s.name) for s in STAGES for n in range(replicas)):
        scratch = folder / f"{name}.tmp"
        scratch.mkdir(parents=True)
        own = {"CLAIMWIRE_INSTANCE": name, "TMPDIR": str(scratch)}
        if name in faults:
            own[VARIABLE] = faults[name].__name__
        environment = environment_of(settings) | CHAOS_SETTINGS | own
        found[name] = StageProcess(stage, environment, folder / f"{name}.log", PROGRAM)
    return found


@contextmanager
def crew(members: dict[str, StageProcess], broker: Broker | None) -> Iterator[Crew]:
    """Give a crew at work and ready; all are killed at the end."""
    found = Crew(members, broker)
    try:
        for worker in members.values():
            worker.start()
        found.wait_until_ready(members)
        yield found
    finally:
        for worker in members.values():
            if worker.process is not None:
                worker.kill()
