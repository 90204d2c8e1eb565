"""The contract: every event that travels on a topic."""

from schemas.articles import Article, CleanArticle, Extraction, RawArticle, RemovedBlock
from schemas.claims import (
    ArticleClaims,
    Claim,
    DateMention,
    Quantity,
    Span,
    Speaker,
    Verification,
)
from schemas.duplicates import (
    ArticleSignature,
    Change,
    ClusterMerge,
    DedupedArticle,
    DuplicateVerdict,
    Evidence,
)
from schemas.event import Event
from schemas.feeds import FeedPage, FeedState, FeedSubscription
from schemas.memory import SourceLines

__all__ = [
    "Article",
    "ArticleClaims",
    "ArticleSignature",
    "Change",
    "Claim",
    "CleanArticle",
    "ClusterMerge",
    "DateMention",
    "DedupedArticle",
    "DuplicateVerdict",
    "Event",
    "Evidence",
    "Extraction",
    "FeedPage",
    "FeedState",
    "FeedSubscription",
    "Quantity",
    "RawArticle",
    "RemovedBlock",
    "SourceLines",
    "Span",
    "Speaker",
    "Verification",
]
