"""clean-articles → deduped-articles, cluster-merges. Kafka only: the work is in `memory.py`."""

from collections.abc import AsyncIterator

import faust

from schemas.articles import CleanArticle
from schemas.duplicates import DedupedArticle
from schemas.topics import ARTICLE_SIGNATURES, CLUSTER_MERGES, DEDUPED_ARTICLES
from services.deduplicator.memory import Judgement, Memory
from services.runtime.metrics import own_work
from services.runtime.parsing import parse
from services.runtime.records import Body
from services.runtime.settings import Settings
from services.runtime.worker import Worker
from services.topology import DEDUPLICATOR


def create(settings: Settings) -> Worker[CleanArticle, DedupedArticle]:
    """Return the deduplicator, ready to run."""
    worker = Worker(DEDUPLICATOR, settings)
    memories = worker.remember(bytes, Memory, Memory.restore)

    @worker.app.agent(worker.source)
    async def judge_articles(stream: faust.StreamT[bytes]) -> AsyncIterator[None]:
        async for batch in worker.batches(stream):
            for message in batch:
                async with worker.handling(message):
                    memory = await memories.of(message.record.partition)
                    with own_work(DEDUPLICATOR.name):
                        article = parse(CleanArticle, message.record.value)
                        judgement = memory.judge(article, message.record.offset, message.seen_at)
                        results = bodies(judgement)
                    worker.publish(message, *results)
            yield

    return worker


def bodies(judgement: Judgement) -> list[Body]:
    """Return what is published for one article; the memory's record comes last."""
    merges = [Body.of(CLUSTER_MERGES, judgement.merge)] if judgement.merge else []
    return [
        Body.of(DEDUPED_ARTICLES, judgement.deduped),
        *merges,
        Body.of(ARTICLE_SIGNATURES, judgement.signature),
    ]
