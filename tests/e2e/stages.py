"""Stages as the processes that run in production, started and ended one by one."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from services.local_kafka import free_port, tied
from services.runtime.settings import Settings

START_SECONDS = 90
CLAIMWIRE = Path(sys.executable).with_name("claimwire")


@dataclass
class StageProcess:
    """One worker. `environment` holds its settings; its output goes to `log`."""

    stage: str
    environment: dict[str, str]
    log: Path
    program: tuple[str | Path, ...] = (CLAIMWIRE,)
    process: "subprocess.Popen[bytes] | None" = None
    port: int = 0

    def start(self) -> None:
        """Start it and do not wait."""
        self.port = free_port()
        own = self.environment | {"CLAIMWIRE_HTTP_PORT": str(self.port)}
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(  # noqa: S603 our own command
                tied([*self.program, "worker", self.stage]),
                stdout=output,
                stderr=subprocess.STDOUT,
                env=os.environ | own,
            )

    def wait_until_ready(self) -> None:
        """Return when it answers that it is ready; fail with the end of its log if it ends."""
        deadline = time.monotonic() + START_SECONDS
        while not self.answers("readyz"):
            assert self.running.poll() is None, f"{self.stage} ended:\n{self.last_lines()}"
            assert time.monotonic() < deadline, f"{self.stage} is not ready:\n{self.last_lines()}"
            self.wait(0.1)

    def answers(self, page: str) -> bool:
        """Whether a health page answers 200."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{page}", timeout=5) as answer:
                return bool(json.load(answer))
        except (URLError, OSError):
            return False

    def wait_for_problem(self, start: str) -> None:
        """Return when it says that it is not ready for a reason that begins like this."""
        deadline, problems = time.monotonic() + START_SECONDS, list[str]()
        while not any(problem.startswith(start) for problem in problems):
            assert time.monotonic() < deadline, f"{problems}, not {start}\n{self.last_lines()}"
            self.wait(0.1)
            with suppress(OSError):  # it does not listen yet
                problems = self.problems()

    def problems(self) -> list[str]:
        """Return why it says that it is not ready; empty when it is."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5) as answer:
                return list(json.load(answer)["problems"])
        except HTTPError as refusal:
            with refusal:
                return list(json.load(refusal)["problems"])

    def metrics(self) -> str:
        """Return its metrics in Prometheus' text form."""
        with urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=5) as answer:
            return str(answer.read(), "utf-8")

    def memory(self) -> int:
        """Return the bytes that it and its working process hold in memory."""
        pids = [self.running.pid]
        for children in Path(f"/proc/{pids[0]}/task").glob("*/children"):
            pids += map(int, children.read_text().split())
        statm = [Path(f"/proc/{pid}/statm") for pid in pids]
        pages = [int(file.read_text().split()[1]) for file in statm if file.exists()]
        return sum(pages) * os.sysconf("SC_PAGE_SIZE")

    def open_files(self) -> int:
        """Return how many descriptors it has open."""
        return sum(1 for _ in Path(f"/proc/{self.running.pid}/fd").iterdir())

    def wait(self, seconds: float) -> int | None:
        """Return its exit code, None if it still runs after so many seconds."""
        try:
            return self.running.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def kill(self) -> None:
        """End it as a power cut would."""
        self.running.kill()
        self.running.wait()

    def terminate(self, seconds: float = 20) -> int | None:
        """Ask it to end and return its exit code."""
        self.running.send_signal(signal.SIGTERM)
        return self.wait(seconds)

    def last_lines(self) -> str:
        """Return the end of its log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-15:])

    @property
    def running(self) -> "subprocess.Popen[bytes]":
        """The process; a test that asks before `start` is wrong."""
        assert self.process is not None, f"{self.stage} was not started"
        return self.process


@contextmanager
def stage_processes(
    stages: tuple[str, ...], settings: Settings, logs: Path
) -> Iterator[dict[str, StageProcess]]:
    """Give running, ready stages by name; whatever still runs is killed at the end."""
    environment = environment_of(settings)
    started = {name: StageProcess(name, environment, logs / f"{name}.log") for name in stages}
    try:
        for stage in started.values():
            stage.start()
        for stage in started.values():
            stage.wait_until_ready()
        yield started
    finally:
        for stage in started.values():
            if stage.process is not None and stage.process.poll() is None:
                stage.kill()


def environment_of(settings: Settings) -> dict[str, str]:
    """Return what a process needs to know to work in a test's installation."""
    return {
        "CLAIMWIRE_BOOTSTRAP_SERVERS": settings.bootstrap_servers,
        "CLAIMWIRE_TOPIC_PREFIX": settings.topic_prefix,
        "CLAIMWIRE_PARTITIONS": str(settings.partitions),
        "CLAIMWIRE_MIN_INSYNC_REPLICAS": str(settings.min_insync_replicas),
        "CLAIMWIRE_LOG_FORMAT": "json",
    }
