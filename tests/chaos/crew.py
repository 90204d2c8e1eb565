"""All processes of a run, what is done to them, and who starts them again."""

import signal
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import Protocol

from services.runtime.settings import Settings
from services.topology import STAGES
from tests.chaos.schedule import Mishap
from tests.e2e.stages import StageProcess, environment_of

READY_SECONDS = 180
CHAOS_SETTINGS = {"CLAIMWIRE_SESSION_SECONDS": "6", "CLAIMWIRE_STALL_SECONDS": "20"}


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

    def suffer(self, mishaps: Iterable[Mishap]) -> None:
        """Let everything happen, one after the other, and wait until all have recovered."""
        for mishap in mishaps:
            self._pass(mishap.pause)
            if not mishap.early:
                self.wait_until_ready([mishap.victim])
            self._happen(mishap)
            self.suffered[mishap.kind] += 1
        self.wait_until_ready(self.workers)

    def wait_until_ready(self, names: Iterable[str]) -> None:
        """Return when these workers answer that they are ready."""
        deadline = time.monotonic() + READY_SECONDS
        for name in names:
            while not self.workers[name].answers("readyz"):
                self._pass(0.2)
                lines = self.workers[name].last_lines()
                assert time.monotonic() < deadline, f"{name} does not recover:\n{lines}"

    def revive(self) -> None:
        """Start those that have ended again, and count how they ended."""
        with self.lock:
            for name, worker in self.workers.items():
                if (code := worker.running.poll()) is not None:
                    self.exits[f"{name} exited with {code}"] += 1
                    worker.start()

    def _pass(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.revive()
            time.sleep(min(left, 0.5))

    def _happen(self, mishap: Mishap) -> None:
        victim = self.workers[mishap.victim]
        match mishap.kind:
            case "kill":
                with self.lock:
                    victim.kill()
                    victim.start()
            case "terminate":
                with self.lock:
                    code = victim.terminate(60)
                    self.exits[f"{victim.stage} told to stop: {code}"] += 1
                    victim.kill()
                    victim.start()
            case "freeze":
                victim.running.send_signal(signal.SIGSTOP)
                self._pass(mishap.seconds * 2)
                victim.running.send_signal(signal.SIGCONT)
            case "twin":
                self._twin(victim, mishap.seconds)
            case "broker":
                self._outage(mishap.seconds)

    def _twin(self, victim: StageProcess, seconds: float) -> None:
        """Start a second worker with the same identity, and end it as a power cut would."""
        twin = replace(victim, process=None)
        twin.start()
        self._pass(seconds + 4)
        twin.kill()

    def _outage(self, seconds: float) -> None:
        if self.broker is not None:
            self.broker.kill()
            self._pass(seconds)
            self.broker.restart()


def workers(settings: Settings, logs: Path, replicas: int) -> dict[str, StageProcess]:
    """Return so many workers of each stage, each with an identity of its own, not started yet."""
    environment = environment_of(settings) | CHAOS_SETTINGS
    return {
        f"{stage.name}.{n}": StageProcess(
            stage.name,
            environment | {"CLAIMWIRE_INSTANCE": f"{stage.name}-{n}"},
            logs / f"{stage.name}.{n}.log",
        )
        for stage in STAGES
        for n in range(replicas)
    }


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
