"""What gets into the log."""

import json
import logging

import pytest

from services.runtime.logs import RateLimit, configure, logger
from services.runtime.settings import Settings


def record(name: str, message: str) -> logging.LogRecord:
    return logging.LogRecord(name, logging.ERROR, "", 0, message, None, None)


def test_the_same_line_of_a_client_comes_once_in_a_while() -> None:
    limit = RateLimit()

    lines = [limit.filter(record("aiokafka.conn", "broker away")) for _ in range(100)]

    assert sum(lines) == 1


def test_another_line_of_a_client_and_every_line_of_ours_come_through() -> None:
    limit = RateLimit()
    limit.filter(record("aiokafka.conn", "broker away"))

    assert limit.filter(record("aiokafka.conn", "broker back"))
    assert all(limit.filter(record("services.cleaner", "dead letter")) for _ in range(3))


def test_a_line_is_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    configure(Settings(log_format="json"))

    logger("services.test").warning("dead_letter", reason="decode", offset=7)
    root.handlers[:], root.level = before, level

    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["reason"], line["offset"]) == ("dead_letter", "decode", 7)
