"""The page of every topic: its key, how long it is kept, and its event's fields."""

import json

from docs.pages.fields import example, objects
from docs.pages.tables import table
from schemas.event import Event
from schemas.export import CLOUDEVENT_HEADERS, ERROR_HEADERS, EXAMPLES, json_schema, schema_file
from schemas.topics import DAY, TOPICS, Topic
from services.topology import STAGES

CONTRACT = "../contract"
HEAD = f"""# Topics and events

The contract for programs: [AsyncAPI]({CONTRACT}/asyncapi.yaml), and a JSON Schema for each event.
Bodies are JSON in UTF-8. Readers ignore fields that they do not know; within a major version only
optional fields are added, and a new major is a new topic.
"""


def page() -> str:
    """Return the page: an overview, the headers, and a section for each topic."""
    overview = table(
        ["topic", "event", "written by", "kept"],
        ([f"[`{t.name}`](#{t.name})", t.event.__name__, _writer(t), _kept(t)] for t in TOPICS),
    )
    headers = table(["header", "meaning"], ([f"`{k}`", v] for k, v in CLOUDEVENT_HEADERS.items()))
    reasons = table(
        ["header", "meaning"],
        ([f"`__claimwire.errors.{k}`", v] for k, v in ERROR_HEADERS.items()),
    )
    kept = "`<topic>-dlq` holds the original key, value and headers, and:"
    sections = [
        f"{HEAD}\n{overview}",
        f"## Headers\n\nCloudEvents 1.0, binary mode.\n\n{headers}",
        f"## Dead letters\n\n{kept}\n\n{reasons}",
        *map(_section, TOPICS),
    ]
    return "\n".join(sections)


def _section(topic: Topic[Event]) -> str:
    schema = json_schema(topic.event)
    inside = "" if not topic.internal else "Internal: a stage's memory, or a part's own state.\n\n"
    return (
        f"## {topic.name}\n\n{schema['description'].splitlines()[0]}\n\n{inside}"
        f"Key: {topic.key}. Kept {_kept(topic)}. A record has at most {topic.max_bytes:,} bytes. "
        f"[JSON Schema]({CONTRACT}/{schema_file(topic.event)})\n\n"
        + "\n".join(objects(topic.event.__name__, schema))
        + _example(topic)
    )


def _example(topic: Topic[Event]) -> str:
    file = max((EXAMPLES / topic.name).glob("*.json"), key=lambda file: file.stat().st_size)
    return example(json.loads(file.read_text()))


def _writer(topic: Topic[Event]) -> str:
    written = (
        stage.name
        for stage in STAGES
        if topic in (stage.writes, *stage.also_writes, stage.remembers_in)
    )
    part = topic.event.__module__.rsplit(".", 1)[-1]  # schemas.feeds: the poller's own
    return ", ".join(written) or (part if topic.internal else "producers")


def _kept(topic: Topic[Event]) -> str:
    compacted = ", compacted" if "compact" in topic.cleanup else ""
    return f"{topic.retention_ms // DAY} days{compacted}" if topic.retention_ms > 0 else "for good"
