"""A subscriber gets every event, goes on where it left off, and shares the work of its group."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from aiokafka import AIOKafkaProducer

from schemas.articles import CleanArticle
from services.runtime.client import connection
from services.runtime.settings import Settings
from services.sdk import CLEAN_ARTICLES, Only, Start, subscribe
from tests.builders import clean_article
from tests.e2e.flow import fresh_installation

pytestmark = pytest.mark.kafka

NOW = datetime.now(UTC)


@pytest.fixture
async def settings(kafka: str, topic_prefix: str) -> Settings:
    return await fresh_installation(kafka, topic_prefix, partitions=2)


async def publish(settings: Settings, *ids: str, at: datetime = NOW, junk: bytes = b"") -> None:
    """Put clean articles on the topic, by turns on partition 0 and 1, and junk before them."""
    async with AIOKafkaProducer(**connection(settings)) as producer:
        topic = settings.topic(CLEAN_ARTICLES.name)
        if junk:
            await producer.send_and_wait(topic, junk, partition=0)
        for number, article_id in zip(count(), ids, strict=False):
            value = clean_article(article_id=article_id).to_json()
            when = int(at.timestamp() * 1000)
            await producer.send_and_wait(topic, value, partition=number % 2, timestamp_ms=when)


async def take(events: AsyncGenerator[CleanArticle, None], number: int) -> set[str]:
    """Return the ids of the first so many events, asking for the next one after the last."""
    ids: set[str] = set()
    async with asyncio.timeout(30), aclosing(events):
        async for event in events:
            ids.add(event.article_id)
            if len(ids) == number:
                asking = asyncio.ensure_future(anext(events))
                await asyncio.wait([asking], timeout=1.5)
                asking.cancel()
                await asyncio.gather(asking, return_exceptions=True)
                break
    return ids


async def test_a_subscriber_without_a_group_sees_everything_from_the_earliest(
    settings: Settings,
) -> None:
    await publish(settings, "a", "b", "c")
    assert await take(subscribe(CLEAN_ARTICLES, start="earliest", settings=settings), 3) == {
        "a",
        "b",
        "c",
    }


async def test_a_group_goes_on_after_what_it_has_finished(settings: Settings) -> None:
    await publish(settings, "a", "b")
    first = subscribe(CLEAN_ARTICLES, group="desk", start="earliest", settings=settings)
    assert await take(first, 2) == {"a", "b"}
    await publish(settings, "c", "d")
    again = subscribe(CLEAN_ARTICLES, group="desk", start="earliest", settings=settings)
    assert await take(again, 2) == {"c", "d"}


async def test_an_event_whose_work_failed_comes_again(settings: Settings) -> None:
    await publish(settings, "a")
    events = subscribe(CLEAN_ARTICLES, group="desk", start="earliest", settings=settings)
    async with asyncio.timeout(30), aclosing(events):
        await anext(events)
    again = subscribe(CLEAN_ARTICLES, group="desk", start="latest", settings=settings)
    assert await take(again, 1) == {"a"}


async def test_a_new_group_at_the_latest_keeps_its_place_without_an_event(
    settings: Settings,
) -> None:
    await publish(settings, "before")
    quiet = subscribe(CLEAN_ARTICLES, group="desk", settings=settings)
    asking = asyncio.ensure_future(anext(quiet))
    await asyncio.wait([asking], timeout=3)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    await publish(settings, "while-away")
    back = subscribe(CLEAN_ARTICLES, group="desk", settings=settings)
    assert await take(back, 1) == {"while-away"}


@pytest.mark.parametrize(
    ("start", "expected"),
    [(2, {"c", "d"}), (NOW - timedelta(minutes=30), {"c", "d"})],
    ids=["the last so many", "from a time on"],
)
async def test_a_start_can_be_chosen(settings: Settings, start: Start, expected: set[str]) -> None:
    await publish(settings, "a", "b", at=NOW - timedelta(hours=1))
    await publish(settings, "c", "d")
    assert await take(subscribe(CLEAN_ARTICLES, start=start, settings=settings), 2) == expected


async def test_a_value_that_nobody_can_read_is_passed_over(settings: Settings) -> None:
    await publish(settings, "a", junk=b"{not json")
    assert await take(subscribe(CLEAN_ARTICLES, start="earliest", settings=settings), 1) == {"a"}


async def test_only_what_is_asked_for_comes(settings: Settings) -> None:
    async with AIOKafkaProducer(**connection(settings)) as producer:
        for name in ("echo.example", "harbour.example"):
            article = clean_article(article_id=name, source=name)
            await producer.send_and_wait(
                settings.topic(CLEAN_ARTICLES.name), article.to_json(), partition=0
            )
    only = Only(source=("harbour.example",))
    events = subscribe(CLEAN_ARTICLES, start="earliest", only=only, settings=settings)
    assert await take(events, 1) == {"harbour.example"}


async def test_a_missing_topic_is_named(kafka: str, topic_prefix: str) -> None:
    settings = Settings(bootstrap_servers=kafka, topic_prefix=topic_prefix)
    with pytest.raises(LookupError, match="topics apply"):
        await anext(subscribe(CLEAN_ARTICLES, settings=settings))
