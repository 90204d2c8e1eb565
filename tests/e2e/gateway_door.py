"""A gateway before a genuine Kafka, and a client at its door."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import aiohttp

from schemas.articles import RawArticle
from services.gateway.serving import serving
from services.gateway.settings import GatewaySettings
from services.runtime.settings import Settings
from tests.builders import raw_article

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
