"""Raw articles on their way to Kafka."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager
from itertools import count
from types import SimpleNamespace

import pytest

from services.replay import sending
from services.replay.sending import IN_FLIGHT, acknowledged
from services.runtime.settings import Settings


class Kafka:
    """Takes everything at once."""

    def __init__(self) -> None:
        self.offsets = count()

    async def send(self, topic: str, value: bytes, **_: object) -> "asyncio.Future[object]":
        done: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        done.set_result(SimpleNamespace(partition=0, offset=next(self.offsets)))
        return done


@pytest.fixture(autouse=True)
def kafka(monkeypatch: pytest.MonkeyPatch) -> None:
    @asynccontextmanager
    async def raw_producer(_settings: Settings) -> AsyncIterator[Kafka]:
        yield Kafka()

    monkeypatch.setattr(sending, "raw_producer", raw_producer)


async def test_articles_are_given_back_in_their_order() -> None:
    values = [f"{n}".encode() for n in range(IN_FLIGHT + 20)]

    sent = [one async for one in acknowledged(values, Settings(), 0)]

    assert [one.value for one in sent] == values
    assert [one.offset for one in sent] == list(range(len(values)))


async def test_a_file_of_any_length_is_never_in_memory_as_a_whole() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield b"{}"

    async with aclosing(acknowledged(endless(), Settings(), 0)) as sent:
        await anext(sent)

    assert taken == IN_FLIGHT
