"""Write the contract for everyone else: JSON Schema (2020-12) per event, and AsyncAPI 3.1.

`python -m schemas.export` writes `schemas/generated/`; a test fails when it is not current.
"""

import json
from pathlib import Path
from typing import Any

import yaml
from pydantic.json_schema import GenerateJsonSchema

from schemas.event import Event
from schemas.topics import RAW_ARTICLES, TOPICS, Topic

GENERATED = Path(__file__).parent / "generated"
EXAMPLES = Path(__file__).parent / "examples"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

CLOUDEVENT_HEADERS = {
    "ce_specversion": "CloudEvents version, 1.0",
    "ce_id": "Same for a redelivery of the same event",
    "ce_type": "Topic and major version",
    "ce_source": "The stage that wrote it",
    "ce_time": "Time of the record that caused it, RFC 3339",
    "ce_recordedtime": "When the record was written, RFC 3339; another one for a redelivery",
    "ce_subject": "Id of the article",
    "ce_dataschema": "File name of the JSON Schema",
    "content-type": "application/json",
    "traceparent": "W3C trace context, passed on",
}
ERROR_HEADERS = {
    "topic": "Where the message was",
    "partition": "Its partition",
    "offset": "Its offset",
    "timestamp": "Its time, milliseconds since 1970",
    "stage": "The stage that set it aside",
    "reason": "Why, from a closed list",
    "exception": "Class of the error",
    "message": "What is wrong with it, for a person",
    "attempt": "How often it was sent again after having been set aside",
    "version": "Of the stage",
}

RARE_HEADERS = {
    "value": "Why the original value is missing: too large even compressed",
    "settles": "Of a marker, which is no letter: partition/offset of the message it settles",
    "outcome": "Of a marker: replayed or purged",
}


class Untitled(GenerateJsonSchema):
    """A schema whose fields have no titles: code generators make a type of each title."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """No: a field's title is its name with capitals."""
        return False


def schema_file(event: type[Event]) -> str:
    """Return the file name of an event's JSON Schema."""
    return f"{event.__name__}.v1.schema.json"


def json_schema(event: type[Event]) -> dict[str, Any]:
    """Return the JSON Schema of an event's body."""
    schema = event.model_json_schema(schema_generator=Untitled)
    return {"$schema": DIALECT, "$id": schema_file(event), **schema}


def asyncapi() -> dict[str, Any]:
    """Return the AsyncAPI document of all topics that anyone may read."""
    public = [topic for topic in TOPICS if not topic.internal]
    return {
        "asyncapi": "3.1.0",
        "info": {
            "title": "claimwire",
            "version": "1.0.0",
            "description": "Raw news articles in, claims out. Every stage's results are a topic.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "channels": {topic.name: _channel(topic) for topic in public}
        | {topic.dead_letters: _dead_letters(topic) for topic in public if topic.sets_aside},
        "operations": {
            f"receive-{topic.name}": {
                "action": "receive",
                "channel": {"$ref": f"#/channels/{topic.name}"},
                "summary": f"Subscribe to {topic.name}.",
            }
            for topic in public
        }
        | {f"send-{RAW_ARTICLES.name}": _sending(RAW_ARTICLES)},
    }


def _sending(topic: Topic[Event]) -> dict[str, Any]:
    return {
        "action": "send",
        "channel": {"$ref": f"#/channels/{topic.name}"},
        "summary": f"Put a page on {topic.name}.",
    }


def _channel(topic: Topic[Event]) -> dict[str, Any]:
    name = topic.event.__name__
    message = {
        "name": name,
        "title": name,
        "summary": (topic.event.__doc__ or "").splitlines()[0],
        "contentType": "application/json",
        "headers": _headers(CLOUDEVENT_HEADERS),
        "payload": {"$ref": schema_file(topic.event)},
        "bindings": {"kafka": {"key": {"type": "string", "description": topic.key}}},
        "examples": [{"payload": example} for example in _examples(topic)],
    }
    config = {
        "cleanup.policy": topic.cleanup.split(","),
        "retention.ms": topic.retention_ms,
        "max.message.bytes": topic.max_bytes,
    }
    return {
        "address": topic.name,
        "messages": {name: message},
        "bindings": {"kafka": {"topic": topic.name, "topicConfiguration": config}},
    }


def _dead_letters(topic: Topic[Event]) -> dict[str, Any]:
    every = ERROR_HEADERS | RARE_HEADERS
    headers = {f"__claimwire.errors.{name}": text for name, text in every.items()}
    message = {
        "name": f"{topic.event.__name__}DeadLetter",
        "summary": f"What could not be processed from {topic.name}: original bytes and headers.",
        "headers": _headers(headers),
        "payload": {"description": "The original bytes, whatever they are."},
    }
    return {"address": topic.dead_letters, "messages": {"DeadLetter": message}}


def _headers(meanings: dict[str, str]) -> dict[str, Any]:
    properties = {name: {"type": "string", "description": text} for name, text in meanings.items()}
    return {"type": "object", "properties": properties}


def _examples(topic: Topic[Event]) -> list[Any]:
    files = sorted((EXAMPLES / topic.name).glob("*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files[:1]]


def generated() -> dict[str, str]:
    """Return every generated file: its name and its text."""
    files = {
        schema_file(topic.event): json.dumps(json_schema(topic.event), indent=2, ensure_ascii=False)
        for topic in TOPICS
    }
    document = yaml.safe_dump(asyncapi(), sort_keys=False, allow_unicode=True, width=100)
    return {name: text + "\n" for name, text in files.items()} | {"asyncapi.yaml": document}


if __name__ == "__main__":
    GENERATED.mkdir(exist_ok=True)
    for name, text in generated().items():
        (GENERATED / name).write_text(text, encoding="utf-8")
