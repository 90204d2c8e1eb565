"""A broker that was started: find it again by its data folder, wait for it, stop it, kill it."""

import json
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from services.local_kafka.failures import LocalKafkaError
from services.local_kafka.processes import end, runs

READY = "Kafka Server started"
"""The line of Kafka's log after which it takes requests."""

START_SECONDS = 120.0
"""How long a start may take: 3 s on an idle machine, 24 s were seen on a crowded one."""


@dataclass(frozen=True)
class RunningBroker:
    """A broker process. Its files are in `data`, and stay there when it ends."""

    data: Path
    port: int
    pid: int

    @property
    def address(self) -> str:
        """What clients connect to."""
        return f"127.0.0.1:{self.port}"

    @property
    def settings(self) -> Path:
        """The broker's server.properties."""
        return self.data / "server.properties"

    @property
    def log(self) -> Path:
        """What the process has printed since it was started."""
        return self.data / "kafka.log"

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return runs(self.pid, str(self.settings))

    def remember(self) -> None:
        """Note in the data folder that this process was started; `find_broker` reads it."""
        _note(self.data).write_text(json.dumps({"port": self.port, "pid": self.pid}))

    def wait_until_ready(self) -> Self:
        """Return itself when it takes requests; raise when it ends before that.

        A node of a cluster is ready only when its peers are.
        """
        deadline = time.monotonic() + START_SECONDS
        while READY not in self.log.read_text(errors="replace"):
            if not self.alive:
                raise LocalKafkaError(f"Kafka ended while starting.\n{self.last_lines()}")
            if time.monotonic() > deadline:
                self.kill()
                raise LocalKafkaError(f"Kafka does not become ready.\n{self.last_lines()}")
            time.sleep(0.05)
        return self

    def last_lines(self) -> str:
        """Give the end of the log under its name, for a message."""
        lines = self.log.read_text(errors="replace").splitlines()[-8:]
        return "\n".join([f"The end of {self.log}:", *lines])

    def stop(self) -> None:
        """Let the broker finish what it is doing and end."""
        end(self.pid, str(self.settings), signal.SIGTERM)
        _note(self.data).unlink(missing_ok=True)

    def kill(self) -> None:
        """End the broker as a power cut would; a `start` with the same folder brings it back."""
        end(self.pid, str(self.settings), signal.SIGKILL)


def find_broker(data: Path) -> RunningBroker | None:
    """Find the broker last started in `data` and not stopped since. It may have died."""
    try:
        note = json.loads(_note(data).read_text())
    except FileNotFoundError:
        return None
    return RunningBroker(data.resolve(), note["port"], note["pid"])


def _note(data: Path) -> Path:
    return data / "broker.json"
