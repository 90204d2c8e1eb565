"""A gateway whose Kafka goes away, or refuses what it is sent."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from aiokafka.admin import NewTopic

from schemas.topics import RAW_ARTICLES
from services.local_kafka import MissingProgram
from services.runtime.broker import admin
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.builders import raw_article
from tests.e2e.conftest import OwnKafka
from tests.e2e.flow import records_of
from tests.e2e.gateway_door import accepted, door_of, page, until
from tests.e2e.kafka_from_jars import kafka_from_jars

pytestmark = pytest.mark.kafka


@pytest.fixture
def mortal_kafka(request: pytest.FixtureRequest) -> Iterator[OwnKafka]:
    """Give a broker that may be killed; from its jars it is back sooner than in Docker."""
    with ExitStack() as stack:
        try:
            own: OwnKafka = stack.enter_context(kafka_from_jars())
        except MissingProgram:
            own = request.getfixturevalue("own_kafka")
        yield own


async def test_while_kafka_is_away_nothing_is_promised_and_nothing_promised_is_lost(
    mortal_kafka: OwnKafka,
) -> None:
    settings = Settings(bootstrap_servers=mortal_kafka.address, partitions=1)
    await apply_topics(settings)
    async with door_of(settings) as door:
        assert await door.push(page("before")) == [202]
        mortal_kafka.kill()
        assert await door.push(page("meanwhile")) == [503]
        await asyncio.to_thread(mortal_kafka.restart)
        await until(lambda: accepted(door, page("after")))
    kept = {record.key for record in await records_of(RAW_ARTICLES.name, settings)}
    assert {b"before.example", b"after.example"} <= kept


async def test_a_gateway_goes_on_after_kafka_has_refused_a_record(
    kafka: str, topic_prefix: str
) -> None:
    settings = Settings(bootstrap_servers=kafka, topic_prefix=topic_prefix)
    raw = settings.topic(RAW_ARTICLES.name)
    small = NewTopic(raw, 1, 1, topic_configs={"max.message.bytes": "100000"})
    async with admin(settings) as client:
        await client.create_topics([small])
    async with door_of(settings) as door:
        large = raw_article("x" * 500_000, "https://large.example/")
        assert await door.push(page("before"), large) == [202, 503]
        await until(lambda: accepted(door, page("after")))
    kept = {record.key for record in await records_of(RAW_ARTICLES.name, settings)}
    assert kept == {b"before.example", b"after.example"}
