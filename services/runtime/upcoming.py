"""The next event of a stream, without being caught waiting for it with others in hand.

A rebalance stops the flow and waits until all that was taken is acknowledged. Whoever waited for a
further event meanwhile, with some in hand, would wait for ever, and the rebalance with him.
"""

import asyncio
from collections.abc import AsyncIterable
from typing import Any, Generic, TypeVar

E = TypeVar("E")

STOPPED_FLOW_SECONDS = 0.05
"""An event that waits is here in a turn or two of the loop, unless the flow was stopped."""


class Upcoming(Generic[E]):
    """The event that a stream gives next; `channel` is where the stream's events wait."""

    def __init__(self, events: AsyncIterable[E], channel: Any) -> None:
        self._events, self._channel = aiter(events), channel
        self._asked: asyncio.Future[E | None] | None = None

    async def next(self) -> E | None:
        """Return the next event when it comes, None when the stream has ended."""
        event = await self._ask()
        self._asked = None
        return event

    async def waiting(self) -> E | None:
        """Return the next event if it waits already, otherwise None."""
        if self._channel.empty():
            return None
        done, _ = await asyncio.wait({self._ask()}, timeout=STOPPED_FLOW_SECONDS)
        return await self.next() if done else None

    def close(self) -> None:
        """Stop asking."""
        if self._asked is not None:
            self._asked.cancel()

    def _ask(self) -> "asyncio.Future[E | None]":
        if self._asked is None:
            self._asked = asyncio.ensure_future(self._next())
        return self._asked

    async def _next(self) -> E | None:
        return await anext(self._events, None)
