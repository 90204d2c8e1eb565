"""Send articles and see when each record of theirs comes out of which stage."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from schemas.topics import CLAIMS, RAW_ARTICLES
from services.demo.collecting import watched_topics
from services.replay.sending import send_articles
from services.runtime.reading import incoming, reader
from services.runtime.settings import Settings

SILENCE_SECONDS = 120.0


@dataclass
class Arrivals:
    """Seconds from raw to arrival by topic and article; bytes by topic; when the claims came."""

    seconds: dict[str, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))
    sizes: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    at: list[float] = field(default_factory=list)
    dead: int = 0

    def take(self, record: Any, claims_topic: str) -> None:
        """Note a record."""
        now, found = time.time(), incoming(record)
        self.sizes[found.topic] += len(found.value or b"")
        if found.topic.endswith("-dlq"):
            self.dead += 1
            return
        subject = found.header("ce_subject") or f"{found.partition}/{found.offset}"
        if subject not in self.seconds[found.topic]:
            self.seconds[found.topic][subject] = now - found.timestamp / 1000
            if found.topic == claims_topic:
                self.at.append(now)

    def out(self, claims_topic: str) -> int:
        """Return how many articles have come out, as claims or as dead letters."""
        return len(self.seconds[claims_topic]) + self.dead

    @property
    def rate(self) -> float:
        """Articles a second between the first and the last claims."""
        return (len(self.at) - 1) / (self.at[-1] - self.at[0])


async def under_load(values: Iterable[bytes], settings: Settings, rate: float) -> Arrivals:
    """Send distinct articles at a rate (0: all at once) and return when all have come out."""
    arrivals, claims = Arrivals(), settings.topic(CLAIMS.name)
    async with reader(watched_topics(settings), settings, start="latest") as consumer:
        sending = asyncio.create_task(send_articles(values, settings, rate))
        heard = time.monotonic()
        while not (sending.done() and arrivals.out(claims) >= len(sending.result())):
            for records in (await consumer.getmany(timeout_ms=100)).values():
                heard = time.monotonic()
                for record in records:
                    arrivals.take(record, claims)
            if time.monotonic() - heard > SILENCE_SECONDS:
                raise TimeoutError(f"{arrivals.out(claims)} articles came out, then nothing")
    raw = settings.topic(RAW_ARTICLES.name)
    arrivals.sizes[raw] = sum(len(article.value) for article in sending.result())
    return arrivals
