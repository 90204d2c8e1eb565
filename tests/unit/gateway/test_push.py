"""When an article is promised to be in Kafka, and when it is refused. The fake is the producer."""

import asyncio
import gzip
import hmac
from collections.abc import AsyncIterator
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiokafka.errors import KafkaTimeoutError
from pydantic import SecretStr

from services.gateway.app import Gateway
from services.gateway.settings import GatewaySettings
from services.runtime.settings import Settings
from tests.builders import raw_article

ARTICLE = raw_article()
BODY = ARTICLE.to_json()
NUMBER = b'{"content": "x", "content_type": "text/plain", "fetched_at": 0}'
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
        self.silent = False

    async def send(self, topic: str, value: bytes, **more: Any) -> "asyncio.Future[None]":
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if self.error:
            done.set_exception(self.error)
        elif not self.silent:
            done.set_result(None)
        self.sent.append({"topic": topic, "value": value, **more})
        return done

    async def stop(self) -> None: ...


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


@pytest.fixture
async def door(request: pytest.FixtureRequest) -> AsyncIterator[Door]:
    limits = getattr(request, "param", LIMITS)
    gateway, kafka = Gateway(Settings(), limits), FakeProducer()
    gateway.intake.producer = kafka
    async with TestClient(TestServer(gateway.web)) as client:
        yield Door(client, gateway, kafka)


with_token = pytest.mark.parametrize(
    "door", [LIMITS.model_copy(update={"token": SecretStr("open sesame")})], indirect=True
)


async def test_an_article_is_answered_with_its_id(door: Door) -> None:
    status, answer, _ = await door.push()
    assert (status, answer) == (202, {"article_id": ARTICLE.identity()})


async def test_an_article_is_keyed_by_its_source(door: Door) -> None:
    await door.push()
    assert door.kafka.sent[0]["key"] == b"harbour.example"


async def test_a_trace_is_passed_on(door: Door) -> None:
    await door.push(headers=JSON | {"traceparent": "00-ab-cd-01"})
    assert ("traceparent", b"00-ab-cd-01") in door.kafka.sent[0]["headers"]


async def test_the_articles_of_all_lines_are_sent(door: Door) -> None:
    other = raw_article(url="https://echo.example/ferry")
    status, answer, _ = await door.push(BODY + b"\n\n" + other.to_json() + b"\n", LINES)
    assert (status, answer) == (202, {"article_ids": [ARTICLE.identity(), other.identity()]})


async def test_one_wrong_line_stops_all_of_them(door: Door) -> None:
    status, answer, _ = await door.push(BODY + b'\n{"content": ""}', LINES)
    assert status == 422
    assert {(e["line"], e["field"]) for e in answer["errors"]} == {
        (2, "content"),
        (2, "content_type"),
    }
    assert door.kafka.sent == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"content": 3}', NUMBER])
async def test_what_is_no_article_is_refused_with_its_errors(door: Door, body: bytes) -> None:
    status, answer, headers = await door.push(body)
    assert (status, headers["Content-Type"]) == (422, "application/problem+json")
    assert answer["errors"]


async def test_nothing_is_promised_that_kafka_did_not_acknowledge(door: Door) -> None:
    door.kafka.silent = True
    status, _, headers = await door.push()
    assert status == 503
    assert "Retry-After" in headers


async def test_an_error_of_kafka_is_not_an_answer_of_ours(door: Door) -> None:
    door.kafka.error = KafkaTimeoutError()
    assert (await door.push())[0] == 503


async def test_a_gateway_that_has_not_found_kafka_says_so(door: Door) -> None:
    door.gateway.intake.producer = None
    assert (await door.push())[0] == 503
    async with door.client.get("/readyz") as answer:
        assert answer.status == 503
    door.gateway.intake.producer = door.kafka


async def test_a_gateway_is_ready_again_when_kafka_acknowledges(door: Door) -> None:
    door.kafka.error = KafkaTimeoutError()
    await door.push()
    door.kafka.error = None
    await door.push()
    assert door.gateway.intake.ready


async def test_a_pusher_is_slowed_down_while_too_much_waits(door: Door) -> None:
    with door.gateway.intake.room(LIMITS.max_pending_bytes):
        status, _, headers = await door.push()
    assert (status, headers["Retry-After"]) == (429, "1")


async def test_what_kafka_has_not_acknowledged_takes_up_room(door: Door) -> None:
    door.kafka.silent = True
    await door.push()
    assert door.gateway.intake.pending >= len(BODY)


async def test_what_kafka_has_acknowledged_takes_up_no_room(door: Door) -> None:
    await door.push()
    assert door.gateway.intake.pending == 0


async def test_a_body_above_the_limit_is_refused(door: Door) -> None:
    status, answer, _ = await door.push(b" " * 100_001)
    assert (status, answer["status"]) == (413, 413)


async def test_a_body_that_unpacks_above_the_limit_is_refused(door: Door) -> None:
    packed = gzip.compress(b" " * 5_000_000)
    assert len(packed) < LIMITS.max_body_bytes
    assert (await door.push(packed, JSON | {"Content-Encoding": "gzip"}))[0] == 413


@pytest.mark.parametrize("door", [LIMITS.model_copy(update={"body_seconds": 0.2})], indirect=True)
async def test_a_client_that_dawdles_gives_its_room_back(door: Door) -> None:
    async def dawdle() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.Event().wait()

    async with door.client.post("/v1/articles", data=dawdle(), headers=JSON) as answer:
        assert answer.status == 408
    assert door.gateway.intake.pending == 0


@pytest.mark.parametrize(
    "door", [LIMITS.model_copy(update={"max_body_bytes": 1 << 25})], indirect=True
)
async def test_a_record_that_its_topic_would_refuse_is_refused(door: Door) -> None:
    status, answer, _ = await door.push(raw_article("—" * 3_500_000).to_json())
    assert status == 413
    assert "raw-articles takes" in answer["detail"]


async def test_a_form_is_no_article(door: Door) -> None:
    assert (await door.push(headers={"Content-Type": "text/plain"}))[0] == 415


@with_token
async def test_a_push_without_the_token_is_refused(door: Door) -> None:
    status, _, headers = await door.push()
    assert status == 401
    assert headers["WWW-Authenticate"].startswith("Bearer")
    assert (await door.push(headers=JSON | {"Authorization": "Bearer open"}))[0] == 401


@with_token
async def test_a_push_with_the_token_is_taken(door: Door) -> None:
    assert (await door.push(headers=JSON | {"Authorization": "Bearer open sesame"}))[0] == 202


async def test_a_key_that_comes_again_sends_nothing_again(door: Door) -> None:
    first = await door.push(headers=JSON | {"Idempotency-Key": "k"})
    again = await door.push(headers=JSON | {"Idempotency-Key": "k"})
    assert first[:2] == again[:2]
    assert again[2]["Idempotent-Replayed"] == "true"
    assert len(door.kafka.sent) == 1


async def test_a_key_of_a_failed_push_can_be_tried_again(door: Door) -> None:
    door.kafka.error = KafkaTimeoutError()
    await door.push(headers=JSON | {"Idempotency-Key": "k"})
    door.kafka.error = None
    assert (await door.push(headers=JSON | {"Idempotency-Key": "k"}))[0] == 202


async def test_a_key_with_another_body_is_refused(door: Door) -> None:
    await door.push(headers=JSON | {"Idempotency-Key": "k"})
    other = raw_article(url="https://echo.example/ferry").to_json()
    assert (await door.push(other, JSON | {"Idempotency-Key": "k"}))[0] == 409


async def test_a_signed_webhook_is_taken(door: Door) -> None:
    body = (
        b'{"event_type": "new_entries", "entries": [{"url": "https://h.example", "content": "x"}]}'
    )
    signature = hmac.new(b"whisper", body, sha256).hexdigest()
    status, answer, _ = await door.push(
        body, JSON | {"X-Miniflux-Signature": signature}, "/v1/webhooks/miniflux"
    )
    assert status == 202
    assert len(answer["article_ids"]) == len(door.kafka.sent) == 1


async def test_a_webhook_with_a_wrong_signature_is_refused(door: Door) -> None:
    assert (await door.push(path="/v1/webhooks/miniflux"))[0] == 401


@pytest.mark.parametrize("door", [GatewaySettings()], indirect=True)
async def test_without_a_secret_there_is_no_webhook(door: Door) -> None:
    assert (await door.push(path="/v1/webhooks/miniflux"))[0] == 403


async def test_every_answer_forbids_foreign_scripts(door: Door) -> None:
    for path in ("/", "/livez", "/nowhere"):
        async with door.client.get(path) as answer:
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_page_that_is_not_there_is_a_problem_document(door: Door) -> None:
    async with door.client.get("/nowhere") as answer:
        assert answer.status == 404
        assert (await answer.json(content_type="application/problem+json"))["status"] == 404
