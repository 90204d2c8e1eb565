"""raw-articles → clean-articles. Kafka only: the work is in `clean.py`."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

import faust

from schemas.articles import CleanArticle, RawArticle
from schemas.memory import SourceLines
from schemas.topics import CLEAN_ARTICLES, SOURCE_LINES
from services.cleaner.clean import clean, clean_with_memory, read
from services.cleaner.language import identifier
from services.cleaner.second_opinion import second_opinion
from services.cleaner.source_memory import Snapshot, SourceMemory
from services.runtime.message import Message
from services.runtime.parsing import parse
from services.runtime.pool import OneProcess
from services.runtime.records import Body
from services.runtime.settings import Settings
from services.runtime.worker import Worker
from services.source import source_of
from services.topology import CLEANER


@dataclass(frozen=True)
class Page:
    """A raw article and what is remembered that bears on it."""

    raw: RawArticle
    earlier: Snapshot
    known: SourceLines | None
    offset: int
    seen_at: datetime


def work(page: Page) -> tuple[Body, SourceLines | None]:
    """Return the clean article, ready to be published, and what to remember of its page."""
    article, lines = clean_with_memory(
        page.raw, page.earlier, page.known, page.offset, page.seen_at
    )
    return Body.of(CLEAN_ARTICLES, article), lines


def warm_up() -> None:
    """Load what the first articles would otherwise wait for, half a second each.

    That is the line model, the detector of languages, and the stop words with which trafilatura
    looks again at a page that is short.
    """
    page = "<p>" + "The council met on Monday, the mayor said, and will meet again. " * 20
    raw = RawArticle(content=page, content_type="text/html")
    clean(raw)
    identifier()
    second_opinion("<p>The council met.", read(raw).lines)


def create(settings: Settings) -> Worker[RawArticle, CleanArticle]:
    """Return the cleaner, ready to run."""
    worker = Worker(CLEANER, settings)
    memories = worker.remember(SourceLines.model_validate_json, SourceMemory, SourceMemory.apply)
    pool = OneProcess(CLEANER.name, warm_up, settings.article_seconds)

    async def clean_one(message: Message) -> None:
        record = message.record
        raw = parse(RawArticle, record.value)
        article_id = raw.identity()
        named = raw.model_copy(update={"article_id": article_id})  # not to be hashed once more
        memory = await memories.of(record.partition)
        known = memory.known(article_id)
        earlier = memory.before(source_of(raw), record.offset)
        page = Page(named, earlier, known, record.offset, message.seen_at)
        body, lines = await pool.run(work, page)
        if lines is None:
            worker.publish(message, body)
        else:
            worker.publish(message, body, Body.of(SOURCE_LINES, lines))
            memory.apply(lines)

    @worker.app.agent(worker.source)
    async def clean_articles(stream: faust.StreamT[bytes]) -> AsyncIterator[None]:
        async with pool:
            async for batch in worker.batches(stream):
                for message in batch:
                    async with worker.handling(message):
                        await clean_one(message)
                yield

    return worker
