"""What a user names on the command line, checked."""

import importlib
from collections.abc import Callable
from typing import Any

import typer

from schemas.event import Event
from schemas.topics import TOPICS, Topic
from services.runtime.settings import Settings
from services.runtime.worker import Worker
from services.topology import STAGES, Stage


def stage_named(name: str) -> Stage[Any, Any]:
    """Return the stage of that name, with underscores or hyphens."""
    for stage in STAGES:
        if name in (stage.name, stage.service):
            return stage
    raise typer.BadParameter(f"no stage {name!r}; there are {', '.join(s.name for s in STAGES)}")


def topic_named(name: str) -> Topic[Event]:
    """Return the topic of that name; a dead-letter topic is named by the one it serves."""
    for topic in TOPICS:
        if name == topic.name:
            return topic
    raise typer.BadParameter(f"no topic {name!r}; there are {', '.join(t.name for t in TOPICS)}")


def agent_of(stage: Stage[Any, Any]) -> Callable[[Settings], Worker[Any, Any]]:
    """Return what creates the stage's worker; each stage loads only its own libraries."""
    create: Callable[[Settings], Worker[Any, Any]] = importlib.import_module(
        f"services.{stage.name}.agent"
    ).create
    return create
