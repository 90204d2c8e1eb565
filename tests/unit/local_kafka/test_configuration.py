"""The settings of a local broker."""

from pathlib import Path

from services.local_kafka.configuration import server_properties


def effective(text: str) -> dict[str, str]:
    """Read settings as Kafka does: the last line of a name wins."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines)


def test_a_broker_is_reached_from_this_machine_only() -> None:
    settings = effective(server_properties(Path("/data"), 9092, 9093, ""))
    assert settings["listeners"] == "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093"
    assert settings["controller.quorum.voters"] == "1@127.0.0.1:9093"
    assert settings["log.dirs"] == "/data"


def test_a_topic_is_never_made_by_mistake() -> None:
    settings = effective(server_properties(Path("/data"), 9092, 9093, ""))
    assert settings["auto.create.topics.enable"] == "false"


def test_the_callers_lines_have_the_last_word() -> None:
    settings = effective(server_properties(Path("/data"), 9092, 9093, "node.id=2"))
    assert settings["node.id"] == "2"
