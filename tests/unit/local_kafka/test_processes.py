"""A program in the background is ended by name, never by number alone."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.local_kafka.processes import end, run, runs, spawn

SLEEP = ["/bin/sleep", "300.25"]


@pytest.fixture
def sleeper(tmp_path: Path) -> Iterator[int]:
    pid = spawn(SLEEP, os.environ, tmp_path / "log")
    yield pid
    end(pid, SLEEP[1], signal.SIGKILL)


def test_a_program_runs_until_it_is_ended(sleeper: int) -> None:
    assert runs(sleeper, SLEEP[1])
    end(sleeper, SLEEP[1], signal.SIGTERM)
    assert not runs(sleeper, SLEEP[1])


def test_another_program_under_the_same_pid_is_left_alone(sleeper: int) -> None:
    end(sleeper, "some other argument", signal.SIGKILL)
    assert runs(sleeper, SLEEP[1])


def test_a_program_that_has_ended_already_is_no_error(sleeper: int) -> None:
    end(sleeper, SLEEP[1], signal.SIGKILL)
    end(sleeper, SLEEP[1], signal.SIGKILL)


def test_a_program_that_is_not_our_child_can_be_ended() -> None:
    shell = run(["/bin/sh", "-c", f"{' '.join(SLEEP)} > /dev/null 2>&1 & echo $!"], os.environ)
    orphan = int(shell.stdout)
    end(orphan, SLEEP[1], signal.SIGTERM)
    assert not runs(orphan, SLEEP[1])
