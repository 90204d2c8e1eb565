"""Work that takes the CPU, in one process beside the event loop.

Heartbeats and commits go on meanwhile, and a time limit can be enforced: the process is ended.
"""

import asyncio
import pickle  # between our own two processes only
import socket
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess
from typing import Self, TypeVar, cast

from services.errors import Unprocessable
from services.runtime.logs import logger
from services.runtime.metrics import WORK
from services.runtime.pool_process import HEAD, serve

T = TypeVar("T")
A = TypeVar("A")
log = logger(__name__)

TRIES = 2
START_SECONDS = 120.0
BUFFER = 1 << 24
"""Bytes; the default of 64 kB pauses and resumes the reading of every longer answer."""


class ProcessDied(Exception):
    """The process ended while it worked."""


class OneProcess:
    """Runs module-level functions of one argument in a process of its own, one at a time."""

    def __init__(self, stage: str, warm_up: Callable[[], None], seconds: float) -> None:
        self._stage, self._warm_up, self._seconds = stage, warm_up, seconds
        self._process: SpawnProcess | None = None
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter]

    async def __aenter__(self) -> Self:
        """Start the process, warm, before there is work."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.stop()

    async def start(self) -> None:
        """Start the process and wait until it is warm.

        Raises:
            RuntimeError: when it does not come up: our fault, no message's.
        """
        context = get_context("spawn")  # a fork would copy the consumer's threads in mid-flight
        ours, theirs = socket.socketpair()
        self._process = context.Process(target=serve, args=(theirs, self._warm_up), daemon=True)
        self._process.start()
        theirs.close()
        self._streams = await asyncio.open_connection(sock=ours, limit=BUFFER)
        try:
            await self._answer(START_SECONDS)
        except (ProcessDied, TimeoutError) as error:
            self.stop()
            raise RuntimeError("the working process does not start: see its output") from error

    async def run(self, work: Callable[[A], T], argument: A) -> T:
        """Return what the function returns, or raise what it raises.

        Raises:
            Unprocessable: `timeout` when it takes too long, `crash` when it ends its process twice.
        """
        for _ in range(TRIES):
            try:
                return await self._once(work, argument)
            except TimeoutError:
                limit = f"not done after {self._seconds:g} s (CLAIMWIRE_ARTICLE_SECONDS)"
                raise Unprocessable("timeout", limit) from None
            except ProcessDied as error:
                log.warning("pool.died", error=repr(error))
        raise Unprocessable("crash", f"it ended its process {TRIES} times")

    async def attempt(self, work: Callable[[A], T], argument: A) -> T | None:
        """Return what the function returns, None for any failure: then its parts are to be run.

        Only work on a single message can tell which one is to blame.
        """
        try:
            return await self._once(work, argument)
        except Exception as error:  # noqa: BLE001 raised again by the part that causes it
            log.info("pool.one_by_one", error=repr(error))
            return None

    async def _once(self, work: Callable[[A], T], argument: A) -> T:
        if self._process is None:
            await self.start()
        try:
            await self._ask((work, argument))
            return cast("T", await self._answer(self._seconds))
        except (TimeoutError, ProcessDied):
            self.stop()
            raise

    def stop(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._streams[1].close()
            self._process.kill()
            self._process.join()
        self._process = None

    async def _ask(self, question: object) -> None:
        writer, body = self._streams[1], pickle.dumps(question)
        try:
            writer.write(HEAD.pack(len(body)) + body)
            await writer.drain()
        except OSError as error:
            raise ProcessDied from error

    async def _answer(self, seconds: float) -> object:
        reader = self._streams[0]
        try:
            async with asyncio.timeout(seconds):
                (length,) = HEAD.unpack(await reader.readexactly(HEAD.size))
                body = await reader.readexactly(length)
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise ProcessDied from error
        succeeded, answer, cpu_seconds = pickle.loads(body)  # noqa: S301 ours
        WORK.labels(self._stage).inc(cpu_seconds)
        if not succeeded:
            raise answer
        return cast("object", answer)
