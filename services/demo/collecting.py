"""Follow articles through the topics until each has come out, as claims or as a dead letter."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from schemas.claims import ArticleClaims
from schemas.duplicates import DedupedArticle
from schemas.topics import CLAIMS, CLEAN_ARTICLES, DEDUPED_ARTICLES, RAW_ARTICLES
from services.runtime.dead_letters import PREFIX
from services.runtime.reading import incoming
from services.runtime.records import Incoming
from services.runtime.settings import Settings
from services.topology import STAGES

Place = tuple[int, int]
"""Partition and offset of a raw article."""

Done = Callable[[], bool]

SILENCE_SECONDS = 90.0


class NothingComes(Exception):
    """Articles are missing and nothing has come for a long time."""


@dataclass
class Outcome:
    """What came out. `seconds` holds each article's way from raw to claims, by article id."""

    clean: set[str] = field(default_factory=set)
    deduped: dict[str, DedupedArticle] = field(default_factory=dict)
    claims: dict[str, ArticleClaims] = field(default_factory=dict)
    dead: dict[str, str] = field(default_factory=dict)
    dead_articles: set[str] = field(default_factory=set)
    dead_places: set[Place] = field(default_factory=set)
    seconds: dict[str, float] = field(default_factory=dict)

    def take(self, record: Incoming, settings: Settings, now: float) -> None:
        """Note one record of any topic of the pipeline."""
        value = record.value or b""
        if record.topic == settings.topic(CLEAN_ARTICLES.name):
            self.clean.add(record.header("ce_subject") or "")
        elif record.topic == settings.topic(DEDUPED_ARTICLES.name):
            deduped = DedupedArticle.model_validate_json(value)
            self.deduped.setdefault(deduped.article.article_id, deduped)
        elif record.topic == settings.topic(CLAIMS.name):
            claims = ArticleClaims.model_validate_json(value)
            self.claims.setdefault(claims.article_id, claims)
            self.seconds.setdefault(claims.article_id, now - record.timestamp / 1000)
        else:
            self._set_aside(record, settings)

    def _set_aside(self, record: Incoming, settings: Settings) -> None:
        address = f"{record.topic}/{record.partition}/{record.offset}"
        self.dead[address] = record.header(PREFIX + "reason") or "?"
        if record.topic == settings.topic(RAW_ARTICLES.dead_letters):
            place = [int(record.header(PREFIX + name) or -1) for name in ("partition", "offset")]
            self.dead_places.add((place[0], place[1]))
        else:
            self.dead_articles.add(record.header("ce_subject") or "")

    def missing(self, sent: dict[Place, str]) -> set[str]:
        """Return the articles that have not come out yet."""
        out = self.claims.keys() | self.dead_articles
        return {a for place, a in sent.items() if a not in out and place not in self.dead_places}


def watched_topics(settings: Settings) -> list[str]:
    """Return the topics that an outcome is read from."""
    written = [stage.writes.name for stage in STAGES]
    return [settings.topic(name) for name in (*written, *(s.reads.dead_letters for s in STAGES))]


async def collect(consumer: Any, outcome: Outcome, settings: Settings, done: Done) -> None:
    """Read into the outcome until `done` says so; it is asked after every batch.

    Raises:
        NothingComes: after a long silence.
    """
    heard = time.monotonic()
    while not done():
        batch = await consumer.getmany(timeout_ms=200)
        now = time.time()
        for records in batch.values():
            for record in records:
                outcome.take(incoming(record), settings, now)
        heard = time.monotonic() if batch else heard
        if time.monotonic() - heard > SILENCE_SECONDS:
            raise NothingComes(f"nothing has come out for {SILENCE_SECONDS:.0f} s")
