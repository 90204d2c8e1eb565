"""Every metric by name, with its meaning. Boards and alerts are checked against this list."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()
STAGE_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

EVENTS = Counter(
    "claimwire_stage_events",
    "Messages handled, by outcome: published or set_aside; reason empty when published.",
    ("stage", "outcome", "reason"),
    registry=REGISTRY,
)
DURATION = Histogram(
    "claimwire_stage_duration_seconds",
    "From taking a batch to having sent what follows from it, shared evenly by its messages.",
    ("stage",),
    buckets=STAGE_SECONDS,
    registry=REGISTRY,
)
WORK = Counter(
    "claimwire_stage_work_cpu_seconds",
    "CPU spent on the stage's own work; the rest of its processes' CPU is transport.",
    ("stage",),
    registry=REGISTRY,
)
END_TO_END = Histogram(
    "claimwire_end_to_end_seconds",
    "From the time of the raw article's record to the stage's output.",
    ("stage",),
    buckets=(*STAGE_SECONDS, 60, 300, 3600),
    registry=REGISTRY,
)
LAG = Gauge(
    "claimwire_lag_messages",
    "Messages of the stage's assigned partitions that are not handled yet.",
    ("stage",),
    registry=REGISTRY,
)
MEMORY_ENTRIES = Gauge(
    "claimwire_memory_entries",
    "Entries of the stage's memory in one partition.",
    ("stage", "partition"),
    registry=REGISTRY,
)
MEMORY_BYTES = Gauge(
    "claimwire_memory_bytes",
    "Bytes of the stage's memory in one partition, by part: articles, postings or texts.",
    ("stage", "partition", "part"),
    registry=REGISTRY,
)
MEMORY_FORGOTTEN = Gauge(
    "claimwire_memory_forgotten_entries",
    "Entries that fell behind the window or the cap since the process began.",
    ("stage", "partition"),
    registry=REGISTRY,
)
RESTORE_SECONDS = Histogram(
    "claimwire_memory_restore_seconds",
    "Time to read a partition's memory back from its log.",
    ("stage",),
    buckets=(*STAGE_SECONDS, 60, 300),
    registry=REGISTRY,
)
READY = Gauge("claimwire_ready", "1 when the stage is ready.", ("stage",), registry=REGISTRY)
BUILD = Gauge("claimwire_build_info", "Always 1.", ("version",), registry=REGISTRY)


@contextmanager
def own_work(stage: str) -> Iterator[None]:
    """Count the CPU spent inside as the stage's own work; nothing may be awaited there."""
    started = time.thread_time()
    yield
    WORK.labels(stage).inc(time.thread_time() - started)
