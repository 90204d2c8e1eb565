"""Genuine Kafka for every test marked `kafka`: a given one, else in Docker, else from its jars.

CLAIMWIRE_BOOTSTRAP_SERVERS gives one; CLAIMWIRE_TEST_KAFKA insists: given, docker or local.
"""

import os
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Protocol

import pytest

from services.local_kafka import MissingProgram
from services.runtime.settings import Settings
from tests.e2e.docker_engine import why_not_in_docker
from tests.e2e.flow import fresh_installation
from tests.e2e.kafka_from_jars import kafka_from_jars
from tests.e2e.kafka_in_docker import IMAGE, kafka_in_docker


class OwnKafka(Protocol):
    """A broker of the test's own: it may be killed and brought back with its data."""

    address: str

    def kill(self) -> None: ...
    def restart(self) -> None: ...


@pytest.fixture(scope="session")
def kafka() -> Iterator[str]:
    """Give the address (host:port) of the session's Kafka."""
    given = os.environ.get("CLAIMWIRE_BOOTSTRAP_SERVERS")
    if kind() == "given":
        assert given, "CLAIMWIRE_TEST_KAFKA=given needs CLAIMWIRE_BOOTSTRAP_SERVERS"
        yield given
        return
    with kafka_of_our_own() as own:
        yield own.address


@pytest.fixture
def own_kafka() -> Iterator[OwnKafka]:
    """Give a fresh Kafka that this test may kill; a given one is left alone."""
    with kafka_of_our_own() as own:
        yield own


@pytest.fixture
def topic_prefix() -> str:
    """Give a prefix that no other test's topics and groups have."""
    return f"test-{uuid.uuid4().hex[:8]}-"


@pytest.fixture
async def settings(kafka: str, topic_prefix: str) -> Settings:
    """Give an installation of the test's own, its topics made."""
    return await fresh_installation(kafka, topic_prefix)


def kind() -> str:
    """Say which kind of Kafka the environment asks for; empty when it leaves the choice to us."""
    given = "given" if os.environ.get("CLAIMWIRE_BOOTSTRAP_SERVERS") else ""
    asked = os.environ.get("CLAIMWIRE_TEST_KAFKA") or given
    assert asked in {"given", "docker", "local", ""}, f"CLAIMWIRE_TEST_KAFKA={asked}?"
    return asked


@contextmanager
def kafka_of_our_own() -> Iterator[OwnKafka]:
    """Run Kafka in Docker where that works, else from its jars; skip only where neither can be."""
    why_not = "a local one was asked for" if kind() == "local" else why_not_in_docker(IMAGE)
    if why_not and kind() == "docker":
        pytest.fail(f"CLAIMWIRE_TEST_KAFKA=docker, but {why_not}")
    running: AbstractContextManager[OwnKafka] = kafka_from_jars() if why_not else kafka_in_docker()
    with ExitStack() as stack:
        try:
            own = stack.enter_context(running)
        except MissingProgram as error:
            give_up = pytest.fail if kind() else pytest.skip
            give_up(f"no Kafka in Docker ({why_not}), none from its jars ({error})")
        yield own
