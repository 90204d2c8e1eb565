"""For subscribers: typed events of any topic, from where you left off, only those you want.

from services.sdk import CLAIMS, Only, subscribe

async for article in subscribe(CLAIMS, group="desk", only=Only(min_checkworthiness=0.7)):
    print(article.source, [claim.text for claim in article.claims])
"""

from schemas.topics import CLAIMS, CLEAN_ARTICLES, CLUSTER_MERGES, DEDUPED_ARTICLES, RAW_ARTICLES
from services.sdk.only import Only
from services.sdk.start import Start
from services.sdk.subscription import subscribe

__all__ = [
    "CLAIMS",
    "CLEAN_ARTICLES",
    "CLUSTER_MERGES",
    "DEDUPED_ARTICLES",
    "RAW_ARTICLES",
    "Only",
    "Start",
    "subscribe",
]
