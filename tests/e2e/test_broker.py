"""The broker that the other tests run on is genuine, ours alone, and keeps what it acknowledged."""

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from tests.e2e.conftest import OwnKafka

pytestmark = pytest.mark.kafka


async def make_topic(address: str, name: str) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=address)
    await admin.start()
    await admin.create_topics([NewTopic(name, num_partitions=1, replication_factor=1)])
    await admin.close()


async def send(address: str, topic: str, value: bytes) -> None:
    async with AIOKafkaProducer(bootstrap_servers=address, enable_idempotence=True) as producer:
        await producer.send_and_wait(topic, value)


async def first_value(address: str, topic: str) -> object:
    async with AIOKafkaConsumer(
        topic, bootstrap_servers=address, auto_offset_reset="earliest"
    ) as consumer:
        return (await consumer.getone()).value


async def test_what_is_sent_is_read(kafka: str, topic_prefix: str) -> None:
    await make_topic(kafka, topic_prefix + "news")
    await send(kafka, topic_prefix + "news", b"hello")
    assert await first_value(kafka, topic_prefix + "news") == b"hello"


async def test_a_killed_broker_comes_back_with_its_data(own_kafka: OwnKafka) -> None:
    await make_topic(own_kafka.address, "news")
    await send(own_kafka.address, "news", b"acknowledged")
    own_kafka.kill()
    own_kafka.restart()
    assert await first_value(own_kafka.address, "news") == b"acknowledged"
