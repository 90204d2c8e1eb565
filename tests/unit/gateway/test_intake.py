"""What is promised is in Kafka, and what waits for Kafka is bounded."""

import pytest
from aiokafka.errors import KafkaTimeoutError, MessageSizeTooLargeError

from tests.builders import raw_article
from tests.unit.gateway.door import BODY, LIMITS, Door


async def test_nothing_is_promised_that_kafka_did_not_acknowledge(door: Door) -> None:
    door.kafka.silent = True
    status, _, headers = await door.push()
    assert status == 503
    assert "Retry-After" in headers


async def test_an_error_of_kafka_is_not_an_answer_of_ours(door: Door) -> None:
    door.kafka.error = KafkaTimeoutError()
    assert (await door.push())[0] == 503


async def test_a_gateway_that_has_not_found_kafka_says_so(door: Door) -> None:
    door.gateway.intake.producer = None
    assert (await door.push())[0] == 503
    async with door.client.get("/readyz") as answer:
        assert answer.status == 503
        assert await answer.json() == {"ready": False, "problems": ["Kafka does not answer"]}
    door.gateway.intake.producer = door.kafka


async def test_a_gateway_is_ready_again_when_kafka_acknowledges(door: Door) -> None:
    door.kafka.error = KafkaTimeoutError()
    await door.push()
    door.kafka.error = None
    await door.push()
    assert door.gateway.intake.ready


async def test_a_producer_that_had_a_batch_refused_ends_and_the_gateway_is_not_ready(
    door: Door,
) -> None:
    door.kafka.error = MessageSizeTooLargeError()
    assert (await door.push())[0] == 503
    assert not door.gateway.intake.ready
    await door.gateway.intake.close()
    assert door.kafka.stopped


async def test_a_pusher_is_slowed_down_while_too_much_waits(door: Door) -> None:
    with door.gateway.intake.room(LIMITS.max_pending_bytes):
        status, _, headers = await door.push()
    assert (status, headers["Retry-After"]) == (429, "1")


async def test_what_kafka_has_not_acknowledged_takes_up_room(door: Door) -> None:
    door.kafka.silent = True
    await door.push()
    assert door.gateway.intake.pending >= len(BODY)


async def test_what_kafka_has_acknowledged_takes_up_no_room(door: Door) -> None:
    await door.push()
    assert door.gateway.intake.pending == 0


@pytest.mark.parametrize(
    "door", [LIMITS.model_copy(update={"max_body_bytes": 1 << 25})], indirect=True
)
async def test_a_record_that_its_topic_would_refuse_is_refused(door: Door) -> None:
    status, answer, _ = await door.push(raw_article("—" * 3_500_000).to_json())
    assert status == 413
    assert "raw-articles takes" in answer["detail"]
