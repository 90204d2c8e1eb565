"""Articles through the gateway are in Kafka, and streams lose nothing between two connections."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from schemas.topics import RAW_ARTICLES
from tests.builders import raw_article
from tests.e2e.flow import fresh_installation, records_of
from tests.e2e.gateway_door import LIMITS, Door, Frame, door_of, events, page, until

pytestmark = pytest.mark.kafka


def outlets(found: list[Frame]) -> set[str]:
    return {frame.data["data"]["url"].split("/")[2].split(".")[0] for frame in found}


@pytest.fixture
async def door(kafka: str, topic_prefix: str) -> AsyncIterator[Door]:
    settings = await fresh_installation(kafka, topic_prefix, partitions=3)
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
