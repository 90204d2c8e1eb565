"""A gateway with a fake producer in place of Kafka's, and a client before it."""

import asyncio
from io import BytesIO
from typing import Any

from aiohttp.test_utils import TestClient
from pydantic import SecretStr

from services.gateway.app import Gateway
from services.gateway.settings import GatewaySettings
from tests.builders import raw_article

ARTICLE = raw_article()
BODY = ARTICLE.to_json()
JSON = {"Content-Type": "application/json"}
LINES = {"Content-Type": "application/x-ndjson"}
LIMITS = GatewaySettings(
    acknowledge_seconds=0.2,
    max_body_bytes=100_000,
    max_pending_bytes=150_000,
    webhook_secret=SecretStr("whisper"),
)


class FakeProducer:
    """Acknowledges at once, never, or with an error."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.error: Exception | None = None
        self.silent = self.stopped = False

    async def send(self, topic: str, value: bytes, **more: Any) -> "asyncio.Future[None]":
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if self.error:
            done.set_exception(self.error)
        elif not self.silent:
            done.set_result(None)
        self.sent.append({"topic": topic, "value": value, **more})
        return done

    async def stop(self) -> None:
        self.stopped = True


class Door:
    """A gateway with a fake producer, and a client before it."""

    def __init__(self, client: "TestClient[Any, Any]", gateway: Gateway, kafka: FakeProducer):
        self.client, self.gateway, self.kafka = client, gateway, kafka

    async def push(
        self, body: bytes = BODY, headers: dict[str, str] = JSON, path: str = "/v1/articles"
    ) -> tuple[int, Any, Any]:
        """Return status, JSON and headers of the answer."""
        async with self.client.post(path, data=BytesIO(body), headers=headers) as answer:
            return answer.status, await answer.json(content_type=None), answer.headers
