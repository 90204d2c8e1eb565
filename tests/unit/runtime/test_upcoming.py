"""The next event, and never waiting for it with others in hand."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from services.runtime.upcoming import Upcoming


class Stream:
    """Events that wait; a stopped flow gives none of them."""

    def __init__(self, *waiting: Any) -> None:
        self.queue = list(waiting)
        self.flow = asyncio.Event()
        self.flow.set()

    def empty(self) -> bool:
        return not self.queue

    async def events(self) -> AsyncIterator[Any]:
        while self.queue:
            await self.flow.wait()
            yield self.queue.pop(0)


def upcoming(stream: Stream) -> Upcoming[Any]:
    return Upcoming(stream.events(), stream)


async def test_what_waits_is_given_in_order_until_nothing_waits() -> None:
    events = upcoming(Stream("a", "b"))

    assert [await events.next(), await events.waiting(), await events.waiting()] == ["a", "b", None]


async def test_a_stopped_flow_is_not_waited_for_and_loses_nothing() -> None:
    stream = Stream("a", "b")
    events = upcoming(stream)
    assert await events.next() == "a"
    stream.flow.clear()

    assert await events.waiting() is None
    stream.flow.set()
    assert await events.next() == "b"


async def test_the_end_of_the_stream_is_nothing() -> None:
    assert await upcoming(Stream()).next() is None


async def test_an_error_of_the_stream_is_raised() -> None:
    async def broken() -> AsyncIterator[Any]:
        raise OSError("gone")
        yield

    with pytest.raises(OSError, match="gone"):
        await Upcoming(broken(), Stream("a")).next()
