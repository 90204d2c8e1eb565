"""Kafka with passwords, certificates and rights: who gets in, and what the others are told."""

from collections.abc import Iterator, Mapping

import pytest
from aiokafka.admin import NewTopic
from aiokafka.errors import TopicAuthorizationFailedError, for_code

from services.local_kafka import MissingProgram
from services.runtime.broker import BrokerAway, admin
from services.runtime.settings import Settings
from tests.e2e.kafka_secured import SecuredKafka, kafka_secured

pytestmark = pytest.mark.kafka


@pytest.fixture(scope="module")
def secured() -> Iterator[SecuredKafka]:
    try:
        with kafka_secured() as running:
            yield running
    except MissingProgram as error:
        pytest.skip(str(error))


async def make_topic(environment: Mapping[str, str], name: str) -> None:
    """Make a topic as the user of these settings; raise what the broker answers."""
    with pytest.MonkeyPatch.context() as patch:
        for variable, value in environment.items():
            patch.setenv(variable, value)
        settings = Settings()
    async with admin(settings) as client:
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
