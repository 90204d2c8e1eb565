"""Promises about every stage; nobody edits this file to add one."""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from schemas.export import EXAMPLES
from schemas.topics import RAW_ARTICLES, TOPICS
from services.cli.arguments import agent_of
from services.cli.filters import filter_of
from services.runtime.settings import Settings
from services.topology import PRODUCERS, STAGES, Stage

ROOT = Path(__file__).parents[2]
AnyStage = Stage[Any, Any]
each_stage = pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)


@each_stage
def test_every_stage_has_an_agent_that_reads_its_topic(stage: AnyStage) -> None:
    worker = agent_of(stage)(Settings())

    assert worker.stage is stage
    assert [
        channel for agent in worker.app.agents.values() for channel in agent.channel.topics
    ] == [stage.reads.name]


def test_a_stage_reads_what_the_one_before_it_writes() -> None:
    by_stage: tuple[AnyStage, ...] = STAGES

    assert by_stage[0].reads is RAW_ARTICLES
    assert all(before.writes is after.reads for before, after in pairwise(by_stage))


def test_every_topic_but_the_first_has_one_writer() -> None:
    by_stage: tuple[AnyStage, ...] = STAGES
    written = Counter(
        topic.name
        for stage in by_stage
        for topic in (stage.writes, *stage.also_writes, stage.remembers_in)
        if topic is not None
    )
    written.update(topic.name for producer in PRODUCERS for topic in producer.remembers_in)

    assert max(written.values()) == 1
    assert set(written) == {topic.name for topic in TOPICS} - {RAW_ARTICLES.name}


def test_producers_bring_articles_in_and_keep_their_memory_to_themselves() -> None:
    assert all(producer.writes is RAW_ARTICLES for producer in PRODUCERS)
    assert all(topic.internal for producer in PRODUCERS for topic in producer.remembers_in)


def test_exactly_the_topics_that_a_stage_reads_have_dead_letters() -> None:
    assert {t.name for t in TOPICS if t.sets_aside} == {stage.reads.name for stage in STAGES}


@each_stage
def test_every_stage_has_a_container_that_runs_it(stage: AnyStage) -> None:
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]

    assert stage.service in services, f"add a service {stage.service} to docker-compose.yml"
    assert stage.name in str(services[stage.service]["command"])


@each_stage
def test_every_stage_is_in_the_procfile(stage: AnyStage) -> None:
    lines = (ROOT / "Procfile").read_text().splitlines()

    assert f"{stage.service}: claimwire worker {stage.name}" in lines


@each_stage
def test_the_same_event_gives_the_same_answer_in_two_processes_memories(stage: AnyStage) -> None:
    value = next((EXAMPLES / stage.reads.name).glob("[ho]*.json"))  # html or original
    event = stage.reads.event.model_validate_json(value.read_bytes()).to_json()

    assert filter_of(stage)(event) == filter_of(stage)(event)
