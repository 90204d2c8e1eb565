"""What must hold whatever happened, checked on the records that a consumer sees."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from aiokafka import TopicPartition

from schemas.duplicates import DedupedArticle
from schemas.topics import ARTICLE_SIGNATURES, CLAIMS, DEDUPED_ARTICLES, RAW_ARTICLES
from services.replay.sending import Sent
from services.runtime.broker import admin
from services.runtime.dead_letters import PREFIX
from services.runtime.reading import reader
from services.runtime.records import Incoming
from services.runtime.settings import Settings
from services.topology import STAGES, Stage
from tests.chaos.articles import Fed
from tests.e2e.flow import by_article, records_of

Records = dict[str, list[Incoming]]
"""Every record of every topic that was read, by the topic's name without prefix."""


async def everything(settings: Settings) -> Records:
    """Read all topics of the pipeline from beginning to end."""
    names = {name for stage in STAGES for name in (stage.reads.name, stage.writes.name)}
    names |= {stage.reads.dead_letters for stage in STAGES}
    return {name: await records_of(name, settings) for name in (*names, ARTICLE_SIGNATURES.name)}


def violations(found: Records, fed: Iterable[Fed]) -> list[str]:
    """Return what does not hold, given what was fed; empty when all is well."""
    stories = {one.article_id: one.story for one in fed if one.story is not None}
    unreadable = {one.value for one in fed if one.story is None}
    ids = {record.header("ce_subject") for record in found[DEDUPED_ARTICLES.name]}
    aside = {record.value for record in found[RAW_ARTICLES.dead_letters]}
    lines = [line for stage in STAGES for line in _lost(stage, found)]
    lines += [f"never came out: {article}" for article in sorted(stories.keys() - ids)]
    lines += [f"never set aside: {value!r}" for value in sorted(unreadable - aside)]
    lines += [line for stage in STAGES for line in _contradicting(found[stage.reads.dead_letters])]
    for name in (*(stage.writes.name for stage in STAGES), ARTICLE_SIGNATURES.name):
        lines += [
            f"{name} has {len(versions)} versions of {article}"
            for article, versions in by_article(found[name]).items()
            if len(versions) > 1
        ]
    keys = {record.key for record in found[CLAIMS.name]}
    if len(keys) != len(stories):
        lines.append(f"compacted, claims has {len(keys)} records of {len(stories)} articles")
    return lines + _misjudged(found[DEDUPED_ARTICLES.name], stories)


def _lost(stage: Stage[Any, Any], found: Records) -> list[str]:
    """Compare a stage's input with its output and its dead letters, record by record."""
    dead = {_original(letter) for letter in found[stage.reads.dead_letters]}
    went_in = {
        _subject(record)
        for record in found[stage.reads.name]
        if (str(record.partition), str(record.offset)) not in dead
    }
    came_out = {_subject(record) for record in found[stage.writes.name]}
    return [
        *(f"{stage.name} lost {article}" for article in sorted(went_in - came_out)),
        *(f"{stage.name} invented {article}" for article in sorted(came_out - went_in)),
    ]


def _original(letter: Incoming) -> tuple[str | None, str | None]:
    return letter.header(PREFIX + "partition"), letter.header(PREFIX + "offset")


def _contradicting(letters: Iterable[Incoming]) -> list[str]:
    """Compare the letters of one message: a redelivery's must say the same."""
    said: dict[object, set[object]] = defaultdict(set)
    for letter in letters:
        said[_original(letter)].add((letter.value, letter.header(PREFIX + "reason")))
    return [f"the message at {at} was set aside as {x}" for at, x in said.items() if len(x) > 1]


def _subject(record: Incoming) -> str:
    """Return the article's id: of the header, or of the body where it is a producer's."""
    sent = Sent(record.value or b"", record.partition, record.offset)
    return record.header("ce_subject") or sent.article_id


def _misjudged(deduped: Iterable[Incoming], fed: dict[str, int]) -> list[str]:
    clusters: dict[int, set[str]] = defaultdict(set)
    stories: dict[str, set[int]] = defaultdict(set)
    lines = []
    for record in deduped:
        event = DedupedArticle.model_validate_json(record.value or b"")
        article, verdict = event.article.article_id, event.verdict
        clusters[fed[article]].add(verdict.cluster_id)
        stories[verdict.cluster_id].add(fed[article])
        if verdict.matched_article_id == article:
            lines.append(f"{article} is its own duplicate")
    lines += [f"story {s} has clusters {c}" for s, c in clusters.items() if len(c) > 1]
    return lines + [f"cluster {c} has stories {s}" for c, s in stories.items() if len(s) > 1]


def redelivered(found: Records) -> Counter[str]:
    """Count the records of each topic beyond the first of an article: what mishaps repeated."""
    return Counter(
        {
            stage.writes.name: len(found[stage.writes.name])
            - len({_subject(record) for record in found[stage.writes.name]})
            for stage in STAGES
        }
    )


async def uncommitted(settings: Settings) -> list[str]:
    """Return the partitions that are not committed to their end, and how far they are."""
    return [line for stage in STAGES for line in await _behind(stage, settings)]


async def _behind(stage: Stage[Any, Any], settings: Settings) -> list[str]:
    topic = settings.topic(stage.reads.name)
    async with reader([topic], settings, start="latest") as consumer:
        ends: dict[TopicPartition, int] = await consumer.end_offsets(consumer.assignment())
    async with admin(settings) as client:
        committed = await client.list_consumer_group_offsets(settings.group(stage.name))
    at = {place: max(0, committed[place].offset) if place in committed else 0 for place in ends}
    return [
        f"{stage.name} has committed {at[p]} of {end} in partition {p.partition}"
        for p, end in ends.items()
        if at[p] != end
    ]
