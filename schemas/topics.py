"""Every topic: its name, its event, its key and how long it is kept.

A new major version of an event is a new topic (`clean-articles-v2`); within a major only optional
fields are added.
"""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from schemas.articles import CleanArticle, RawArticle
from schemas.claims import ArticleClaims
from schemas.duplicates import ArticleSignature, ClusterMerge, DedupedArticle
from schemas.event import Event
from schemas.feeds import FeedPage, FeedState, FeedSubscription
from schemas.memory import SourceLines

E_co = TypeVar("E_co", bound=Event, covariant=True)

DAY = 86_400_000
"""Milliseconds."""
FOR_EVER = -1

Cleanup = Literal["delete", "compact", "compact,delete"]


@dataclass(frozen=True)
class Topic(Generic[E_co]):
    """A topic and its contract. `key` says what records are keyed by, and why.

    `internal` topics are a stage's memory; `sets_aside` says that there is a dead-letter topic.
    """

    name: str
    event: type[E_co]
    key: str
    retention_ms: int
    cleanup: Cleanup = "delete"
    max_bytes: int = 1_048_576
    internal: bool = False
    sets_aside: bool = False

    @property
    def type(self) -> str:
        """The CloudEvents type of its records."""
        return f"org.claimwire.{self.name}.v1"

    @property
    def dead_letters(self) -> str:
        """The topic that takes what could not be processed, with its original bytes."""
        return f"{self.name}-dlq"


RAW_ARTICLES = Topic(
    "raw-articles",
    RawArticle,
    key="source: versions of a page stay in order, a source's furniture is learned in one place",
    retention_ms=7 * DAY,
    max_bytes=9_000_000,
    sets_aside=True,
)
CLEAN_ARTICLES = Topic(
    "clean-articles",
    CleanArticle,
    key="language: copies of one text meet in one partition and one order",
    retention_ms=3 * DAY,
    max_bytes=9_000_000,
    sets_aside=True,
)
DEDUPED_ARTICLES = Topic(
    "deduped-articles",
    DedupedArticle,
    key="cluster id: a story stays in order",
    retention_ms=30 * DAY,
    max_bytes=9_000_000,
    sets_aside=True,
)
CLAIMS = Topic(
    "claims",
    ArticleClaims,
    key="article id: re-extraction replaces the whole set",
    retention_ms=30 * DAY,
    cleanup="compact,delete",
    max_bytes=9_000_000,
)
CLUSTER_MERGES = Topic(
    "cluster-merges",
    ClusterMerge,
    key="from_cluster: the last word on a cluster",
    retention_ms=30 * DAY,
    cleanup="compact,delete",
)
SOURCE_LINES = Topic(
    "source-lines",
    SourceLines,
    key="article id, in the same partition as its raw article",
    retention_ms=30 * DAY,
    cleanup="compact,delete",
    internal=True,
)
ARTICLE_SIGNATURES = Topic(
    "article-signatures",
    ArticleSignature,
    key="article id, in the same partition as its clean article",
    retention_ms=8 * DAY,
    cleanup="compact,delete",
    internal=True,
)
FEED_SUBSCRIPTIONS = Topic(
    "feed-subscriptions",
    FeedSubscription,
    key="address of the feed: the last word on it, and a tombstone ends it",
    retention_ms=FOR_EVER,
    cleanup="compact",
    internal=True,
)
FEED_STATE = Topic(
    "feed-state",
    FeedState,
    key="address of the feed",
    retention_ms=FOR_EVER,
    cleanup="compact",
    internal=True,
)
FEED_PAGES = Topic(
    "feed-pages",
    FeedPage,
    key="address of the page; a tombstone when no feed has named it for long",
    retention_ms=FOR_EVER,
    cleanup="compact",
    internal=True,
)

TOPICS: tuple[Topic[Event], ...] = (
    RAW_ARTICLES,
    CLEAN_ARTICLES,
    DEDUPED_ARTICLES,
    CLAIMS,
    CLUSTER_MERGES,
    SOURCE_LINES,
    ARTICLE_SIGNATURES,
    FEED_SUBSCRIPTIONS,
    FEED_STATE,
    FEED_PAGES,
)
