"""Three brokers: what was acknowledged outlives any one of them."""

from collections.abc import Iterator

import pytest
from aiokafka import AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from services.local_kafka import MissingProgram
from tests.e2e.kafka_cluster import KafkaCluster, kafka_cluster
from tests.e2e.test_broker import first_value

pytestmark = pytest.mark.kafka


@pytest.fixture
def cluster() -> Iterator[KafkaCluster]:
    try:
        with kafka_cluster() as running:
            yield running
    except MissingProgram as error:
        pytest.skip(str(error))


async def make_topic(address: str, name: str) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=address)
    await admin.start()
    await admin.create_topics([NewTopic(name, num_partitions=1, replication_factor=3)])
    await admin.close()


async def leader_of(address: str, topic: str) -> int:
    admin = AIOKafkaAdminClient(bootstrap_servers=address)
    await admin.start()
    described = await admin.describe_topics([topic])
    await admin.close()
    return int(described[0]["partitions"][0]["leader"])


async def test_an_acknowledged_record_outlives_the_node_that_led(cluster: KafkaCluster) -> None:
    await make_topic(cluster.address, "news")
    async with AIOKafkaProducer(bootstrap_servers=cluster.address, acks="all") as producer:
        await producer.send_and_wait("news", b"before")
        cluster.kill(await leader_of(cluster.address, "news"))
        await producer.send_and_wait("news", b"after")
    assert await first_value(cluster.address, "news") == b"before"
