"""What is taken over HTTP, what is refused, and how either is told."""

import asyncio
import gzip
import hmac
from collections.abc import AsyncIterator
from hashlib import sha256

import pytest
from aiokafka.errors import KafkaTimeoutError
from pydantic import SecretStr

from services.gateway.settings import GatewaySettings
from tests.builders import raw_article
from tests.unit.gateway.door import ARTICLE, BODY, JSON, LIMITS, LINES, Door

NUMBER = b'{"content": "x", "content_type": "text/plain", "fetched_at": 0}'

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
