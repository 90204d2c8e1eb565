"""raw-articles → clean-articles. Kafka only: the work is in `clean.py`."""

from collections.abc import AsyncIterator

import faust

from schemas.articles import CleanArticle, RawArticle
from schemas.topics import CLEAN_ARTICLES
from services.cleaner.clean import clean
from services.runtime.parsing import parse
from services.runtime.pool import OneProcess
from services.runtime.records import Body
from services.runtime.settings import Settings
from services.runtime.worker import Worker
from services.topology import CLEANER


def work(value: bytes | None) -> Body:
    """Return the clean article of a raw record's value, ready to be published."""
    return Body.of(CLEAN_ARTICLES, clean(parse(RawArticle, value)))


def warm_up() -> None:
    """Load what the first article would otherwise wait for."""
    clean(
        RawArticle(
            content=f"<p>{'A page without news is still a page. ' * 20}", content_type="text/html"
        )
    )


def create(settings: Settings) -> Worker[RawArticle, CleanArticle]:
    """Return the cleaner, ready to run."""
    worker = Worker(CLEANER, settings)
    pool = OneProcess(warm_up, settings.article_seconds)

    @worker.app.agent(worker.source)
    async def clean_articles(stream: faust.StreamT[bytes]) -> AsyncIterator[None]:
        async with pool:
            async for message in worker.messages(stream):
                async with worker.handling(message):
                    await worker.publish(message, await pool.run(work, message.record.value))
                yield

    return worker
