"""What an operator sees of genuine topics."""

import asyncio
from contextlib import aclosing

import pytest

from schemas.topics import RAW_ARTICLES
from services.cli.dlq_letters import Selection, letters
from services.cli.dlq_settling import purge_letters
from services.cli.standing import gauge
from services.cli.tracing import way_of
from services.errors import Unprocessable
from services.replay.sending import send_articles
from services.runtime.dead_letters import dead_letter
from services.runtime.settings import Settings
from services.sdk import subscribe
from services.topology import CLEANER
from tests.builders import incoming, raw_article
from tests.e2e.flow import fresh_installation
from tests.e2e.traffic import send_record

pytestmark = pytest.mark.kafka

PAGES = [raw_article(url=f"https://outlet{n}.example/") for n in range(3)]


@pytest.fixture
async def settings(kafka: str, topic_prefix: str) -> Settings:
    made = await fresh_installation(kafka, topic_prefix, partitions=2)
    await send_articles([page.to_json() for page in PAGES], made, rate=0)
    return made


async def handle(number: int, settings: Settings) -> None:
    """Do as the cleaner with its first so many messages."""
    pages = subscribe(RAW_ARTICLES, group=CLEANER.name, start="earliest", settings=settings)
    async with asyncio.timeout(30), aclosing(pages):
        for _ in range(number + 1):
            await anext(pages)


async def test_lag_is_what_a_stage_has_not_handled(settings: Settings) -> None:
    await handle(2, settings)
    async with gauge(settings) as measuring:
        cleaner, deduplicator, _ = await measuring.measure()
    assert (cleaner.handled, cleaner.lag) == (2, 1)
    assert (deduplicator.handled, deduplicator.lag) == (0, 0)


async def test_a_stage_that_never_ran_lags_by_the_whole_topic(settings: Settings) -> None:
    async with gauge(settings) as measuring:
        cleaner, *_ = await measuring.measure()
    assert (cleaner.lag, cleaner.memory, cleaner.set_aside) == (3, 0, 0)


async def test_workers_are_those_that_are_there(settings: Settings) -> None:
    pages = subscribe(RAW_ARTICLES, group=CLEANER.name, start="earliest", settings=settings)
    async with gauge(settings) as measuring, aclosing(pages):
        await anext(pages)
        cleaner, deduplicator, _ = await measuring.measure()
    assert (cleaner.workers, deduplicator.workers) == (1, 0)


async def test_a_dead_letter_is_set_aside_until_it_is_settled(settings: Settings) -> None:
    letter = dead_letter("", CLEANER.name, incoming(), Unprocessable("decode", "no JSON"))
    await send_record(RAW_ARTICLES.dead_letters, letter, settings)
    async with gauge(settings) as measuring:
        before, *_ = await measuring.measure()
        await purge_letters(settings, await letters(settings, Selection()))
        after, *_ = await measuring.measure()
    assert (before.set_aside, after.set_aside) == (1, 0)


async def test_an_article_is_found_on_the_topics_that_it_has_reached(settings: Settings) -> None:
    found = [step async for step in way_of(PAGES[1].identity(), 0, settings)]
    assert [step.topic for step in found] == [RAW_ARTICLES.name]
