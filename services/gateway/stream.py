"""`GET /v1/stream/{topics}`: topics as server-sent events, resumed by Last-Event-ID.

Each client has a consumer of its own: the broker does the remembering, a client that reads slowly
slows down nobody else and fills no queue here, and any gateway can go on for any other.
"""

import asyncio
import time
from contextlib import AsyncExitStack
from typing import Any

from aiohttp import web
from aiokafka.errors import KafkaError

from services.gateway.cloud_events import cloud_event
from services.gateway.metrics import CUT, STREAMED, STREAMS
from services.gateway.position import NextOffsets, written
from services.gateway.problems import unavailable
from services.gateway.settings import GatewaySettings
from services.gateway.wanted import Wanted, wanted
from services.runtime.broker import BrokerAway
from services.runtime.logs import logger
from services.runtime.reading import incoming, reader
from services.runtime.settings import Settings
from services.runtime.topic_admin import TopicsWrong
from services.sdk.start import offsets_at

log = logger(__name__)

POLL_SECONDS = 0.5
BROKER_SECONDS = 5.0
RETRY_MS = 2000
"""What a client waits before it comes back."""

HEADERS = {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",  # nginx would hold events back
}


class Streams:
    """The handler of streams, and how many are open."""

    def __init__(self, settings: Settings, limits: GatewaySettings) -> None:
        self.settings = settings.model_copy(update={"broker_wait_seconds": BROKER_SECONDS})
        self.limits = limits
        self.open = 0
        self.closing = False

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Send events until the client goes, reads nothing for too long, or the gateway ends."""
        last = request.headers.get("Last-Event-ID", "")
        wish = wanted(request.match_info["topics"], request.query.items(), last)
        if self.open >= self.limits.max_streams:
            raise unavailable(f"{self.open} streams are open already", seconds=30)
        self._count(1)
        try:
            async with AsyncExitStack() as stack:
                feed = await self._feed(stack, wish)
                return await self._serve(request, feed)
        finally:
            self._count(-1)

    async def _feed(self, stack: AsyncExitStack, wish: Wanted) -> "_Feed":
        names = {self.settings.topic(name): name for name in wish.topics}
        reading = reader(list(names), self.settings, start="earliest")
        try:
            feed = _Feed(await stack.enter_async_context(reading), names, wish)
            await feed.begin()
        except (BrokerAway, KafkaError, TopicsWrong) as error:
            raise unavailable(str(error)) from error
        return feed

    async def _serve(self, request: web.Request, feed: "_Feed") -> web.StreamResponse:
        response = web.StreamResponse(headers=HEADERS)
        await response.prepare(request)
        frames = f"retry: {RETRY_MS}\n{feed.mark()}"
        silent_since = 0.0
        while not self.closing and request.transport and not request.transport.is_closing():
            if not frames and time.monotonic() - silent_since >= self.limits.heartbeat_seconds:
                frames = feed.mark()
            if frames:
                if not await self._write(response, frames):
                    break
                silent_since = time.monotonic()
            try:
                frames = await feed.next_frames()
            except KafkaError as error:  # the client comes back to where it was
                log.warning("stream.ended", error=repr(error))
                break
        return response

    async def _write(self, response: web.StreamResponse, frames: str) -> bool:
        """Return whether the client took it."""
        try:
            async with asyncio.timeout(self.limits.slow_client_seconds):
                await response.write(frames.encode())
        except TimeoutError:
            CUT.inc()
            log.info("stream.cut", seconds=self.limits.slow_client_seconds)
            response.force_close()
            return False
        except ConnectionResetError:
            return False
        return True

    def _count(self, step: int) -> None:
        self.open += step
        STREAMS.set(self.open)


class _Feed:
    """A consumer's records as frames of the event stream."""

    def __init__(self, consumer: Any, names: dict[str, str], wish: Wanted) -> None:
        self.consumer, self.names, self.wish = consumer, names, wish
        self.position: NextOffsets = {}

    async def begin(self) -> None:
        """Seek to where the client left off, else to the start that it asks for."""
        partitions = self.consumer.assignment()
        if self.wish.after is None:
            offsets = await offsets_at(self.consumer, partitions, self.wish.query.start)
        else:  # a partition that is new since then is read from its beginning
            begins = await offsets_at(self.consumer, partitions, "earliest")
            offsets = {tp: self.wish.after.get(self._place(tp), begins[tp]) for tp in partitions}
        for tp, offset in offsets.items():
            self.consumer.seek(tp, offset)
            self.position[self._place(tp)] = offset

    async def next_frames(self) -> str:
        """Return what came within the poll time as frames, empty when nothing wanted did."""
        batch = await self.consumer.getmany(timeout_ms=int(POLL_SECONDS * 1000), max_records=100)
        frames = []
        for tp, records in batch.items():
            name, partition = self._place(tp)
            for record in records:
                self.position[name, partition] = record.offset + 1
                event = cloud_event(name, incoming(record), self.wish)
                if event is not None:
                    frames.append(f"id: {written(self.position)}\nevent: {name}\ndata: {event}\n\n")
                    STREAMED.labels(name).inc()
        return "".join(frames)

    def mark(self) -> str:
        """Return a frame that moves the client's last event id on and is no event."""
        return f"id: {written(self.position)}\n\n"

    def _place(self, tp: Any) -> tuple[str, int]:
        return self.names[tp.topic], tp.partition
