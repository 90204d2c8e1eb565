"""The Faust app of a stage: one process, one consumer group, nothing of Faust's own state."""

from yarl import URL

from services.runtime.client import HEARTBEATS, faust_credentials
from services.runtime.delivery import GuardedApp
from services.runtime.settings import Settings
from services.topology import Stage

MAX_FETCH = 9_500_000
"""Bytes; above the largest `max.message.bytes` of any topic, which decides what is too large."""

MAX_REQUEST = 256_000_000
"""Bytes before compression: a page that its producer had compressed must fit as a dead letter."""


def new_app(stage: Stage, settings: Settings) -> GuardedApp:  # type: ignore[type-arg]
    """Return the app that reads a stage's topic; figures in docs/decisions/0001-delivery.md."""
    return GuardedApp(
        settings.group(stage.name),
        broker=[URL(f"kafka://{server}") for server in settings.bootstrap_servers.split(",")],
        broker_credentials=faust_credentials(settings),
        consumer_group_instance_id=settings.member(stage.name),
        consumer_auto_offset_reset="earliest",
        consumer_max_fetch_size=MAX_FETCH,
        broker_session_timeout=settings.session_seconds,
        broker_heartbeat_interval=settings.session_seconds / HEARTBEATS,
        broker_rebalance_timeout=30,
        broker_request_timeout=40,
        broker_max_poll_records=500,
        broker_commit_interval=settings.commit_seconds,
        producer_linger=0.0,
        producer_max_batch_size=262_144,
        producer_max_request_size=MAX_REQUEST,
        producer_compression_type="zstd",
        producer_request_timeout=60.0,
        stream_wait_empty=True,
        stream_buffer_maxsize=64,
        stream_processing_timeout=settings.article_seconds * 3,
        key_serializer="raw",
        value_serializer="raw",
        topic_disable_leader=True,
        topic_allow_declare=False,
        web_enabled=False,
        worker_redirect_stdouts=False,
    )
