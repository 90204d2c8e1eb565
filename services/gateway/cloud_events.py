"""Records as CloudEvents 1.0 in structured JSON: what the headers say, and the body in `data`."""

import json
from typing import Any

from schemas.event import Event
from schemas.keys import subject
from schemas.topics import Topic
from services.errors import Unprocessable
from services.gateway.wanted import DEAD_LETTERS, OPEN, Wanted
from services.runtime.dead_letters import PREFIX, SETTLES
from services.runtime.envelope import rfc3339
from services.runtime.parsing import parse
from services.runtime.records import Incoming

SHOWN_BYTES = 2000
"""Of the original value of a dead letter; `claimwire dlq show` prints all of it."""

ONE_LINE = str.maketrans("\r\n", "  ")


def cloud_event(name: str, record: Incoming, wish: Wanted) -> str | None:
    """Return a record of the topic of that name as one line of JSON; None if it is not wanted."""
    if name in DEAD_LETTERS:
        if record.header(SETTLES):
            return None
        return _line(record, _letter_head(name, record), json.dumps(_letter(record)))
    topic = OPEN[name]
    try:
        event = parse(topic.event, record.value)
    except Unprocessable:  # it is set aside by the stage that reads the topic, with the reason
        return None
    kept = wish.only.of(event)
    if kept is None:
        return None
    untouched = kept is event and not wish.query.omit
    body = (record.value or b"").decode() if untouched else _shortened(kept, wish)
    return _line(record, _head(topic, record, event), body)


def _shortened(event: Event, wish: Wanted) -> str:
    left_out: set[str] = {*wish.query.omit}
    return event.model_dump_json(exclude_none=True, exclude=left_out)


def _line(record: Incoming, head: dict[str, str], body: str) -> str:
    attributes = {
        "specversion": "1.0",
        "time": rfc3339(record.timestamp),
        "datacontenttype": "application/json",
        **head,
    }
    return f'{json.dumps(attributes)[:-1]}, "data": {body.translate(ONE_LINE)}}}'


def _head(topic: Topic[Event], record: Incoming, event: Event) -> dict[str, str]:
    return {
        "id": record.header("ce_id") or f"{topic.name}/{record.partition}/{record.offset}",
        "type": topic.type,
        "source": record.header("ce_source") or "/claimwire/producer",
        "subject": subject(event),
    }


def _letter_head(name: str, record: Incoming) -> dict[str, str]:
    return {
        "id": f"{name}/{record.partition}/{record.offset}",
        "type": "org.claimwire.dead-letter.v1",
        "source": f"/claimwire/{_why(record, 'stage')}",
        "subject": _subject(name, record),
    }


def _subject(name: str, record: Incoming) -> str:
    """Return the article that a dead letter would have been, else where the letter lies."""
    topic = OPEN[name.removesuffix("-dlq")]
    try:
        return subject(parse(topic.event, record.value))
    except Unprocessable:
        return record.header("ce_subject") or f"{name}/{record.partition}/{record.offset}"


def _letter(record: Incoming) -> dict[str, str]:
    value = (record.value or b"")[:SHOWN_BYTES].decode(errors="replace")
    names = ("topic", "stage", "reason", "message", "attempt")
    return {
        **{name: _why(record, name) for name in names},
        "key": (record.key or b"").decode(errors="replace"),
        "value": value,
        **_about(record.value),
    }


def _about(value: bytes | None) -> dict[str, str]:
    """Return what the rejected value says of itself, as far as it can be read."""
    try:
        said: Any = json.loads(value or b"")
    except ValueError:
        return {}
    known = said.get("article", said) if isinstance(said, dict) else {}
    texts = {name: known.get(name) for name in ("url", "title")} if isinstance(known, dict) else {}
    return {name: text for name, text in texts.items() if isinstance(text, str)}


def _why(record: Incoming, name: str) -> str:
    return record.header(PREFIX + name) or ""
