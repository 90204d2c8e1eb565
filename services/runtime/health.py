"""`/livez`, `/readyz` and `/metrics` on one port, and a watch over a stage that stands still."""

import asyncio
import contextlib
import os
import time
from typing import Any

from aiohttp import web
from aiokafka import TopicPartition
from aiokafka.errors import IllegalStateError, KafkaError
from faust.exceptions import ConsumerNotStarted
from faust.types import TP
from mode import Service

from services.runtime.envelope import VERSION
from services.runtime.logs import logger
from services.runtime.memory_metrics import observe
from services.runtime.metrics import BUILD, LAG, READY
from services.runtime.pages import listen, metrics_page
from services.runtime.probing import holds_messages
from services.runtime.worker import Worker

log = logger(__name__)

MEASURE_SECONDS = 2.0
LONGEST_LOOK_SECONDS = 10.0
STALLED_EXIT = 75
"""Exit code of a stage that stands still and asks to be started again (EX_TEMPFAIL)."""


class Health(Service):
    """Serves a worker's health; ends the process when it stands still three times too long."""

    def __init__(self, worker: Worker[Any, Any], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.worker = worker
        self.runner: web.AppRunner | None = None
        self.port = 0

    async def on_start(self) -> None:
        """Open the port.

        Raises:
            CannotListen: names the setting.
        """
        pages = web.Application()
        pages.add_routes(
            [
                web.get("/livez", self.live),
                web.get("/readyz", self.ready),
                web.get("/metrics", metrics_page),
            ]
        )
        settings = self.worker.settings
        self.runner = web.AppRunner(pages, access_log=None)
        await self.runner.setup()
        remedy = "set CLAIMWIRE_HTTP_PORT (0: any free one) or CLAIMWIRE_HTTP_HOST"
        self.port = await listen(self.runner, settings.http_host, settings.http_port, remedy)
        BUILD.labels(VERSION).set(1)
        log.info("health", stage=self.worker.stage.name, port=self.port)

    async def on_stop(self) -> None:
        """Close the port."""
        if self.runner is not None:
            await self.runner.cleanup()

    @Service.task
    async def watch(self) -> None:
        """Measure lag, and exit when nothing moves: a consumer known to stall is started anew."""
        while not self.should_stop:
            await self.sleep(MEASURE_SECONDS)
            with contextlib.suppress(TimeoutError):  # the consumer may be what stands still
                async with asyncio.timeout(LONGEST_LOOK_SECONDS):
                    await self.measure()
            limit = 3 * self.worker.settings.stall_seconds
            if self.worker.progress.stalled_for(time.monotonic()) > limit:
                log.critical("stalled", stage=self.worker.stage.name, lag=self.worker.progress.lag)
                os._exit(STALLED_EXIT)

    async def measure(self) -> None:
        """Bring lag and readiness up to date."""
        consumer, progress, stage = (
            self.worker.app.consumer,
            self.worker.progress,
            self.worker.stage,
        )
        partitions, now = self.partitions(), time.monotonic()
        try:
            at = {tp.partition: await consumer.position(tp) or 0 for tp in partitions}
        except IllegalStateError:
            return  # one was taken away meanwhile: the next look sees the new assignment
        if at.keys() != progress.next_offset.keys():
            progress.assigned(at, now)
        ends = {tp.partition: consumer.highwater(tp) or 0 for tp in partitions}
        progress.measure(ends, now)
        if progress.lag and progress.stalled_for(now) > self.worker.settings.stall_seconds:
            with contextlib.suppress(KafkaError):  # it is away: then nothing can be said of it
                await self._look_behind(ends)
            progress.measure(ends, now)
        LAG.labels(stage.name).set(progress.lag)
        memories = self.worker.state.contents() if self.worker.state else {}
        for partition, memory in memories.items():
            observe(memory, stage.name, partition)
        READY.labels(stage.name).set(not self.problems())

    async def _look_behind(self, ends: dict[int, int]) -> None:
        """Take offsets that no message has, such as a transaction's markers, for handled."""
        progress = self.worker.progress
        for partition, end in ends.items():
            start = progress.next_offset.get(partition, end)
            place = TopicPartition(self.worker.topic, partition)
            if start < end and not await holds_messages(place, start, end, self.worker.settings):
                progress.reached(partition, end)

    def partitions(self) -> list[TP]:
        """Return the partitions of the stage's topic that are assigned now."""
        try:
            assigned = self.worker.app.consumer.assignment()
        except ConsumerNotStarted:
            return []
        return [tp for tp in assigned if tp.topic == self.worker.topic]

    def problems(self) -> list[str]:
        """Return why the stage is not ready; empty when it is."""
        worker, found = self.worker, []
        partitions = [tp.partition for tp in self.partitions()]
        if worker.app.rebalancing or not partitions:
            found.append("no partition is assigned")
        if worker.state is not None and not worker.state.restored(partitions):
            found.append("the memory is not read back yet")
        if worker.limit.exceeded:
            found.append("too many dead letters")
        if getattr(worker.app.producer, "failure", None) is not None:
            found.append("the producer has failed")
        stalled = worker.progress.stalled_for(time.monotonic())
        if worker.progress.lag and stalled > worker.settings.stall_seconds:
            found.append(f"no progress for {stalled:.0f} s with {worker.progress.lag} waiting")
        return found

    async def live(self, _request: web.Request) -> web.Response:
        """Answer: the event loop turns."""
        return web.json_response({"live": True})

    async def ready(self, _request: web.Request) -> web.Response:
        """Answer 200 when the stage is ready, 503 with the reasons when it is not."""
        problems = self.problems()
        answer = {"stage": self.worker.stage.name, "ready": not problems, "problems": problems}
        return web.json_response(answer, status=503 if problems else 200)
