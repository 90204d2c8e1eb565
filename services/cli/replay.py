"""`claimwire replay PATH`: put articles from files on the raw topic."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from aiokafka import AIOKafkaProducer
from rich.console import Console
from rich.progress import track

from schemas.topics import RAW_ARTICLES
from services.cli.articles import key_of, raw_articles
from services.runtime.broker import admin
from services.runtime.client import connection
from services.runtime.settings import Settings


def replay(
    path: Annotated[Path, typer.Argument(help="A .jsonl, .html or .txt file, or a folder")],
    rate: Annotated[float, typer.Option(help="Articles a second; 0: as fast as it goes")] = 0.0,
) -> None:
    """Send the articles at PATH to `raw-articles`, in order, and wait until Kafka has them.

    Example: `claimwire replay samples --rate 10`
    """
    sent = asyncio.run(send_articles(raw_articles(path), Settings(), rate))
    typer.echo(f"{sent} articles sent")


async def send_articles(values: Iterable[bytes], settings: Settings, rate: float) -> int:
    """Send raw articles, at most `rate` a second, and return how many Kafka acknowledged."""
    console = Console(stderr=True)
    shown = track(values, "Sending", console=console, disable=not sys.stderr.isatty())
    async with raw_producer(settings) as producer:
        pending, started = [], time.monotonic()
        for number, value in enumerate(shown):
            if rate:
                await asyncio.sleep(max(0.0, started + number / rate - time.monotonic()))
            pending.append(await send_article(producer, settings, value))
        await asyncio.gather(*pending)
    return len(pending)


async def send_article(
    producer: AIOKafkaProducer, settings: Settings, value: bytes
) -> "asyncio.Future[Any]":
    """Hand one raw article to the producer; the future is done when Kafka has it."""
    sending: asyncio.Future[Any] = await producer.send(
        settings.topic(RAW_ARTICLES.name), value, key=key_of(value)
    )
    return sending


@asynccontextmanager
async def raw_producer(settings: Settings) -> AsyncIterator[AIOKafkaProducer]:
    """Yield a producer of raw articles; waits for a broker that is away."""
    async with admin(settings):
        pass
    producer = AIOKafkaProducer(
        **connection(settings),
        acks="all",
        enable_idempotence=True,
        linger_ms=5,
        max_request_size=RAW_ARTICLES.max_bytes,
    )
    await producer.start()
    try:
        yield producer
    finally:
        await producer.stop()
