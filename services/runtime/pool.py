"""Work that takes the CPU, in one process beside the event loop.

Heartbeats and commits go on meanwhile, and a time limit can be enforced: the process is ended.
"""

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Callable
from multiprocessing import connection, get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Self, TypeVar, cast

from services.errors import Unprocessable
from services.runtime.logs import logger

T = TypeVar("T")
A = TypeVar("A")
log = logger(__name__)

Work = Callable[[A], T]
TRIES = 2
START_SECONDS = 120.0


class ProcessDied(Exception):
    """The process ended while it worked."""


class OneProcess:
    """Runs module-level functions of one argument in a process of its own, one at a time."""

    def __init__(self, warm_up: Callable[[], None], seconds: float) -> None:
        self._warm_up, self._seconds = warm_up, seconds
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    async def __aenter__(self) -> Self:
        """Start the process, warm, before there is work."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.stop()

    async def start(self) -> None:
        """Start the process and wait until it is warm."""
        context = get_context("spawn")  # a fork would copy the consumer's threads in mid-flight
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._warm_up), daemon=True)
        self._process.start()
        theirs.close()
        await self._answer(START_SECONDS)

    async def run(self, work: Work[A, T], argument: A) -> T:
        """Return what the function returns, or raise what it raises.

        Raises:
            Unprocessable: `timeout` when it takes too long, `crash` when it ends its process twice.
        """
        for _ in range(TRIES):
            if self._process is None:
                await self.start()
            try:
                cast("Connection", self._pipe).send((work, argument))
                return cast("T", await self._answer(self._seconds))
            except TimeoutError:
                self.stop()
                limit = f"not done after {self._seconds:g} s (CLAIMWIRE_ARTICLE_SECONDS)"
                raise Unprocessable("timeout", limit) from None
            except (ProcessDied, OSError) as error:
                log.warning("pool.died", error=repr(error))
                self.stop()
        raise Unprocessable(
            "crash", f"it ended its process {TRIES} times, memory or a native fault"
        )

    def stop(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            cast("Connection", self._pipe).close()
        self._process = self._pipe = None

    async def _answer(self, seconds: float) -> object:
        pipe = cast("Connection", self._pipe)
        loop, ready = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(pipe.fileno(), ready.set)
        try:
            async with asyncio.timeout(seconds):
                await ready.wait()
        finally:
            loop.remove_reader(pipe.fileno())
        try:
            succeeded, answer = pipe.recv()
        except EOFError:
            raise ProcessDied from None
        if not succeeded:
            raise answer
        return cast("object", answer)


def _serve(pipe: Connection, warm_up: Callable[[], None]) -> None:
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C goes to the whole group; our parent decides
    threading.Thread(target=_end_with_parent, daemon=True).start()
    warm_up()
    pipe.send((True, None))
    with contextlib.suppress(EOFError):
        while True:
            work, argument = pipe.recv()
            pipe.send(_attempt(work, argument))


def _attempt(work: Work[A, T], argument: A) -> tuple[bool, object]:
    try:
        return True, work(argument)
    except Exception as error:  # noqa: BLE001 it is raised again on the other side
        return False, error


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
