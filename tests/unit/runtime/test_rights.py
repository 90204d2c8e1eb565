"""A stage is allowed what the topology says it does."""

from services.runtime.rights import Right, rights
from services.runtime.settings import Settings
from services.topology import CLAIM_EXTRACTOR, DEDUPLICATOR

SETTINGS = Settings(topic_prefix="prod-")


def test_a_stage_reads_its_topic_in_its_group_and_writes_results_and_dead_letters() -> None:
    found = rights(CLAIM_EXTRACTOR, SETTINGS)

    assert Right("group", "prod-claim_extractor", "read") in found
    assert [right.name for right in found if right.operation == "write"] == [
        "prod-claims",
        "prod-deduped-articles-dlq",
    ]
    assert Right("topic", "prod-deduped-articles", "write") not in found


def test_a_stage_with_a_memory_reads_and_writes_its_log() -> None:
    found = rights(DEDUPLICATOR, SETTINGS)

    assert Right("topic", "prod-article-signatures", "read") in found
    assert Right("topic", "prod-article-signatures", "write") in found


def test_a_right_is_written_as_kafka_takes_it() -> None:
    command = Right("topic", "claims", "read").command("User:reader")

    assert command == "--add --allow-principal 'User:reader' --topic 'claims' --operation read"
