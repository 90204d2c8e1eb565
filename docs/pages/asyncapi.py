"""The page of the AsyncAPI document: what tools read there, for people."""

import json
from collections.abc import Iterator
from typing import Any

from docs.pages.fields import example, objects
from docs.pages.tables import table
from schemas.export import asyncapi, generated

Json = dict[str, Any]

HEAD = """# AsyncAPI

{description} This page is made from the [AsyncAPI {asyncapi} document](../contract/asyncapi.yaml)
of the contract, version {version}, {licence}; code generators read the document itself. It is
written from your side: what you may receive, what you may send. The topics that stages keep for
themselves are only in [topics and events](topics.md).
"""


def page() -> str:
    """Return the page: the operations, then each channel with its messages."""
    document = asyncapi()
    head = HEAD.format(
        asyncapi=document["asyncapi"],
        licence=document["info"]["license"]["name"],
        **{name: document["info"][name] for name in ("description", "version")},
    )
    operations = table(
        ["operation", "action", "channel", "meaning"],
        (_operation(name, about) for name, about in document["operations"].items()),
    )
    channels = (_channel(name, about) for name, about in document["channels"].items())
    return "\n".join([head, operations, *channels])


def _operation(name: str, about: Json) -> list[str]:
    channel = about["channel"]["$ref"].removeprefix("#/channels/")
    return [f"`{name}`", about["action"], f"[`{channel}`](#{channel})", about["summary"]]


def _channel(name: str, about: Json) -> str:
    kafka = about.get("bindings", {}).get("kafka", {}).get("topicConfiguration", {})
    topic = table(["topic setting", "value"], ([f"`{k}`", _value(v)] for k, v in kafka.items()))
    messages = "\n".join(_message(message) for message in about["messages"].values())
    return f"## {name}\n\n{messages}\n{topic if kafka else ''}"


def _message(message: Json) -> str:
    key = message.get("bindings", {}).get("kafka", {}).get("key", {}).get("description")
    headers = table(
        ["header", "meaning"],
        ([f"`{k}`", v["description"]] for k, v in message["headers"]["properties"].items()),
    )
    said = [
        f"**{message['name']}**: {message['summary']}",
        f"Record key: {key}." if key else "",
        _folded(f"Headers of {message['name']}", headers),
        *_payload(message["payload"]),
        *(example(each["payload"]) for each in message.get("examples", ())),
    ]
    return "\n\n".join(filter(None, said))


def _payload(payload: Json) -> Iterator[str]:
    if "$ref" not in payload:
        yield f"Payload: {payload['description'][0].lower()}{payload['description'][1:]}"
        return
    schema = json.loads(generated()[payload["$ref"]])
    yield f"Payload: JSON as [{payload['$ref']}](../contract/{payload['$ref']}) says."
    yield from objects(schema["title"], schema)


def _folded(title: str, text: str) -> str:
    inside = "\n".join(f"    {line}" for line in text.splitlines())
    return f'??? info "{title}"\n\n{inside}\n'


def _value(setting: object) -> str:
    return ", ".join(setting) if isinstance(setting, list) else str(setting)
