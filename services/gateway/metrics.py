"""What the gateway measures, beside the stages' metrics."""

from prometheus_client import Counter, Gauge

from services.runtime.metrics import REGISTRY

REQUESTS = Counter(
    "claimwire_gateway_requests",
    "Requests answered, by route and status.",
    ("route", "status"),
    registry=REGISTRY,
)
ACCEPTED = Counter(
    "claimwire_gateway_articles", "Articles that Kafka has acknowledged.", registry=REGISTRY
)
PENDING = Gauge(
    "claimwire_gateway_pending_bytes",
    "Bytes taken that Kafka does not have yet.",
    registry=REGISTRY,
)
STREAMS = Gauge("claimwire_gateway_streams", "Open event streams.", registry=REGISTRY)
STREAMED = Counter(
    "claimwire_gateway_streamed_events", "Events sent, by topic.", ("topic",), registry=REGISTRY
)
CUT = Counter(
    "claimwire_gateway_slow_clients", "Streams ended because nobody read them.", registry=REGISTRY
)
