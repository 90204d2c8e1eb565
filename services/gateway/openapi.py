"""The OpenAPI document, made from the models that check the requests."""

from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from schemas.articles import RawArticle
from services.gateway.miniflux import SIGNATURE, Webhook
from services.gateway.position import EVENT_ID
from services.gateway.problems import ProblemDocument
from services.gateway.wanted import DEAD_LETTERS, LISTS, OPEN, StreamQuery
from services.runtime.envelope import VERSION

Json = dict[str, Any]

REF = "#/components/schemas/{model}"
REFUSALS = {
    "400": "Last-Event-ID is not one of ours.",
    "401": "Token or signature is missing or wrong.",
    "403": "No webhook secret is set.",
    "404": "No such topic.",
    "408": "The body took too long.",
    "409": "The Idempotency-Key came with another body before.",
    "413": "The body, or the record made of it, is too large.",
    "415": "The content type is none of those listed.",
    "422": "Fields are wrong; `errors` names each. Nothing was sent.",
    "429": "Too much waits for Kafka; Retry-After says when to come back.",
    "503": "Kafka does not answer, or too many streams are open; Retry-After as for 429.",
}
ID = {"type": "string", "pattern": "^[\\x21-\\x7e]{1,200}$"}
ACCEPTED_ONE = {"type": "object", "required": ["article_id"], "properties": {"article_id": ID}}
ACCEPTED_MANY = {
    "type": "object",
    "required": ["article_ids"],
    "properties": {"article_ids": {"type": "array", "items": ID}},
}


@cache
def document() -> Json:
    """Return the OpenAPI 3.1 document of all routes."""
    models = [(model, "validation") for model in (RawArticle, Webhook, ProblemDocument)]
    _, schemas = models_json_schema(models, ref_template=REF)  # type: ignore[arg-type]  # invariant
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "claimwire gateway",
            "version": VERSION,
            "description": "Raw news articles in, events of every stage out.",
        },
        "paths": {
            "/v1/articles": {"post": _push()},
            "/v1/webhooks/miniflux": {"post": _webhook()},
            "/v1/stream/{topics}": {"get": _stream()},
            "/livez": {"get": _plain("Whether the process lives", "application/json")},
            "/readyz": {"get": _ready()},
            "/metrics": {"get": _plain("Metrics for Prometheus", "text/plain")},
            "/openapi.json": {"get": _plain("This document", "application/json")},
            "/": {"get": _plain("The live page", "text/html")},
        },
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _push() -> Json:
    article = _ref("RawArticle")
    lines = {"type": "array", "minItems": 1, "items": article, "description": "One item a line."}
    content: Json = {"application/json": {"schema": article}}
    content |= {kind: {"schema": lines} for kind in ("application/x-ndjson", "application/jsonl")}
    key = {"type": "string", "maxLength": 255}
    return {
        "operationId": "pushArticles",
        "summary": "Push one article, or many with one a line: all of them or none",
        "description": "202 is answered once Kafka has the articles. An article's id follows from "
        "its content and address, so to push one again does no harm.",
        "security": [{}, {"token": []}],
        "parameters": [_header("Idempotency-Key", key, "The answer of the first is repeated.")],
        "requestBody": {"required": True, "content": content},
        "responses": {
            "202": _answer("Kafka has it.", {"oneOf": [ACCEPTED_ONE, ACCEPTED_MANY]}),
            **_refusals("401", "408", "409", "413", "415", "422", "429", "503"),
        },
    }


def _webhook() -> Json:
    hexadecimal = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    return {
        "operationId": "pushMiniflux",
        "summary": "The webhook of the feed reader Miniflux",
        "parameters": [_header(SIGNATURE, hexadecimal, "HMAC-SHA256 of the body.")],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _ref("Webhook")}},
        },
        "responses": {
            "202": _answer("Kafka has the entries that have a text.", ACCEPTED_MANY),
            **_refusals("401", "403", "408", "413", "422", "429", "503"),
        },
    }


def _stream() -> Json:
    names = "|".join(sorted(OPEN.keys() | DEAD_LETTERS))
    topics = {"type": "string", "pattern": f"^({names})(,({names}))*$"}
    path = {"name": "topics", "in": "path", "required": True, "schema": topics}
    query = StreamQuery.model_json_schema()["properties"]
    event_id = {"type": "string", "pattern": f"^({EVENT_ID})?$"}
    return {
        "operationId": "stream",
        "summary": "Topics as server-sent events, several with commas between",
        "description": "Each event is a CloudEvent in JSON, its `data` the event of the topic. Its "
        "id is a place in all topics of the stream: sent back as Last-Event-ID, the stream goes on "
        "after it. With `speaker` or `min_checkworthiness`, `claims` holds only those asked for.",
        "parameters": [
            path,
            *(_parameter(name, schema) for name, schema in query.items()),
            _header("Last-Event-ID", event_id, "Id of the last event received."),
        ],
        "responses": {
            "200": {
                "description": "Events, without end.",
                "content": {"text/event-stream": {"schema": {"type": "string"}}},
            },
            **_refusals("400", "404", "422", "503"),
        },
    }


def _parameter(name: str, schema: Json) -> Json:
    parameter = {
        "name": name,
        "in": "query",
        "description": schema["description"],
        "schema": {k: v for k, v in schema.items() if k not in ("title", "description")},
    }
    return parameter | ({"style": "form", "explode": True} if name in LISTS else {})


def _header(name: str, schema: Json, description: str) -> Json:
    return {"name": name, "in": "header", "schema": schema, "description": description}


def _ready() -> Json:
    schema = {"type": "object", "required": ["ready", "problems"]}
    return {
        "summary": "Whether articles can be taken",
        "responses": {
            "200": _answer("They can.", schema),
            "503": _answer("Kafka is away.", schema),
        },
    }


def _plain(summary: str, kind: str) -> Json:
    return {
        "summary": summary,
        "responses": {"200": {"description": "Yes.", "content": {kind: {}}}},
    }


def _answer(description: str, schema: Json) -> Json:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _refusals(*statuses: str) -> Json:
    content = {"application/problem+json": {"schema": _ref("ProblemDocument")}}
    return {status: {"description": REFUSALS[status], "content": content} for status in statuses}


def _ref(model: str) -> Json:
    return {"$ref": REF.format(model=model)}
