"""Kafka with passwords, certificates and rights: who gets in, and what the others are told."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from aiokafka.admin import NewTopic
from aiokafka.errors import TopicAuthorizationFailedError, for_code
from typer.testing import CliRunner

from schemas.topics import CLAIMS, CLEAN_ARTICLES, DEDUPED_ARTICLES
from services.cli.main import app
from services.local_kafka import MissingProgram
from services.runtime.broker import BrokerAway, admin
from services.runtime.rights import rights
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from services.topology import DEDUPLICATOR
from tests.builders import clean_article
from tests.e2e.acls import grant
from tests.e2e.kafka_secured import SecuredKafka, kafka_secured
from tests.e2e.stages import StageProcess
from tests.e2e.traffic import records, send

pytestmark = pytest.mark.kafka


@pytest.fixture(scope="module")
def secured() -> Iterator[SecuredKafka]:
    try:
        with kafka_secured() as running:
            yield running
    except MissingProgram as error:
        pytest.skip(str(error))


def settings_of(environment: Mapping[str, str]) -> Settings:
    """Return the settings that a process with this environment has."""
    with pytest.MonkeyPatch.context() as patch:
        for variable, value in environment.items():
            patch.setenv(variable, value)
        return Settings()


async def make_topic(environment: Mapping[str, str], name: str) -> None:
    """Make a topic as the user of these settings; raise what the broker answers."""
    async with admin(settings_of(environment)) as client:
        answer = await client.create_topics(
            [NewTopic(name, num_partitions=1, replication_factor=1)]
        )
    for _, code, message in answer.topic_errors:
        if code:
            raise for_code(code)(message)


async def test_the_right_password_is_accepted(secured: SecuredKafka) -> None:
    await make_topic(secured.login("admin"), "made-with-password")


async def test_a_client_certificate_is_accepted(secured: SecuredKafka) -> None:
    await make_topic(secured.certified(), "made-with-certificate")


async def test_a_wrong_password_is_refused_at_once_and_named(secured: SecuredKafka) -> None:
    with pytest.raises(BrokerAway, match="refused the login of 'admin'") as refusal:
        await make_topic(secured.login("admin", "wrong-secret"), "never")
    assert "wrong-secret" not in str(refusal.value)


async def test_a_broker_of_an_unknown_authority_is_refused(secured: SecuredKafka) -> None:
    misled = {**secured.login("admin"), "CLAIMWIRE_TLS_CA": str(secured.other_ca)}
    with pytest.raises(BrokerAway, match="CLAIMWIRE_TLS_CA"):
        await make_topic(misled, "never")


async def test_a_client_without_a_certificate_is_refused(secured: SecuredKafka) -> None:
    bare = secured.certified().items()
    names = {"CLAIMWIRE_TLS_CERTIFICATE", "CLAIMWIRE_TLS_KEY"}
    with pytest.raises(BrokerAway, match="CLAIMWIRE_TLS_CERTIFICATE"):
        await make_topic({name: value for name, value in bare if name not in names}, "never")


async def test_a_user_without_rights_can_make_no_topic(secured: SecuredKafka) -> None:
    with pytest.raises(TopicAuthorizationFailedError):
        await make_topic(secured.login("app"), "never")


async def test_a_stage_works_with_its_rights_and_no_others(
    secured: SecuredKafka, tmp_path: Path
) -> None:
    own = {"CLAIMWIRE_PARTITIONS": "2", "CLAIMWIRE_LOG_FORMAT": "json"}
    administrator = settings_of({**secured.login("admin"), **own})
    await apply_topics(administrator)
    await grant(rights(DEDUPLICATOR, administrator), "app", administrator)
    stage = StageProcess(DEDUPLICATOR.name, {**secured.login("app"), **own}, tmp_path / "log")
    stage.start()
    try:
        await send(CLEAN_ARTICLES.name, [b"{not json", clean_article().to_json()], administrator)
        await records(CLEAN_ARTICLES.dead_letters, 1, administrator)
        await records(DEDUPED_ARTICLES.name, 1, administrator)
        assert stage.terminate() == 0, stage.last_lines()
    finally:
        stage.kill()

    with pytest.raises(LookupError, match="no topic claims"):
        await records(CLAIMS.name, 1, settings_of({**secured.login("app"), **own}))
    with pytest.raises(TopicAuthorizationFailedError):
        await send(CLEAN_ARTICLES.name, [b"{}"], settings_of(secured.login("app")))


def test_a_refused_stage_says_so_and_shows_no_secret(secured: SecuredKafka, tmp_path: Path) -> None:
    environment = dict(secured.login("app", "wrong-secret"))
    stage = StageProcess(DEDUPLICATOR.name, environment, tmp_path / "log")
    stage.start()

    assert stage.wait(60) == 1
    assert "refused the login of 'app'" in stage.last_lines()
    assert "wrong-secret" not in stage.log.read_text()


@pytest.mark.parametrize("word", ["config", "worker"])
def test_no_command_prints_the_password(secured: SecuredKafka, word: str) -> None:
    environment = {**secured.login("app"), "CLAIMWIRE_PARTITIONS": "none of these"}
    arguments = [word] if word == "config" else [word, "cleaner"]

    wrong = CliRunner().invoke(app, arguments, env=environment)
    right = CliRunner().invoke(app, ["config"], env=secured.login("app"))

    assert "app-secret" not in wrong.output + repr(wrong.exception) + right.output
