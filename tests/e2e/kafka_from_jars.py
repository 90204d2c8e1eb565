"""Genuine Kafka from its published jars, as `claimwire broker start` runs it."""

from collections.abc import Iterator
from contextlib import contextmanager

from services.local_kafka import RunningBroker, disposable_broker, launch


class KafkaFromJars:
    """One node on a port that stays the same when it is killed and started again."""

    def __init__(self, broker: RunningBroker) -> None:
        self.address = broker.address
        self.broker = broker

    def kill(self) -> None:
        """End the broker as a power cut would."""
        self.broker.kill()

    def restart(self) -> None:
        """Bring the killed broker back with its data; return when it takes requests."""
        self.broker = launch(self.broker.data, self.broker.port).wait_until_ready()


@contextmanager
def kafka_from_jars() -> Iterator[KafkaFromJars]:
    """Run Kafka from its jars for as long as the block runs."""
    with disposable_broker() as broker:
        yield KafkaFromJars(broker)
