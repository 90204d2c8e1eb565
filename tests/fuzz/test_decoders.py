"""Whatever lies on a topic: it is an event that can be passed on, or it is set aside."""

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.event import Event
from schemas.topics import TOPICS, Topic
from services.errors import Unprocessable
from services.runtime.parsing import parse
from services.runtime.records import Body
from tests.fuzz.mutants import mutants

EXAMPLES = Path(__file__).parents[2] / "schemas" / "examples"
INPUTS = int(os.environ.get("CLAIMWIRE_FUZZ_INPUTS", "20000"))
"""Messages tried for each topic."""
BATCH = 250

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@cache
def examples(topic: Topic[Event]) -> list[bytes]:
    return [path.read_bytes() for path in sorted((EXAMPLES / topic.name).glob("*.json"))]


def pass_on(topic: Topic[Any], value: bytes) -> object:
    """Read a message as a stage does and write it as the next one does, or say what is wrong."""
    try:
        event = parse(topic.event, value)
    except Unprocessable as error:
        return error.detail.encode()
    body = Body.of(topic, event)
    assert parse(topic.event, body.value).to_json() == body.value
    return body.key.encode(), body.subject.encode()


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
@settings(max_examples=INPUTS // BATCH, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**64), anything=st.binary() | JSON.map(repr).map(str.encode))
def test_a_damaged_message_is_read_or_set_aside(
    topic: Topic[Event], seed: int, anything: bytes
) -> None:
    pass_on(topic, anything)
    for example in examples(topic):
        for value in mutants(example, seed, -(-BATCH // len(examples(topic)))):
            pass_on(topic, value)
