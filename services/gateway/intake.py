"""Raw articles into Kafka; what is promised is there."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from schemas.articles import RawArticle
from schemas.topics import RAW_ARTICLES
from services.gateway.metrics import ACCEPTED, PENDING
from services.gateway.problems import Problem, unavailable
from services.gateway.settings import GatewaySettings
from services.runtime.client import connection
from services.runtime.envelope import headers
from services.runtime.logs import logger
from services.runtime.records import Body, Headers, Incoming, Outgoing
from services.runtime.settings import Settings
from services.source import source_of

log = logger(__name__)

RETRY_SECONDS = 1.0
AWAY = "Kafka does not answer; send it again, the article's id will be the same"


class Intake:
    """A producer that comes and goes with Kafka, and bounds what waits for it."""

    def __init__(self, settings: Settings, limits: GatewaySettings) -> None:
        self.settings, self.limits = settings, limits
        self.producer: Any = None
        self.failing = False
        self.pending = 0

    async def connect(self) -> None:
        """Connect, trying until Kafka answers."""
        while self.producer is None:
            producer = AIOKafkaProducer(
                **connection(self.settings),
                acks="all",
                enable_idempotence=True,
                linger_ms=5,
                max_request_size=RAW_ARTICLES.max_bytes,
            )
            try:
                await producer.start()
            except KafkaError as error:
                await producer.stop()
                log.warning("broker.wait", error=repr(error))
                await asyncio.sleep(RETRY_SECONDS)
            else:
                self.producer = producer

    async def close(self) -> None:
        """Send what waits, as long as an acknowledgement may take, and disconnect."""
        if self.producer is not None:
            try:
                await asyncio.wait_for(self.producer.stop(), self.limits.acknowledge_seconds)
            except (TimeoutError, KafkaError) as error:
                log.warning("intake.close", error=repr(error), pending=self.pending)

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

    def _admit(self, size: int) -> None:
        if self.producer is None:
            raise unavailable(AWAY)
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
        now = int(time.time() * 1000)
        request = Incoming("", 0, 0, now, None, None, trace)
        records = [self._record(article, request) for article in articles]
        try:
            async with asyncio.timeout(self.limits.acknowledge_seconds):
                sending = [await self._send(record) for record in records]
                await asyncio.gather(*map(asyncio.shield, sending))
        except (TimeoutError, KafkaError) as error:
            self.failing = True
            log.warning("intake.failed", error=repr(error), articles=len(articles))
            raise unavailable(AWAY) from error
        self.failing = False
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

    async def _send(self, record: Outgoing) -> "asyncio.Future[Any]":
        sending: asyncio.Future[Any] = await self.producer.send(
            record.topic,
            record.value,
            key=record.key,
            timestamp_ms=record.timestamp,
            headers=list(record.headers),
        )
        self._hold(record.size)
        sending.add_done_callback(lambda done: self._settle(done, record.size))
        return sending

    def _hold(self, size: int) -> None:
        self.pending += size
        PENDING.set(self.pending)

    def _settle(self, done: "asyncio.Future[Any]", size: int) -> None:
        """Make room again, and note what Kafka said when nobody waited for it any more."""
        self._hold(-size)
        if not done.cancelled():
            self.failing = done.exception() is not None
