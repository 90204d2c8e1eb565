"""Promises about every topic, event and example; nobody edits this file to add one."""

import json
import typing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from schemas.event import Event
from schemas.export import EXAMPLES, GENERATED, generated, json_schema, schema_file
from schemas.keys import record_key, subject
from schemas.topics import TOPICS, Topic

FILES = sorted(EXAMPLES.glob("*/*.json"))
BY_NAME = {topic.name: topic for topic in TOPICS}

each_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
each_example = pytest.mark.parametrize(
    "file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}"
)


def topic_of(file: Path) -> Topic[Event]:
    return BY_NAME[file.parent.name]


@each_topic
def test_every_topic_has_an_example(topic: Topic[Event]) -> None:
    folder = EXAMPLES / topic.name

    assert list(folder.glob("*.json")), f"write {folder}/<name>.json: a message of {topic.name}"


def test_no_example_is_orphaned() -> None:
    orphans = {file.parent.name for file in FILES} - BY_NAME.keys()

    assert not orphans, f"no topic in schemas/topics.py is named {orphans}"


@each_example
def test_every_example_validates_against_its_generated_schema(file: Path) -> None:
    schema = json.loads((GENERATED / schema_file(topic_of(file).event)).read_text())

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(file.read_text()), schema)


@each_example
def test_every_example_round_trips_through_its_model(file: Path) -> None:
    model = topic_of(file).event
    event = model.model_validate_json(file.read_bytes())

    assert model.model_validate_json(event.to_json()) == event
    assert json.loads(event.to_json()) == json.loads(file.read_text())


@each_example
def test_every_event_has_a_key_and_a_subject(file: Path) -> None:
    event = topic_of(file).event.model_validate_json(file.read_bytes())

    assert record_key(event)
    assert subject(event)


@pytest.mark.parametrize("name", generated())
def test_the_generated_contract_is_current(name: str) -> None:
    committed = (GENERATED / name).read_text(encoding="utf-8")

    assert committed == generated()[name], "run `make schemas` and commit schemas/generated/"


def test_nothing_stale_lies_among_the_generated_files() -> None:
    assert {file.name for file in GENERATED.iterdir()} == set(generated())


@each_topic
def test_events_are_frozen_and_readers_ignore_unknown_fields(topic: Topic[Event]) -> None:
    config = topic.event.model_config

    assert config.get("frozen") is True
    assert config.get("extra") == "ignore"


@each_topic
def test_names_of_topics_do_not_collide_in_metric_names(topic: Topic[Event]) -> None:
    assert "." not in topic.name
    assert "_" not in topic.name


def objects(schema: dict[str, Any]) -> typing.Iterator[tuple[str, dict[str, Any]]]:
    yield schema["title"], schema
    yield from schema.get("$defs", {}).items()


@each_topic
def test_every_event_says_what_it_is(topic: Topic[Event]) -> None:
    silent = [
        name
        for name, found in objects(json_schema(topic.event))
        if found.get("type") == "object" and not found.get("description")
    ]

    assert not silent, f"give {silent} a docstring"


@each_topic
def test_every_field_says_what_it_holds(topic: Topic[Event]) -> None:
    silent = [
        f"{name}.{field}"
        for name, found in objects(json_schema(topic.event))
        for field, about in found.get("properties", {}).items()
        if not about.get("description")
    ]

    assert not silent, f"give {silent} a description"
