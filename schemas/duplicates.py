"""Which story an article tells again, how, and on what evidence."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from schemas.articles import Article, ArticleId
from schemas.event import ID_PATTERN, Event

ClusterId = Annotated[
    str,
    Field(
        pattern=ID_PATTERN,
        description="Names a cluster: the id of its first article, the canonical one.",
    ),
]
Relation = Literal["original", "exact", "copy", "revision", "excerpt", "expansion"]


class Evidence(Event):
    """The measurements behind a verdict, between this article and the matched one."""

    contained_in_match: float = Field(
        ge=0, le=1, description="Share of this text's shingles that the matched text has."
    )
    match_contained: float = Field(
        ge=0, le=1, description="Share of the matched text's shingles that this text has."
    )
    resemblance: float = Field(ge=0, le=1, description="Jaccard similarity of the shingle sets.")
    shared_shingles: int = Field(ge=0, description="Sampled shingles in common.")
    names: float = Field(ge=0, le=1, description="Agreement of the names in both texts.")
    numbers: float = Field(ge=0, le=1, description="Agreement of the numbers in both texts.")
    probability: float = Field(
        ge=0, le=1, description="That the two texts derive from one source text."
    )


class Change(Event):
    """A paragraph that differs between a version and the one before it."""

    kind: Literal["added", "removed", "changed"] = Field(
        description="`added` has no `before`, `removed` no `after`."
    )
    before: str | None = Field(None, max_length=500, description="As it was, cut at 500.")
    after: str | None = Field(None, max_length=500, description="As it is, cut at 500.")
    numbers_before: tuple[str, ...] = Field((), description="Numbers only the old one has.")
    numbers_after: tuple[str, ...] = Field((), description="Numbers only the new one has.")


class DuplicateVerdict(Event):
    """What the deduplicator says of one article."""

    cluster_id: ClusterId
    relation: Relation = Field(description="To the matched article; `original` opens a cluster.")
    matched_article_id: ArticleId | None = Field(None, description="The article it was matched to.")
    version: int = Field(1, ge=1, description="Number in the chain of revisions, from 1.")
    supersedes: ArticleId | None = Field(None, description="The version before, for a revision.")
    changes: tuple[Change, ...] = Field((), description="What the revision changed, bounded.")
    evidence: Evidence | None = Field(None, description="Absent for an original.")


class DedupedArticle(Event):
    """A clean article with its verdict. Nothing is dropped for being a duplicate."""

    article: Article = Field(description="The clean article, without its removed blocks.")
    verdict: DuplicateVerdict = Field(description="What it repeats, if anything.")


class ClusterMerge(Event):
    """Two clusters turned out to be one story: fold `from_cluster` into `into_cluster`."""

    from_cluster: ClusterId
    into_cluster: ClusterId
    because_article_id: ArticleId = Field(description="The article that belongs to both.")


class ArticleSignature(Event):
    """Internal: what the deduplicator remembers of an article, and the verdict it published."""

    article_id: ArticleId
    signature_version: int = Field(ge=1, description="Records of another version are skipped.")
    offset: int = Field(ge=0, description="Of the article in its partition of `clean-articles`.")
    seen_at: datetime = Field(description="Record time of the article.")
    source: str = Field(description="The outlet, for versions and for furniture per source.")
    url: str | None = Field(None, description="The page, for versions.")
    packed: str = Field(description="Base64 of the packed signature.")
    verdict: DuplicateVerdict = Field(description="As it was published.")
    merge: ClusterMerge | None = Field(None, description="The merge published with the verdict.")
