"""`POST /v1/articles` and the webhook: 202 once Kafka has the articles, never before."""

import asyncio
import hmac
import json
from collections.abc import Callable
from contextlib import AbstractContextManager

from aiohttp import web

from schemas.articles import RawArticle
from services.gateway.articles import many_articles, one_article
from services.gateway.idempotency import Answers, KeyReused
from services.gateway.intake import Intake
from services.gateway.miniflux import SIGNATURE, entries_of, signed
from services.gateway.problems import Problem
from services.gateway.settings import GatewaySettings
from services.runtime.envelope import PASSED_ON
from services.runtime.records import Headers

READERS: dict[str, Callable[[bytes], list[RawArticle]]] = {
    "application/json": one_article,
    "application/x-ndjson": many_articles,
    "application/jsonl": many_articles,
}
LONGEST_KEY = 255


class Push:
    """The handlers that take articles."""

    def __init__(self, intake: Intake, limits: GatewaySettings) -> None:
        self.intake, self.limits = intake, limits
        self.answers = Answers()

    async def articles(self, request: web.Request) -> web.Response:
        """Take one article as JSON, or many as NDJSON."""
        self._authorise(request)
        reader = READERS.get(request.content_type)
        if reader is None:
            raise Problem(415, f"send {' or '.join(READERS)}, not {request.content_type}")
        key = _key(request)
        with self._room(request):
            body = await self._body(request)
            if key and (known := self._recall(key, body)):
                return _accepted(known, replayed=True)
            ids = await self.intake.take(reader(body), trace_of(request))
        one = reader is one_article
        answer = json.dumps({"article_id": ids[0]} if one else {"article_ids": ids}).encode()
        if key:
            self.answers.remember(key, body, answer)
        return _accepted(answer)

    async def miniflux(self, request: web.Request) -> web.Response:
        """Take the entries of a webhook signed with the shared secret."""
        secret = self.limits.webhook_secret.get_secret_value()
        if not secret:
            raise Problem(403, "set CLAIMWIRE_GATEWAY_WEBHOOK_SECRET to take webhooks")
        with self._room(request):
            body = await self._body(request)
            if not signed(body, request.headers.get(SIGNATURE, ""), secret):
                raise Problem(401, f"{SIGNATURE} is not the HMAC-SHA256 of the body")
            ids = await self.intake.take(entries_of(body), trace_of(request))
        return _accepted(json.dumps({"article_ids": ids}).encode())

    def _authorise(self, request: web.Request) -> None:
        token = self.limits.token.get_secret_value()
        given = request.headers.get("Authorization", "")
        if token and not hmac.compare_digest(
            f"Bearer {token}".encode(), given.encode(errors="replace")
        ):
            challenge = {"WWW-Authenticate": 'Bearer realm="claimwire"'}
            raise Problem(401, "send `Authorization: Bearer …` with the token", headers=challenge)

    async def _body(self, request: web.Request) -> bytes:
        """Read the body; a client that dawdles must not keep the room from others."""
        try:
            async with asyncio.timeout(self.limits.body_seconds):
                return await request.read()
        except TimeoutError:
            limit = f"the body did not come within {self.limits.body_seconds:g} s"
            raise Problem(408, limit, headers={"Connection": "close"}) from None

    def _room(self, request: web.Request) -> AbstractContextManager[None]:
        plain = "Content-Encoding" not in request.headers
        known = request.content_length if plain else None
        return self.intake.room(self.limits.max_body_bytes if known is None else known)

    def _recall(self, key: str, body: bytes) -> bytes | None:
        try:
            return self.answers.recall(key, body)
        except KeyReused:
            raise Problem(409, f"Idempotency-Key {key!r} came with another body before") from None


def trace_of(request: web.Request) -> Headers:
    """Return the trace headers of a request as a record carries them."""
    return tuple(
        (name, request.headers[name].encode()) for name in PASSED_ON if name in request.headers
    )


def _key(request: web.Request) -> str:
    key = request.headers.get("Idempotency-Key", "")
    if len(key) > LONGEST_KEY:
        raise Problem(422, f"an Idempotency-Key has at most {LONGEST_KEY} characters")
    return key


def _accepted(answer: bytes, *, replayed: bool = False) -> web.Response:
    headers = {"Idempotent-Replayed": "true"} if replayed else {}
    return web.Response(status=202, body=answer, content_type="application/json", headers=headers)
