"""deduped-articles → claims. Kafka only: the work is in `extract.py`."""

from collections.abc import AsyncIterator, Sequence
from functools import partial

import faust

from schemas.articles import Article
from schemas.claims import ArticleClaims
from schemas.duplicates import DedupedArticle, DuplicateVerdict
from schemas.topics import CLAIMS
from services.claim_extractor.engines import Choice, engine
from services.claim_extractor.extract import extract
from services.claim_extractor.llm.client import Endpoint
from services.runtime.parsing import parse
from services.runtime.pool import OneProcess
from services.runtime.records import Body
from services.runtime.settings import Settings
from services.runtime.worker import Worker
from services.topology import CLAIM_EXTRACTOR


def work(choice: Choice, values: Sequence[bytes | None]) -> list[Body]:
    """Return the claims in each deduped record's value, ready to be published."""
    articles = [parse(DedupedArticle, value) for value in values]
    return [Body.of(CLAIMS, claims) for claims in engine(choice)(articles)]


def warm_up() -> None:
    """Load the language model, which the first article would otherwise wait for."""
    article = Article(article_id="a", source="a", language="en", text="The mayor said it rained.")
    verdict = DuplicateVerdict(cluster_id="a", relation="original")
    extract(DedupedArticle(article=article, verdict=verdict))


def chosen(settings: Settings) -> Choice:
    """Return the engine that the settings name."""
    key = settings.llm_key.get_secret_value()
    endpoint = Endpoint(settings.llm_url, settings.llm_model, key)
    return Choice(settings.claims_engine, endpoint, settings.llm_tokens)


def create(settings: Settings) -> Worker[DedupedArticle, ArticleClaims]:
    """Return the claim extractor, ready to run."""
    worker = Worker(CLAIM_EXTRACTOR, settings)
    pool = OneProcess(CLAIM_EXTRACTOR.name, warm_up, settings.article_seconds)
    extracted = partial(work, chosen(settings))

    @worker.app.agent(worker.source)
    async def extract_claims(stream: faust.StreamT[bytes]) -> AsyncIterator[None]:
        async with pool:
            async for batch in worker.batches(stream):
                values = [message.record.value for message in batch]
                together = await pool.attempt(extracted, values) if len(values) > 1 else None
                bodies = iter(together or ())
                for message in batch:
                    async with worker.handling(message):
                        body = next(bodies, None)
                        if body is None:
                            (body,) = await pool.run(extracted, [message.record.value])
                        worker.publish(message, body)
                yield

    return worker
