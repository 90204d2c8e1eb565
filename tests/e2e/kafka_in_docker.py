"""Genuine Kafka in a container of its official image."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from testcontainers.core.config import testcontainers_config
from testcontainers.core.container import DockerContainer
from testcontainers.core.wait_strategies import LogMessageWaitStrategy
from testcontainers.core.waiting_utils import WaitStrategy

from services.local_kafka import free_port
from tests.e2e.docker_engine import why_not_in_docker

IMAGE = "apache/kafka:4.3.1"
READY = "Kafka Server started"


class KafkaInDocker:
    """One node on a host port that stays the same when it is killed and started again."""

    def __init__(self) -> None:
        port = free_port()
        self.address = f"127.0.0.1:{port}"
        self.container = (
            DockerContainer(IMAGE)
            .with_bind_ports("9092/tcp", port)
            .with_envs(**_settings(self.address))
            .waiting_for(_started(1))
        )

    def kill(self) -> None:
        """End the broker as a power cut would."""
        self.container.get_wrapped_container().kill()

    def restart(self) -> None:
        """Bring the killed broker back with its data; return when it takes requests."""
        starts = self.container.get_logs()[0].count(READY.encode())
        self.container.get_wrapped_container().start()
        _started(starts + 1).wait_until_ready(self.container)


@contextmanager
def kafka_in_docker() -> Iterator[KafkaInDocker]:
    """Run Kafka in Docker for as long as the block runs."""
    if not testcontainers_config.ryuk_disabled:
        no_reaper = why_not_in_docker(testcontainers_config.ryuk_image)
        testcontainers_config.ryuk_disabled = no_reaper is not None
    kafka = KafkaInDocker()
    with kafka.container:
        yield kafka


def _started(times: int) -> WaitStrategy:
    """Wait until the log says so often that the broker is up."""
    log = re.compile(f"(?:{READY}.*){{{times}}}", re.DOTALL)
    return LogMessageWaitStrategy(log).with_startup_timeout(120).with_poll_interval(0.1)


def _settings(address: str) -> dict[str, str]:
    """One node as `deploy/kafka/server.properties` has it, reached from the host at `address`."""
    return {
        "KAFKA_NODE_ID": "1",
        "KAFKA_PROCESS_ROLES": "broker,controller",
        "KAFKA_CONTROLLER_QUORUM_VOTERS": "1@localhost:29093",
        "KAFKA_CONTROLLER_LISTENER_NAMES": "CONTROLLER",
        "KAFKA_INTER_BROKER_LISTENER_NAME": "INSIDE",
        "KAFKA_LISTENERS": "CONTROLLER://:29093,INSIDE://:19092,OUTSIDE://:9092",
        "KAFKA_ADVERTISED_LISTENERS": f"INSIDE://localhost:19092,OUTSIDE://{address}",
        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP": (
            "CONTROLLER:PLAINTEXT,INSIDE:PLAINTEXT,OUTSIDE:PLAINTEXT"
        ),
        "KAFKA_AUTO_CREATE_TOPICS_ENABLE": "false",
        "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR": "1",
        "KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS": "4",
        "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR": "1",
        "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR": "1",
        "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR": "1",
        "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR": "1",
        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS": "0",
        "KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS": "1000",
        "KAFKA_LOG_CLEANER_BACKOFF_MS": "1000",
        "KAFKA_BROKER_SESSION_TIMEOUT_MS": "2000",
        "KAFKA_BROKER_HEARTBEAT_INTERVAL_MS": "500",
        "KAFKA_HEAP_OPTS": "-Xms128m -Xmx512m",
    }
