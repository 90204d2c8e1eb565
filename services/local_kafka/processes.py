"""Run a program to its end, or in the background, and tell later whether it still runs there."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

STOP_SECONDS = 30.0
"""How long a program may take to end when asked to; Kafka takes half a second."""

BECOMING_LOOKS = 1000
"""Looks, a millisecond apart, at a process without a command line: between two programs it has
none for a moment, and one of the kernel's own never has."""


def run(command: list[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a program to its end. Its output and return code are the caller's to look at."""
    return subprocess.run(  # noqa: S603  # no shell, and every word is ours or the user's own setting
        command, env=environment, capture_output=True, text=True, check=False
    )


def spawn(command: list[str], environment: Mapping[str, str], log: Path) -> int:
    """Start a program that outlives this one, its output in a fresh `log`; return its pid."""
    fresh = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    return os.posix_spawn(
        command[0],
        command,
        environment,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(log), fresh, 0o644),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
        setsid=True,
    )


def tied(command: Sequence[str | Path]) -> list[str]:
    """Return a command that runs another one until the thread that starts it is gone, too."""
    return [sys.executable, "-m", "services.local_kafka.tied", *map(str, command)]


def runs(pid: int, argument: str) -> bool:
    """Say whether a process runs that has `argument` on its command line.

    A pid alone proves nothing: after a restart of the machine it may be anybody's.
    """
    for _ in range(BECOMING_LOOKS):
        state, command = _look(pid)
        if command or state in {"", "Z"}:
            break
        time.sleep(0.001)
    return argument in command


def end(pid: int, argument: str, how: signal.Signals) -> None:
    """Send the signal to that very process, and return when it is gone and its ports are free."""
    if not runs(pid, argument):
        return
    with suppress(ProcessLookupError):
        os.kill(pid, how)
    deadline = time.monotonic() + STOP_SECONDS
    while not _gone(pid):
        if time.monotonic() > deadline:
            raise TimeoutError(f"process {pid} goes on after {how.name}")
        time.sleep(0.02)


def _gone(pid: int) -> bool:
    with suppress(ChildProcessError):
        return os.waitpid(pid, os.WNOHANG) != (0, 0)
    return _look(pid)[0] in {"", "Z"}


def _look(pid: int) -> tuple[str, str]:
    """Give the state letter and the command line of a process; both empty when there is none."""
    if sys.platform != "linux":
        shown = run(["ps", "-o", "stat=", "-o", "command=", "-p", str(pid)], os.environ).stdout
        state, _, command = shown.strip().partition(" ")
        return state[:1], command
    with suppress(FileNotFoundError, ProcessLookupError):
        folder = Path("/proc", str(pid))
        state = (folder / "stat").read_text().rpartition(") ")[2][:1]
        return state, (folder / "cmdline").read_text().replace("\0", " ")
    return "", ""
