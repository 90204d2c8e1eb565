"""What each event is keyed by on its topic, in one place."""

from schemas.articles import CleanArticle, RawArticle
from schemas.claims import ArticleClaims
from schemas.duplicates import ArticleSignature, ClusterMerge, DedupedArticle
from schemas.event import Event
from schemas.feeds import FeedPage, FeedState, FeedSubscription
from schemas.memory import SourceLines


def record_key(event: Event) -> str:
    """Return the record key of an event; the reasons stand beside the topics."""
    match event:
        case RawArticle():
            return event.source or event.url or event.identity()
        case CleanArticle():
            return event.language
        case DedupedArticle():
            return event.verdict.cluster_id
        case ArticleClaims() | ArticleSignature() | SourceLines():
            return event.article_id
        case ClusterMerge():
            return event.from_cluster
        case FeedSubscription() | FeedState() | FeedPage():
            return event.url
        case _:
            raise TypeError(f"no topic carries a {type(event).__name__}: add it to schemas/keys.py")


def subject(event: Event) -> str:
    """Return the id of the article that an event speaks of."""
    match event:
        case RawArticle():
            return event.identity()
        case CleanArticle() | ArticleClaims() | ArticleSignature() | SourceLines():
            return event.article_id
        case DedupedArticle():
            return event.article.article_id
        case ClusterMerge():
            return event.because_article_id
        case FeedSubscription() | FeedState() | FeedPage():
            return event.url
        case _:
            raise TypeError(f"no topic carries a {type(event).__name__}: add it to schemas/keys.py")
