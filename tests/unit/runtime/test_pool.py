"""The process beside the event loop."""

import os
import signal
import socket
import sys
from collections.abc import Callable
from multiprocessing import get_context

import pytest

from services.errors import Unprocessable
from services.runtime.pool import OneProcess
from services.runtime.pool_process import serve


def nothing() -> None:
    """A warm-up that needs no warmth."""


def fail() -> None:
    sys.exit("no model")


def double(number: int) -> int:
    return 2 * number


def same(value: bytes) -> bytes:
    return value


def refuse(number: int) -> int:
    raise Unprocessable("empty", f"{number} is nothing")


def die(_number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def hang(_number: int) -> int:
    signal.pause()
    return 0


def process_id(_number: int) -> int:
    return os.getpid()


async def test_a_function_runs_in_another_process() -> None:
    async with OneProcess("cleaner", nothing, seconds=30) as pool:
        assert await pool.run(double, 21) == 42
        assert await pool.run(process_id, 0) != os.getpid()


@pytest.mark.parametrize(("work", "reason"), [(refuse, "empty"), (die, "crash"), (hang, "timeout")])
async def test_what_cannot_be_done_has_a_reason_and_the_next_one_is_done(
    work: Callable[[int], int], reason: str
) -> None:
    async with OneProcess("cleaner", nothing, seconds=1) as pool:
        with pytest.raises(Unprocessable) as error:
            await pool.run(work, 1)

        assert error.value.reason == reason
        assert await pool.run(double, 4) == 8


@pytest.mark.parametrize("work", [refuse, die, hang])
async def test_an_attempt_that_fails_gives_nothing_and_the_next_one_succeeds(
    work: Callable[[int], int],
) -> None:
    async with OneProcess("cleaner", nothing, seconds=1) as pool:
        assert await pool.attempt(work, 1) is None
        assert await pool.attempt(double, 4) == 8


async def test_a_process_that_does_not_start_is_our_fault_and_no_messages() -> None:
    pool = OneProcess("cleaner", fail, seconds=30)

    with pytest.raises(RuntimeError, match="does not start"):
        await pool.run(double, 1)


async def test_megabytes_cross_both_ways() -> None:
    async with OneProcess("cleaner", nothing, seconds=30) as pool:
        assert await pool.run(same, b"x" * 9_000_000) == b"x" * 9_000_000


def test_a_process_whose_parent_is_gone_before_its_answer_ends_without_a_word() -> None:
    ours, theirs = socket.socketpair()
    ours.close()
    process = get_context("spawn").Process(target=serve, args=(theirs, nothing))

    with theirs:
        process.start()
    process.join()

    assert process.exitcode == 0
