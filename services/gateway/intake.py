"""Raw articles into Kafka; what is promised is there."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError, KafkaTimeoutError

from schemas.articles import RawArticle
from schemas.topics import RAW_ARTICLES
from services.gateway.metrics import ACCEPTED, PENDING
from services.gateway.problems import Problem, unavailable
from services.gateway.settings import GatewaySettings
from services.runtime.client import producer
from services.runtime.envelope import headers
from services.runtime.logs import logger
from services.runtime.records import Body, Headers, Incoming, Outgoing
from services.runtime.settings import Settings
from services.source import source_of

log = logger(__name__)

RETRY_SECONDS = 1.0
AWAY = "Kafka has not taken it; send it again, the article's id will be the same"
SILENCE = (TimeoutError, KafkaTimeoutError)
"""Is waited out; what else Kafka says to a producer is a refusal."""


class Intake:
    """A producer that comes and goes with Kafka, and bounds what waits for it."""

    def __init__(self, settings: Settings, limits: GatewaySettings) -> None:
        self.settings, self.limits = settings, limits
        self.producer: Any = None
        self.failing = False
        self.pending = 0
        self._refused = asyncio.Event()
        self._ending: set[asyncio.Task[None]] = set()

    async def stay_connected(self) -> None:
        """Connect, trying until Kafka answers, and anew after every refusal, until cancelled.

        A producer that had a batch refused counts it all the same: Kafka takes nothing more from
        it for that partition, it would be out of order.
        """
        while True:
            self.producer, self.failing = await self._connected(), False
            await self._refused.wait()
            self._refused.clear()

    async def _connected(self) -> AIOKafkaProducer:
        while True:
            new = producer(self.settings, linger_ms=5, max_request_size=RAW_ARTICLES.max_bytes)
            try:
                await new.start()
            except KafkaError as error:
                await new.stop()
                log.warning("broker.wait", error=repr(error))
                await asyncio.sleep(RETRY_SECONDS)
            except asyncio.CancelledError:
                await new.stop()
                raise
            else:
                return new

    def _part(self) -> None:
        """Let the producer end, once it has sent what other partitions still take."""
        if self.producer is not None:
            ending = asyncio.create_task(_stop(self.producer))
            self._ending.add(ending)
            ending.add_done_callback(self._ending.discard)
            self.producer = None

    async def close(self) -> None:
        """Send what waits, as long as an acknowledgement may take, and disconnect."""
        self._part()
        if self._ending:
            _, late = await asyncio.wait(self._ending, timeout=self.limits.acknowledge_seconds)
            if late:
                log.warning("intake.close", pending=self.pending)

    @property
    def ready(self) -> bool:
        """Whether the last that is known of Kafka is good."""
        return self.producer is not None and not self.failing

    @contextmanager
    def room(self, size: int) -> Iterator[None]:
        """Keep room for a body of so many bytes while it is read and sent.

        Raises:
            Problem: 429 when too much waits for Kafka, 503 when Kafka is the reason.
        """
        self._admit(size)
        self._hold(size)
        try:
            yield
        finally:
            self._hold(-size)

    def _present(self) -> Any:
        if self.producer is None:
            raise unavailable(AWAY)
        return self.producer

    def _admit(self, size: int) -> None:
        self._present()
        if self.pending and self.pending + size > self.limits.max_pending_bytes:
            if self.failing:
                raise unavailable(AWAY)
            waits = f"{self.pending} bytes wait for Kafka; slow down"
            raise Problem(429, waits, headers={"Retry-After": "1"})

    async def take(self, articles: Sequence[RawArticle], trace: Headers) -> list[str]:
        """Send articles and return their ids once Kafka has all of them.

        Raises:
            Problem: 413 when one is larger than its topic takes, 503 when Kafka does not
                acknowledge in time; some may have arrived then, and arrive again when repeated.
        """
        present, now = self._present(), int(time.time() * 1000)
        request = Incoming("", 0, 0, now, None, None, trace)
        records = [self._record(article, request) for article in articles]
        try:
            async with asyncio.timeout(self.limits.acknowledge_seconds):
                sending = [await self._send(present, record) for record in records]
                await asyncio.gather(*map(asyncio.shield, sending))
        except (TimeoutError, KafkaError) as error:
            self._note(present, error)
            log.warning("intake.failed", error=repr(error), articles=len(articles))
            raise unavailable(AWAY) from error
        ACCEPTED.inc(len(records))
        return [article.identity() for article in articles]

    def _record(self, article: RawArticle, request: Incoming) -> Outgoing:
        named = article.model_copy(update={"article_id": article.identity()})
        body = Body.of(RAW_ARTICLES, named)
        record = Outgoing(
            topic=self.settings.topic(RAW_ARTICLES.name),
            key=source_of(article).encode(),
            value=body.value,
            headers=headers("gateway", body, request, request.timestamp),
            timestamp=request.timestamp,
        )
        if record.size > RAW_ARTICLES.max_bytes:
            limit = f"{record.size} bytes; {RAW_ARTICLES.name} takes {RAW_ARTICLES.max_bytes}"
            raise Problem(413, f"article {named.article_id} makes a record of {limit}")
        return record

    async def _send(self, present: Any, record: Outgoing) -> "asyncio.Future[Any]":
        sending: asyncio.Future[Any] = await present.send(
            record.topic,
            record.value,
            key=record.key,
            timestamp_ms=record.timestamp,
            headers=list(record.headers),
        )
        self._hold(record.size)
        sending.add_done_callback(lambda done: self._settle(present, done, record.size))
        return sending

    def _hold(self, size: int) -> None:
        self.pending += size
        PENDING.set(self.pending)

    def _settle(self, sender: Any, done: "asyncio.Future[Any]", size: int) -> None:
        """Make room again, and note what Kafka said when nobody waited for it any more."""
        self._hold(-size)
        if not done.cancelled():
            self._note(sender, done.exception())

    def _note(self, sender: Any, error: BaseException | None) -> None:
        """Note whether Kafka takes what the present producer sends; a refusal ends it."""
        if sender is not self.producer:
            return
        self.failing = error is not None
        if error is not None and not isinstance(error, SILENCE):
            log.error("intake.refused", error=repr(error), then="a new producer")
            self._part()
            self._refused.set()


async def _stop(old: Any) -> None:
    try:
        await old.stop()
    except KafkaError as error:
        log.warning("intake.close", error=repr(error))
