"""Articles onto the raw topic at a rate, for as long as the mishaps last, whatever happens."""

import asyncio
import contextlib
import time
from collections.abc import Iterator
from typing import Any

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from services.replay.sending import send_article
from services.runtime.client import connection
from services.runtime.settings import Settings
from tests.chaos.articles import Fed


async def feed(
    source: Iterator[Fed], rate: float, settings: Settings, until: "asyncio.Future[Any]"
) -> list[Fed]:
    """Send articles until `until` is done and return those that Kafka has acknowledged.

    The producer is not idempotent: one that is cannot go on after a batch that a full disk refused.

    Where `until` has failed, what is under way is given up: Kafka may never be back.
    """
    fed: list[Fed] = []
    sending: set[asyncio.Task[None]] = set()
    async with AIOKafkaProducer(**connection(settings), acks="all", linger_ms=5) as producer:
        started, number = time.monotonic(), 0
        while not until.done():
            task = asyncio.create_task(_insist(producer, settings, next(source), fed))
            sending.add(task)
            task.add_done_callback(sending.discard)
            number += 1
            await asyncio.sleep(max(0.0, started + number / rate - time.monotonic()))
        if until.exception() is None:
            await asyncio.gather(*sending)
        for task in sending:
            task.cancel()
    return fed


async def _insist(
    producer: AIOKafkaProducer, settings: Settings, article: Fed, fed: list[Fed]
) -> None:
    """Send an article until Kafka has it, as a producer must that wants to lose nothing."""
    while True:
        with contextlib.suppress(KafkaError):
            await (await send_article(producer, settings, article.value))
            fed.append(article)
            return
