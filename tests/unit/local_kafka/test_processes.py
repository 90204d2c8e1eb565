"""A program in the background is ended by name, never by number alone."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.local_kafka.processes import end, run, runs, spawn, tied

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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's end")
def test_a_tied_program_ends_when_the_one_that_started_it_is_killed() -> None:
    own = f"import subprocess; subprocess.run({tied(SLEEP)})"
    with subprocess.Popen([sys.executable, "-c", own]) as parent:  # noqa: S603 our own words
        children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children")
        while not (found := children.read_text().split()) or not became(int(found[0])):
            assert parent.poll() is None
        parent.kill()
    while runs(int(found[0]), SLEEP[1]):
        os.sched_yield()


def test_a_program_that_becomes_another_one_runs_all_the_while(tmp_path: Path) -> None:
    script = tmp_path / "again"
    script.write_text('#!/bin/sh\n[ "$1" -gt 0 ] && exec "$0" $(($1 - 1))\nexec tail -f "$0"\n')
    script.chmod(0o700)
    pid = spawn([str(script), "300"], os.environ, tmp_path / "log")
    try:
        assert all(runs(pid, str(script)) for _ in range(3000))
    finally:
        end(pid, str(script), signal.SIGKILL)


def became(pid: int) -> bool:
    return Path(f"/proc/{pid}/cmdline").read_text().startswith(SLEEP[0])


def test_a_program_that_is_not_our_child_can_be_ended() -> None:
    shell = run(["/bin/sh", "-c", f"{' '.join(SLEEP)} > /dev/null 2>&1 & echo $!"], os.environ)
    orphan = int(shell.stdout)
    end(orphan, SLEEP[1], signal.SIGTERM)
    assert not runs(orphan, SLEEP[1])
