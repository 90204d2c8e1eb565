"""Three genuine brokers as one cluster, from Kafka's jars, on this machine."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from services.local_kafka import RunningBroker, find_broker, free_port, launch

NODES = (1, 2, 3)

REPLICATED = """
default.replication.factor=3
min.insync.replicas=2
offsets.topic.replication.factor=3
transaction.state.log.replication.factor=3
transaction.state.log.min.isr=2
"""


class KafkaCluster:
    """Every topic on all three nodes; a write is acknowledged when two have it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ports = {node: free_port() for node in NODES}
        self.controllers = {node: free_port() for node in NODES}
        self.address = ",".join(f"127.0.0.1:{port}" for port in self.ports.values())

    def start(self, *nodes: int) -> None:
        """Start these nodes, new or killed before, and wait until each takes requests."""
        started = [self._launch(node) for node in nodes]
        for broker in started:
            broker.wait_until_ready()

    def kill(self, node: int) -> None:
        """End one node as a power cut would."""
        broker = find_broker(self.folder / str(node))
        assert broker, f"node {node} was never started"
        broker.kill()

    def stop(self) -> None:
        """Stop every node at once: the last one would wait for a quorum."""
        for node in NODES:
            if find_broker(self.folder / str(node)):
                self.kill(node)

    def _launch(self, node: int) -> RunningBroker:
        voters = ",".join(f"{n}@127.0.0.1:{port}" for n, port in self.controllers.items())
        port, controller = self.ports[node], self.controllers[node]
        own = f"""
node.id={node}
controller.quorum.voters={voters}
listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller}
"""
        return launch(self.folder / str(node), port, REPLICATED + own)


@contextmanager
def kafka_cluster() -> Iterator[KafkaCluster]:
    """Run the three nodes for as long as the block runs; nothing is left of them."""
    folder = Path(tempfile.mkdtemp(prefix="claimwire-cluster-"))
    cluster = KafkaCluster(folder)
    try:
        cluster.start(*NODES)
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder)
