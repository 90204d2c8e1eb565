"""Articles through the gateway are in Kafka, and streams lose nothing between two connections."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import aiohttp
import pytest

from schemas.articles import RawArticle
from schemas.topics import RAW_ARTICLES
from services.gateway.serving import serving
from services.gateway.settings import GatewaySettings
from services.local_kafka import MissingProgram
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.builders import raw_article
from tests.e2e.conftest import OwnKafka
from tests.e2e.flow import records_of
from tests.e2e.kafka_from_jars import kafka_from_jars

pytestmark = pytest.mark.kafka

LIMITS = GatewaySettings(heartbeat_seconds=0.6, slow_client_seconds=1.5, acknowledge_seconds=2)
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Frame:
    """One frame of an event stream; `event` and `data` are empty for a mark."""

    id: str
    event: str
    data: Any


class Door:
    """A gateway before a Kafka, and a client of it."""

    def __init__(self, address: str, settings: Settings, client: aiohttp.ClientSession) -> None:
        self.address, self.settings, self.client = address, settings, client

    async def push(self, *articles: RawArticle) -> list[int]:
        """Push articles one after the other and return the statuses."""
        statuses = []
        for article in articles:
            pushing = self.client.post(
                f"{self.address}/v1/articles", data=BytesIO(article.to_json()), headers=JSON
            )
            async with pushing as answer:
                statuses.append(answer.status)
        return statuses

    @asynccontextmanager
    async def stream(
        self, topics: str = "raw-articles", last: str = "", **query: str
    ) -> AsyncIterator[AsyncIterator[Frame]]:
        """Give the frames of a stream."""
        headers = {"Last-Event-ID": last} if last else {}
        url = f"{self.address}/v1/stream/{topics}"
        async with self.client.get(url, params=query, headers=headers) as answer:
            assert answer.status == 200, await answer.text()
            yield frames(answer.content)


async def frames(lines: aiohttp.StreamReader) -> AsyncIterator[Frame]:
    """Yield the frames of an event stream."""
    fields: dict[str, str] = {}
    async for raw in lines:
        name, _, value = raw.decode().rstrip("\n").partition(": ")
        if name:
            fields[name] = value
        else:
            data = json.loads(fields["data"]) if "data" in fields else None
            yield Frame(fields["id"], fields.get("event", ""), data)
            fields = {}


async def events(stream: AsyncIterator[Frame], number: int) -> list[Frame]:
    """Return the next so many events, passing over marks."""
    found: list[Frame] = []
    async with asyncio.timeout(30):
        while len(found) < number:
            frame = await anext(stream)
            found += [frame] if frame.event else []
    return found


def page(name: str) -> RawArticle:
    """An article of an outlet of that name."""
    return raw_article(url=f"https://{name}.example/ferry")


def outlets(found: list[Frame]) -> set[str]:
    return {frame.data["data"]["url"].split("/")[2].split(".")[0] for frame in found}


@asynccontextmanager
async def door_of(settings: Settings, limits: GatewaySettings = LIMITS) -> AsyncIterator[Door]:
    async with serving(settings, limits, 0) as address, aiohttp.ClientSession() as client:
        door = Door(address, settings, client)
        await until(lambda: ready(door))
        yield door


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    """Ask again and again until it holds."""
    async with asyncio.timeout(60):
        while True:
            if await holds():
                return
            await asyncio.sleep(0.1)


async def accepted(door: Door, article: RawArticle) -> bool:
    return await door.push(article) == [202]


async def ready(door: Door) -> bool:
    async with door.client.get(f"{door.address}/readyz") as answer:
        return answer.status == 200


@pytest.fixture
async def door(kafka: str, topic_prefix: str) -> AsyncIterator[Door]:
    settings = Settings(bootstrap_servers=kafka, topic_prefix=topic_prefix, partitions=3)
    await apply_topics(settings)
    async with door_of(settings) as opened:
        yield opened


async def test_what_is_accepted_is_in_kafka(door: Door) -> None:
    assert await door.push(page("courier"), page("echo")) == [202, 202]
    records = await records_of(RAW_ARTICLES.name, door.settings)
    assert {record.header("ce_subject") for record in records} == {
        page("courier").identity(),
        page("echo").identity(),
    }
    assert {record.key for record in records} == {b"courier.example", b"echo.example"}


async def test_a_stream_shows_what_is_pushed(door: Door) -> None:
    async with door.stream() as stream:
        await anext(stream)
        await door.push(page("courier"))
        (frame,) = await events(stream, 1)
    assert (frame.event, frame.data["subject"]) == ("raw-articles", page("courier").identity())
    assert frame.data["data"]["content"] == page("courier").content


async def test_a_stream_goes_on_after_the_last_event_that_was_seen(door: Door) -> None:
    names = [f"outlet{n}" for n in range(9)]
    await door.push(*map(page, names))
    async with door.stream(start="earliest") as stream:
        before = await events(stream, 4)
    async with door.stream(last=before[-1].id) as stream:
        after = await events(stream, 5)
    assert outlets(before) | outlets(after) == set(names)


async def test_a_client_that_saw_nothing_misses_nothing(door: Door) -> None:
    async with door.stream() as stream:
        mark = await anext(stream)
    await door.push(page("courier"), page("echo"))
    async with door.stream(last=mark.id) as stream:
        assert outlets(await events(stream, 2)) == {"courier", "echo"}


async def test_a_mark_moves_on_past_what_was_not_asked_for(door: Door) -> None:
    async with door.stream(source="echo.example") as stream:
        first = await anext(stream)
        await door.push(page("courier"))
        async with asyncio.timeout(20):
            while (mark := await anext(stream)).id == first.id:
                assert not mark.event
    async with door.stream(last=mark.id) as stream:
        await door.push(page("echo"))
        assert outlets(await events(stream, 1)) == {"echo"}


async def test_a_stream_can_begin_with_the_last_so_many(door: Door) -> None:
    old, new = (raw_article(text, "https://courier.example/") for text in ("old", "new"))
    await door.push(old, new)
    async with door.stream(start="1") as stream:
        assert [frame.data["data"]["content"] for frame in await events(stream, 1)] == ["new"]


async def test_a_silent_stream_still_beats(door: Door) -> None:
    async with door.stream() as stream, asyncio.timeout(20):
        assert [(await anext(stream)).event for _ in range(3)] == ["", "", ""]


async def test_a_reader_that_takes_nothing_is_cut(door: Door) -> None:
    host, port = door.address.removeprefix("http://").split(":")
    large = [raw_article("x" * 2_000_000, f"https://outlet{n}.example/") for n in range(8)]
    assert set(await door.push(*large)) == {202}
    reading, writing = await asyncio.open_connection(host, int(port), limit=1024)
    writing.write(b"GET /v1/stream/raw-articles?start=earliest HTTP/1.1\r\nHost: x\r\n\r\n")
    await until(lambda: has_open(door, 1))
    await until(lambda: has_open(door, 0))
    writing.close()
    await asyncio.gather(writing.wait_closed(), return_exceptions=True)
    assert not reading.at_eof()


async def has_open(door: Door, streams: int) -> bool:
    async with door.client.get(f"{door.address}/metrics") as answer:
        return f"claimwire_gateway_streams {streams}.0" in await answer.text()


async def test_one_stream_too_many_is_refused(door: Door) -> None:
    limits = LIMITS.model_copy(update={"max_streams": 1})
    async with door_of(door.settings, limits) as narrow, narrow.stream() as stream:
        await anext(stream)
        async with narrow.client.get(f"{narrow.address}/v1/stream/claims") as answer:
            assert answer.status == 503
            assert "Retry-After" in answer.headers


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
