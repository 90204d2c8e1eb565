"""The three stages as processes of their own, under honcho, for as long as a block runs."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from services.local_kafka import tied
from services.topology import STAGES

STOP_SECONDS = 20


class StageDied(Exception):
    """A stage ended by itself; the message holds the end of its log."""


@dataclass(frozen=True)
class RunningStages:
    """The process group and its log."""

    process: "subprocess.Popen[bytes]"
    log: Path

    def check(self) -> None:
        """Raise StageDied if the stages run no more: honcho ends all when one does."""
        if self.process.poll() is not None:
            lines = self.log.read_text(errors="replace").splitlines()
            worst = [line for line in lines if '"level": "critical"' in line]
            raise StageDied("a stage ended by itself:\n" + "\n".join(worst[:1] or lines[-20:]))

    def watch(self) -> None:
        """Wait for Ctrl-C; raise StageDied if the stages end before."""
        while True:
            self.check()
            time.sleep(1)


@contextmanager
def running_stages(procfile: Path, environment: dict[str, str]) -> Iterator[RunningStages]:
    """Start the stages as the Procfile says; stop them with SIGTERM at the end, or at ours."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    with tempfile.TemporaryDirectory(prefix="claimwire-") as folder:
        log, names = Path(folder) / "stages.log", [stage.service for stage in STAGES]
        honcho = [sys.executable, "-m", "honcho", "--procfile", str(procfile), "start", *names]
        with log.open("wb") as output:
            process = subprocess.Popen(  # noqa: S603 our own words, no shell
                tied(honcho),
                stdout=output,
                stderr=subprocess.STDOUT,
                env=os.environ | environment | {"PATH": path, "CLAIMWIRE_LOG_FORMAT": "json"},
                start_new_session=True,
            )
        try:
            yield RunningStages(process, log)
        finally:
            _stop(process)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
