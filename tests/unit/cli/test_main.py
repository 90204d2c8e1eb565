"""The command line as a person meets it."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from services.cli.main import app

RUNNER = CliRunner()


def verbs(command: typer.core.TyperGroup, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for name, sub in command.commands.items():
        deeper = getattr(sub, "commands", None)
        found += verbs(sub, (*path, name)) if deeper else [(*path, name)]  # type: ignore[arg-type]
    return found


ALL = verbs(typer.main.get_command(app))  # type: ignore[arg-type]


@pytest.mark.parametrize("verb", ALL, ids=" ".join)
def test_every_verb_explains_itself_with_an_example(verb: tuple[str, ...]) -> None:
    shown = RUNNER.invoke(app, [*verb, "--help"])

    assert shown.exit_code == 0
    assert "Example" in shown.output


def test_without_a_verb_the_verbs_are_listed() -> None:
    shown = RUNNER.invoke(app, [])

    assert all(path[0] in shown.output for path in ALL)


def test_the_version_is_that_of_the_package() -> None:
    assert RUNNER.invoke(app, ["--version"]).output == f"claimwire {version('claimwire')}\n"


def test_config_shows_every_setting_and_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMWIRE_PASSWORD", "hush")

    shown = RUNNER.invoke(app, ["config"])

    assert "CLAIMWIRE_BOOTSTRAP_SERVERS=" in shown.output
    assert "hush" not in shown.output


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (("topics", "check"), {}, "set CLAIMWIRE_BOOTSTRAP_SERVERS"),
        (("config",), {"CLAIMWIRE_PARTITIONS": "x"}, "PARTITIONS: Input should be a valid integer"),
        (("config",), {"CLAIMWIRE_BOOTSTRAP_SERVERS": "kafka"}, "'kafka' is not host:port"),
        (("replay", "nowhere"), {}, "nowhere does not exist"),
        (("demo", "--samples", "nowhere"), {}, "nowhere does not exist"),
        (("pipe", "cleaner", "--dead-letters", "no/where"), {}, "no/where: No such file"),
        (
            ("topics", "check"),
            {"CLAIMWIRE_SECURITY_PROTOCOL": "SSL", "CLAIMWIRE_TLS_CA": "no.pem"},
            "TLS with no.pem: No such file or directory; check CLAIMWIRE_TLS_CA",
        ),
    ],
)
def test_what_a_user_can_mend_is_said_in_a_sentence(
    arguments: tuple[str, ...], environment: dict[str, str], said: str
) -> None:
    claimwire = Path(sys.executable).with_name("claimwire")
    absent = {
        "CLAIMWIRE_BOOTSTRAP_SERVERS": "127.0.0.1:1",
        "CLAIMWIRE_BROKER_WAIT_SECONDS": "0.1",
    }

    ended = subprocess.run(  # noqa: S603 our own command
        [claimwire, *arguments],
        env=absent | environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 1
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_variable_that_is_no_setting_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMWIRE_BOOTSTRAP_SERVER", "kafka:9092")

    shown = RUNNER.invoke(app, ["config"])

    assert "CLAIMWIRE_BOOTSTRAP_SERVER is set, and is none of these" in shown.stderr


def test_stages_out_of_order_are_refused_before_anything_is_read() -> None:
    shown = RUNNER.invoke(app, ["pipe", "claim_extractor", "cleaner"])

    assert shown.exit_code == 2
    assert "cleaner reads raw-articles" in shown.output


def test_an_unknown_stage_is_answered_with_the_known_ones() -> None:
    shown = RUNNER.invoke(app, ["worker", "clener"])

    assert shown.exit_code == 2
    assert "cleaner" in shown.output
