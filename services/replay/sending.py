"""Put raw articles on the raw topic and know that Kafka has them."""

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiokafka import AIOKafkaProducer

from schemas.articles import RawArticle
from schemas.topics import RAW_ARTICLES
from services.errors import Unprocessable
from services.replay.articles import key_of
from services.runtime.broker import admin
from services.runtime.client import producer
from services.runtime.parsing import parse
from services.runtime.settings import Settings

IN_FLIGHT = 500
"""Articles that may wait for Kafka's word."""


@dataclass(frozen=True)
class Sent:
    """A raw article that Kafka has, and where."""

    value: bytes
    partition: int
    offset: int

    @property
    def article_id(self) -> str:
        """The id that the article goes by, or a name for one that nobody can read."""
        try:
            return parse(RawArticle, self.value).identity()
        except Unprocessable:
            return f"unreadable at {self.partition}/{self.offset}"


async def send_articles(values: Iterable[bytes], settings: Settings, rate: float) -> list[Sent]:
    """Send raw articles in order, at most `rate` a second (0: as fast as it goes)."""
    return [sent async for sent in acknowledged(values, settings, rate)]


async def acknowledged(
    values: Iterable[bytes], settings: Settings, rate: float
) -> AsyncGenerator[Sent, None]:
    """Send as `send_articles` does and yield each once Kafka has it; so many may be in flight."""
    async with raw_producer(settings) as raw:
        pending: deque[tuple[bytes, asyncio.Future[Any]]] = deque()
        started = time.monotonic()
        for number, value in enumerate(values):
            if rate:
                await asyncio.sleep(max(0.0, started + number / rate - time.monotonic()))
            pending.append((value, await send_article(raw, settings, value)))
            if len(pending) == IN_FLIGHT:
                yield await _sent(*pending.popleft())
        while pending:
            yield await _sent(*pending.popleft())


async def send_article(
    raw: AIOKafkaProducer, settings: Settings, value: bytes
) -> "asyncio.Future[Any]":
    """Hand one raw article to the producer; the future is done when Kafka has it."""
    sending: asyncio.Future[Any] = await raw.send(
        settings.topic(RAW_ARTICLES.name), value, key=key_of(value)
    )
    return sending


async def _sent(value: bytes, sending: "asyncio.Future[Any]") -> Sent:
    where = await sending
    return Sent(value, where.partition, where.offset)


@asynccontextmanager
async def raw_producer(settings: Settings) -> AsyncIterator[AIOKafkaProducer]:
    """Yield a producer of raw articles; waits for a broker that is away."""
    async with admin(settings):
        pass
    async with producer(settings, linger_ms=5, max_request_size=RAW_ARTICLES.max_bytes) as started:
        yield started
