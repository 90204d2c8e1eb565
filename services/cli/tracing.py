"""An article's way through the topics, as the records on them tell it."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from schemas.articles import CleanArticle, RawArticle
from schemas.claims import ArticleClaims
from schemas.duplicates import ClusterMerge, DedupedArticle
from schemas.event import Event
from schemas.keys import subject
from schemas.topics import CLUSTER_MERGES, RAW_ARTICLES, Topic
from services.cli.dlq_letters import letter_of
from services.errors import Unprocessable
from services.runtime.dead_letters import OUTCOME, PREFIX, SETTLES
from services.runtime.envelope import RECORDED
from services.runtime.parsing import parse
from services.runtime.reading import all_records
from services.runtime.records import Incoming
from services.runtime.settings import Settings
from services.source import source_of
from services.topology import STAGES

E = TypeVar("E", bound=Event)

WAY: tuple[Topic[Event], ...] = (
    RAW_ARTICLES,
    *(stage.writes for stage in STAGES),
    CLUSTER_MERGES,
)


@dataclass(frozen=True)
class Step:
    """A record on an article's way: where it lies and what it says.

    `after` is the number of milliseconds from the raw article to the writing of the record, None
    where the record does not say.
    """

    topic: str
    record: Incoming
    decision: str
    after: int | None


async def way_of(article_id: str, since: int, settings: Settings) -> AsyncIterator[Step]:
    """Yield every record of an article, topic by topic in the order of the pipeline."""
    for topic in WAY:
        async for record in all_records([settings.topic(topic.name)], settings, since):
            if (said := told(article_id, topic, record)) is not None:
                yield Step(topic.name, record, decision(said), written_after(record))
        if topic.sets_aside:
            async for step in _letters(article_id, topic, since, settings):
                yield step


async def _letters(
    article_id: str, topic: Topic[Event], since: int, settings: Settings
) -> AsyncIterator[Step]:
    """Yield the article's dead letters and what became of them: a marker lies behind its letter."""
    mine: dict[str, int] = {}
    async for record in all_records([settings.topic(topic.dead_letters)], settings, since):
        if settles := record.header(SETTLES):
            if settles in mine:
                said = f"dead letter {record.header(OUTCOME) or 'settled'}"
                after = record.timestamp - mine[settles]
                yield Step(topic.dead_letters, record, said, after)
        elif of_article(article_id, topic, record):
            original = int(record.header(PREFIX + "timestamp") or record.timestamp)
            mine[letter_of(record).source] = original
            after = record.timestamp - original
            yield Step(topic.dead_letters, record, set_aside(record), after)


def written_after(record: Incoming) -> int | None:
    """Return how long after its raw article a record was written, in milliseconds."""
    try:
        written = datetime.fromisoformat(record.header(RECORDED) or "")
    except ValueError:
        return None
    return round(written.timestamp() * 1000) - record.timestamp


def told(article_id: str, topic: Topic[E], record: Incoming) -> E | None:
    """Return the event in a record; None when it speaks of another article, or of none."""
    if record.header("ce_subject") not in (None, article_id):
        return None
    try:
        event = parse(topic.event, record.value)
    except Unprocessable:
        return None
    return event if subject(event) == article_id else None


def of_article(article_id: str, topic: Topic[Event], letter: Incoming) -> bool:
    """Whether a dead letter is an article's: its header says so, or its value does."""
    named = letter.header("ce_subject") == article_id
    return named or told(article_id, topic, letter) is not None


def decision(event: Event) -> str:
    """Return in a line what was decided of an article."""
    match event:
        case RawArticle():
            return f"{source_of(event)}, {event.content_type}, {len(event.content):,} characters"
        case CleanArticle():
            return _cleaned(event)
        case DedupedArticle():
            return _judged(event)
        case ArticleClaims():
            return _extracted(event)
        case ClusterMerge():
            return f"joins cluster {event.from_cluster} to {event.into_cluster}"
        case _:
            return type(event).__name__


def _cleaned(event: CleanArticle) -> str:
    reasons = Counter(block.reason for block in event.removed).most_common()
    removed = ", ".join(f"{count} {reason}" for reason, count in reasons) or "nothing"
    sure = f", expected F1 {event.extraction.confidence:.2f}" if event.extraction else ""
    return f"{event.language}, {len(event.text.split()):,} words kept{sure}; removed: {removed}"


def _judged(event: DedupedArticle) -> str:
    verdict, evidence = event.verdict, event.verdict.evidence
    if evidence is None or verdict.matched_article_id is None:
        return f"{verdict.relation}, cluster {verdict.cluster_id}"
    return (
        f"{verdict.relation} of {verdict.matched_article_id}, version {verdict.version}, cluster "
        f"{verdict.cluster_id}; {evidence.contained_in_match:.0%} of it in the other, "
        f"probability {evidence.probability:.2f}"
    )


def _extracted(event: ArticleClaims) -> str:
    if event.same_as:
        return f"claims as of {event.same_as}"
    attributed = sum(claim.speaker is not None for claim in event.claims)
    return f"{len(event.claims)} claims, {attributed} with a speaker, by {event.engine}"


def set_aside(letter: Incoming) -> str:
    """Return in a line why a dead letter is one."""
    said = {name: letter.header(PREFIX + name) or "" for name in ("reason", "message", "attempt")}
    return f"set aside: {said['reason']}: {said['message']} (attempt {said['attempt']})"
