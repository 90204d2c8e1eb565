"""Topics are made by a command, not by the workers; workers only check that they are right."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaError

from schemas.event import Event
from schemas.topics import DAY, TOPICS, Topic
from services.runtime.broker import admin
from services.runtime.settings import Settings

TOPIC_EXISTS = 36


class TopicsWrong(LookupError):
    """Topics are missing or differ from the contract."""


@dataclass(frozen=True)
class TopicPlan:
    """A topic as it must be on the broker."""

    name: str
    partitions: int
    config: dict[str, str]


def plans(settings: Settings, topics: Sequence[Topic[Event]] = TOPICS) -> list[TopicPlan]:
    """Return topics of the contract with their dead-letter topics, as they must be."""
    return [plan for topic in topics for plan in _plans_of(topic, settings)]


def _plans_of(topic: Topic[Event], settings: Settings) -> list[TopicPlan]:
    shared = {"min.insync.replicas": str(settings.min_insync_replicas)}
    own = shared | {
        "retention.ms": str(topic.retention_ms),
        "cleanup.policy": topic.cleanup,
        "max.message.bytes": str(topic.max_bytes),
        "compression.type": "zstd",
    }
    if "compact" in topic.cleanup:
        own |= {"segment.ms": "600000", "min.cleanable.dirty.ratio": "0.1"}
    made = [TopicPlan(settings.topic(topic.name), settings.partitions, own)]
    if topic.sets_aside:
        name = settings.topic(topic.dead_letters)
        dlq = shared | {
            "retention.ms": str(30 * DAY),
            "cleanup.policy": "delete",
            "max.message.bytes": str(topic.max_bytes + 1_000_000),
            "compression.type": "zstd",
            "message.timestamp.type": "LogAppendTime",  # a worker's clock may be wrong
        }
        made.append(TopicPlan(name, settings.partitions, dlq))
    return made


async def apply_topics(settings: Settings) -> list[str]:
    """Create what is missing and return the names created.

    Raises:
        TopicsWrong: when a topic that was there already differs from the contract.
    """
    async with admin(settings) as client:
        there = set(await client.list_topics())
        missing = [plan for plan in plans(settings) if plan.name not in there]
        if missing:
            await _create(client, missing, settings.replication_factor)
        await _settled(client, settings)
    return [plan.name for plan in missing]


async def _create(client: AIOKafkaAdminClient, missing: list[TopicPlan], replicas: int) -> None:
    made = await client.create_topics(
        [NewTopic(p.name, p.partitions, replicas, topic_configs=p.config) for p in missing]
    )
    for name, code, *detail in made.topic_errors:
        if code not in (0, TOPIC_EXISTS):
            raise KafkaError(f"could not create {name}: error {code} {detail}")


async def _settled(client: AIOKafkaAdminClient, settings: Settings) -> None:
    """Wait until new topics have leaders, some milliseconds after the answer that made them."""
    deadline = time.monotonic() + settings.broker_wait_seconds
    while problems := await _problems(client, plans(settings)):
        if time.monotonic() > deadline or not any("missing" in line for line in problems):
            raise TopicsWrong("\n".join(problems))
        await asyncio.sleep(0.1)


async def delete_topics(settings: Settings) -> None:
    """Delete every topic of this installation's prefix: for demos and tests."""
    async with admin(settings) as client:
        there = set(await client.list_topics())
        await client.delete_topics([plan.name for plan in plans(settings) if plan.name in there])


async def check_topics(settings: Settings, topics: Sequence[Topic[Event]] = TOPICS) -> None:
    """Verify partitions, retention, compaction and size limits.

    Raises:
        TopicsWrong: names each difference and the remedy.
    """
    async with admin(settings) as client:
        problems = await _problems(client, plans(settings, topics))
    if problems:
        raise TopicsWrong("\n".join(problems))


async def _problems(client: AIOKafkaAdminClient, plans: list[TopicPlan]) -> list[str]:
    wanted = {plan.name: plan for plan in plans}
    there = set(await client.list_topics())
    lines = [
        f"{name} is missing: run `claimwire topics apply`" for name in wanted if name not in there
    ]
    known = [name for name in wanted if name in there]
    if not known:
        return lines
    for topic in await client.describe_topics(known):
        count, plan = len(topic["partitions"]), wanted[topic["topic"]]
        if count != plan.partitions:
            lines.append(
                f"{plan.name} has {count} partitions, not {plan.partitions}: set "
                f"CLAIMWIRE_PARTITIONS={count}, or make the topics anew under another prefix"
            )
    return lines + await _config_problems(client, [wanted[name] for name in known])


async def _config_problems(client: AIOKafkaAdminClient, known: list[TopicPlan]) -> list[str]:
    asked = [ConfigResource(ConfigResourceType.TOPIC, plan.name) for plan in known]
    actual: dict[str, dict[str, str]] = {}
    for response in await client.describe_configs(asked):
        for _, _, _, name, entries in response.resources:
            actual[name] = {entry[0]: entry[1] for entry in entries}
    return [
        f"{plan.name} has {key}={actual[plan.name].get(key)}, not {value}: change it with "
        f"`kafka-configs.sh --alter --topic {plan.name} --add-config {key}={value}`"
        for plan in known
        for key, value in plan.config.items()
        if actual[plan.name].get(key) != value
    ]
