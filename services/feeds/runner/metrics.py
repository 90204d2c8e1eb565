"""What the poller measures, by source. Sources are subscribed to by people, so there are few."""

from prometheus_client import Counter, Gauge

from services.runtime.metrics import REGISTRY

POLLS = Counter(
    "claimwire_feed_polls",
    "Polls of feeds, by outcome: answered, or the reason of the failure.",
    ("source", "outcome"),
    registry=REGISTRY,
)
ARTICLES = Counter(
    "claimwire_feed_articles",
    "Articles that Kafka has, changed ones again.",
    ("source",),
    registry=REGISTRY,
)
PAGE_FAILURES = Counter(
    "claimwire_feed_page_failures",
    "Pages that could not be had, by reason.",
    ("source", "reason"),
    registry=REGISTRY,
)
LAST_SEEN = Gauge(
    "claimwire_source_last_seen_timestamp_seconds",
    "When a feed of the source last answered.",
    ("source",),
    registry=REGISTRY,
)
LAST_ARTICLE = Gauge(
    "claimwire_source_last_article_timestamp_seconds",
    "When the source last gave an article.",
    ("source",),
    registry=REGISTRY,
)
SUBSCRIBED = Gauge("claimwire_feeds", "Feeds subscribed to.", registry=REGISTRY)
OVERDUE = Gauge(
    "claimwire_feeds_overdue_seconds",
    "How long the feed that waits longest has been due: high when the poller cannot keep up.",
    registry=REGISTRY,
)
