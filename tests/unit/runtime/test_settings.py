"""What may differ between installations."""

import pytest

from services.runtime.client import connection
from services.runtime.settings import Settings


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMWIRE_BOOTSTRAP_SERVERS", "kafka:1")

    assert Settings().bootstrap_servers == "kafka:1"


def test_the_prefix_stands_before_every_topic() -> None:
    assert Settings(topic_prefix="prod-").topic("claims") == "prod-claims"


def test_each_stage_has_a_member_name_of_its_own() -> None:
    assert Settings().member("cleaner") != Settings().member("deduplicator")


def test_a_secret_is_never_shown() -> None:
    settings = Settings.model_validate({"password": "hush", "username": "app"})

    assert "hush" not in f"{settings!r} {settings} {settings.model_dump()}"


def test_a_login_reaches_the_client() -> None:
    settings = Settings.model_validate(
        {"security_protocol": "SASL_PLAINTEXT", "username": "app", "password": "hush"}
    )

    assert connection(settings)["sasl_plain_password"] == "hush"
