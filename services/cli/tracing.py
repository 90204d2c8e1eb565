"""An article's way through the topics, as the records on them tell it."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass

from schemas.articles import CleanArticle, RawArticle
from schemas.claims import ArticleClaims
from schemas.duplicates import ClusterMerge, DedupedArticle
from schemas.event import Event
from schemas.keys import subject
from schemas.topics import CLUSTER_MERGES, RAW_ARTICLES, Topic
from services.cli.dlq_letters import OUTCOME, SETTLES
from services.errors import Unprocessable
from services.runtime.dead_letters import PREFIX
from services.runtime.parsing import parse
from services.runtime.reading import all_records
from services.runtime.records import Incoming
from services.runtime.settings import Settings
from services.source import source_of
from services.topology import STAGES

WAY: tuple[Topic[Event], ...] = (
    RAW_ARTICLES,
    *(stage.writes for stage in STAGES),
    CLUSTER_MERGES,
)


@dataclass(frozen=True)
class Step:
    """A record on an article's way: where it lies and what it says."""

    topic: str
    record: Incoming
    decision: str


async def way_of(article_id: str, since: int, settings: Settings) -> AsyncIterator[Step]:
    """Yield every record of an article, topic by topic in the order of the pipeline."""
    for topic in WAY:
        names = [settings.topic(topic.name)]
        names += [settings.topic(topic.dead_letters)] if topic.sets_aside else []
        async for record in all_records(names, settings, since):
            name = record.topic.removeprefix(settings.topic_prefix)
            step = step_of(article_id, topic, name, record)
            if step is not None:
                yield step


def step_of(article_id: str, topic: Topic[Event], name: str, record: Incoming) -> Step | None:
    """Return what a record says of an article; None when it speaks of another."""
    if record.header(SETTLES):
        return _settled(article_id, name, record)
    known = record.header("ce_subject")
    if known and known != article_id:
        return None
    try:
        event = parse(topic.event, record.value)
    except Unprocessable:
        return Step(name, record, _set_aside(record)) if known == article_id else None
    if subject(event) != article_id:
        return None
    return Step(name, record, decision(event) if name == topic.name else _set_aside(record))


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


def _set_aside(record: Incoming) -> str:
    said = {name: record.header(PREFIX + name) or "" for name in ("reason", "message", "attempt")}
    return f"set aside: {said['reason']}: {said['message']} (attempt {said['attempt']})"


def _settled(article_id: str, name: str, record: Incoming) -> Step | None:
    mine = record.header("ce_subject") == article_id
    return Step(name, record, f"dead letter {record.header(OUTCOME)}") if mine else None
