"""A stage that is told to stop ends within seconds, also where Kafka is gone and hears no goodbye.

Faust flushes and commits first, and waits for a broker that is away for as long as requests may
take. What is not committed by then is read again, so leaving without it loses nothing.
"""

import asyncio
import os
from typing import Any

import faust

from services.runtime.broker import answers
from services.runtime.logs import logger
from services.runtime.settings import Settings

log = logger(__name__)

PATIENCE_SECONDS = 4.0
"""After that, Kafka is asked whether it is still there."""
LOOK_SECONDS = 0.5
LOOKS = 40
"""And then it is given up anyhow: before the 30 s are over after which orchestrators kill."""

KAFKA_GONE_EXIT = 69
"""Exit code of a stage that could not finish its stop for want of Kafka (EX_UNAVAILABLE)."""


class Leaving(faust.Worker):
    """The process of a stage; its stop has an end."""

    def __init__(self, *services: Any, settings: Settings, **kwargs: Any) -> None:
        super().__init__(*services, **kwargs)
        self.settings = settings
        self.watching: asyncio.Task[None] | None = None

    async def on_stop(self) -> None:
        """Begin to watch the stop."""
        self.watching = asyncio.create_task(self._give_up_in_time())

    async def on_shutdown(self) -> None:
        """All is done: watch no more."""
        if self.watching is not None:
            self.watching.cancel()

    async def _give_up_in_time(self) -> None:
        await asyncio.sleep(PATIENCE_SECONDS)
        for _ in range(LOOKS):
            if not await answers(self.settings, LOOK_SECONDS):
                break
            await asyncio.sleep(LOOK_SECONDS)
        log.critical("stop.given_up", why="Kafka is gone; what is not committed is read again")
        os._exit(1 if self.crash_reason else KAFKA_GONE_EXIT)
