"""Articles through running stages, and every record that came out."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

from services.demo.collecting import Outcome, Place, collect, watched_topics
from services.replay.sending import send_articles
from services.runtime.reading import all_records, reader
from services.runtime.records import Incoming
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.e2e.stages import StageProcess

Stages = dict[str, StageProcess]
Between = Callable[[int], None]
"""Called with the number of articles that have come out, after every batch."""


def nothing(_out: int) -> None:
    """Do nothing between batches."""


async def fresh_installation(kafka: str, topic_prefix: str, partitions: int = 4) -> Settings:
    """Return the settings of an installation of its own, its topics made."""
    settings = Settings(bootstrap_servers=kafka, topic_prefix=topic_prefix, partitions=partitions)
    await apply_topics(settings)
    return settings


async def through(
    values: Iterable[bytes],
    settings: Settings,
    stages: Stages,
    between: Between = nothing,
    rate: float = 0,
) -> Outcome:
    """Send raw values and return what came out once each is a set of claims or a dead letter."""
    outcome, places, done = Outcome(), dict[Place, str](), asyncio.Event()

    def all_out() -> bool:
        missing = outcome.missing(places)
        for stage in stages.values():
            assert stage.running.poll() is None, f"{stage.stage} ended:\n{stage.last_lines()}"
        between(len(places) - len(missing))
        return done.is_set() and not missing

    async def send() -> None:
        for sent in await send_articles(values, settings, rate):
            places[sent.partition, sent.offset] = sent.article_id
        done.set()

    async with reader(watched_topics(settings), settings, start="earliest") as consumer:
        await asyncio.gather(send(), collect(consumer, outcome, settings, all_out))
    return outcome


async def records_of(topic: str, settings: Settings) -> list[Incoming]:
    """Return every record that a topic holds now."""
    return [record async for record in all_records([settings.topic(topic)], settings)]


def by_article(records: Iterable[Incoming]) -> dict[str, set[tuple[Any, ...]]]:
    """Return the distinct (key, value, ce_id) of each article's records: one, if all is well."""
    found: dict[str, set[tuple[Any, ...]]] = {}
    for record in records:
        article = record.header("ce_subject") or ""
        found.setdefault(article, set()).add((record.key, record.value, record.header("ce_id")))
    return found
