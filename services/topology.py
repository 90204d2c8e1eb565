"""Who reads and writes what: the whole pipeline on one screen."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from schemas.articles import CleanArticle, RawArticle
from schemas.claims import ArticleClaims
from schemas.duplicates import DedupedArticle
from schemas.event import Event
from schemas.topics import (
    ARTICLE_SIGNATURES,
    CLAIMS,
    CLEAN_ARTICLES,
    CLUSTER_MERGES,
    DEDUPED_ARTICLES,
    FEED_PAGES,
    FEED_STATE,
    FEED_SUBSCRIPTIONS,
    RAW_ARTICLES,
    SOURCE_LINES,
    Topic,
)

In = TypeVar("In", bound=Event)
Out = TypeVar("Out", bound=Event)


@dataclass(frozen=True)
class Stage(Generic[In, Out]):
    """A step of the pipeline: its name is also its consumer group and its metric label."""

    name: str
    reads: Topic[In]
    writes: Topic[Out]
    also_writes: tuple[Topic[Event], ...] = ()
    remembers_in: Topic[Event] | None = None

    @property
    def topics(self) -> tuple[Topic[Event], ...]:
        """Every topic that the stage reads or writes."""
        remembered = (self.remembers_in,) if self.remembers_in else ()
        return (self.reads, self.writes, *self.also_writes, *remembered)

    @property
    def service(self) -> str:
        """The name where underscores are not welcome: compose service, host name."""
        return self.name.replace("_", "-")


CLEANER: Stage[RawArticle, CleanArticle] = Stage(
    "cleaner",
    reads=RAW_ARTICLES,
    writes=CLEAN_ARTICLES,
    remembers_in=SOURCE_LINES,
)
DEDUPLICATOR: Stage[CleanArticle, DedupedArticle] = Stage(
    "deduplicator",
    reads=CLEAN_ARTICLES,
    writes=DEDUPED_ARTICLES,
    also_writes=(CLUSTER_MERGES,),
    remembers_in=ARTICLE_SIGNATURES,
)
CLAIM_EXTRACTOR: Stage[DedupedArticle, ArticleClaims] = Stage(
    "claim_extractor",
    reads=DEDUPED_ARTICLES,
    writes=CLAIMS,
)

STAGES = (CLEANER, DEDUPLICATOR, CLAIM_EXTRACTOR)


@dataclass(frozen=True)
class Producer:
    """What brings articles in from outside; anyone else may write to the same topic."""

    name: str
    writes: Topic[RawArticle]
    remembers_in: tuple[Topic[Event], ...]


FEEDS = Producer(
    "feeds",
    writes=RAW_ARTICLES,
    remembers_in=(FEED_SUBSCRIPTIONS, FEED_STATE, FEED_PAGES),
)

PRODUCERS = (FEEDS,)
