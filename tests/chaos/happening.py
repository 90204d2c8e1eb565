"""What each mishap does to its victim."""

import shutil
import signal
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.chaos.crew import Crew
from tests.chaos.schedule import Kind, Mishap
from tests.e2e.jumping_clock import BACK, FORWARD
from tests.e2e.kafka_on_small_disk import KafkaOnSmallDisk
from tests.e2e.stages import StageProcess

STOP_SECONDS = 60


def happen(mishap: Mishap, crew: Crew) -> None:
    """Let a mishap happen, from its beginning to its end."""
    HAPPENINGS[mishap.kind](crew, crew.workers[mishap.victim], mishap.seconds)


def kill(crew: Crew, victim: StageProcess, _seconds: float) -> None:
    """End a worker as a power cut would."""
    with crew.lock:
        victim.kill()
        victim.start()


def wipe(crew: Crew, victim: StageProcess, _seconds: float) -> None:
    """The same, and every file that it has is gone: it may keep none that matters."""
    folder = Path(victim.environment["TMPDIR"])
    with crew.lock:
        victim.kill()
        shutil.rmtree(folder)
        folder.mkdir()
        victim.start()


def terminate(crew: Crew, victim: StageProcess, _seconds: float) -> None:
    """Ask a worker to stop, and start it again."""
    with crew.lock:
        code = victim.terminate(STOP_SECONDS)
        crew.exits[f"{victim.stage} told to stop: {code}"] += 1
        victim.kill()
        victim.start()


def freeze(crew: Crew, victim: StageProcess, seconds: float) -> None:
    """Stop a worker in mid-work, often beyond its session's end, and let it go on."""
    victim.running.send_signal(signal.SIGSTOP)
    crew.pass_time(seconds * 2)
    victim.running.send_signal(signal.SIGCONT)


def twin(crew: Crew, victim: StageProcess, seconds: float) -> None:
    """Start a second worker with the same identity, and end it as a power cut would."""
    with tempfile.TemporaryDirectory() as folder:
        own = victim.environment | {"TMPDIR": folder}
        second = replace(victim, process=None, environment=own)
        second.start()
        crew.pass_time(seconds + 4)
        second.kill()


def clock(_crew: Crew, victim: StageProcess, seconds: float) -> None:
    """Set a worker's clock a day forward or back; it stays wrong."""
    victim.running.send_signal(FORWARD if seconds < 4 else BACK)


def outage(crew: Crew, _victim: StageProcess, seconds: float) -> None:
    """Kill the broker and bring it back."""
    if crew.broker is not None:
        crew.broker.kill()
        crew.pass_time(seconds)
        crew.broker.restart()


def full_disk(crew: Crew, _victim: StageProcess, _seconds: float) -> None:
    """Leave the broker no room, and it ends by itself. Then make room and start it again."""
    assert isinstance(crew.broker, KafkaOnSmallDisk), "this Kafka's disk cannot be filled"
    crew.broker.fill_disk()
    while crew.broker.runs():
        crew.pass_time(0.2)
    crew.broker.clear_disk()
    crew.broker.restart()


HAPPENINGS: dict[Kind, Callable[[Crew, StageProcess, float], None]] = {
    "kill": kill,
    "wipe": wipe,
    "terminate": terminate,
    "freeze": freeze,
    "twin": twin,
    "clock": clock,
    "broker": outage,
    "outage": outage,
    "full disk": full_disk,
}
