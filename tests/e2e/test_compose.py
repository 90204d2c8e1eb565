"""`docker compose up` brings up the whole pipeline, and a plain Kafka client can use it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.articles import RawArticle
from schemas.claims import ArticleClaims
from schemas.topics import CLAIMS, RAW_ARTICLES
from services.local_kafka import free_port
from services.local_kafka.processes import run
from tests.e2e.docker_engine import why_not_in_docker

pytestmark = [pytest.mark.kafka, pytest.mark.docker]

ROOT = Path(__file__).parents[2]
CONSOLE = "/opt/kafka/bin/kafka-console-{}.sh --bootstrap-server kafka:19092"
ARTICLE = RawArticle(
    url="https://courier.example/harbour-quay",
    content_type="text/plain",
    content="North quay to close for two weeks\n\n"
    "The north quay of Aldersund will close for two weeks in May so that its cranes can be "
    "replaced, the harbour authority said on Tuesday.\n\n"
    '"We lose eleven sailings, and we have told every one of the passengers," said Mara Lindqvist, '
    "the harbour master. She said that the ferries to the islands would leave from the old fish "
    "market.\n\n"
    "The work costs 4.2 million crowns, according to the town council, which owns the quay.\n",
)


class Compose:
    """A project of its own from `docker-compose.yml`, on a free port."""

    def __init__(self) -> None:
        self.command = ["docker", "compose", "--project-directory", str(ROOT)]
        self.command += ["--project-name", f"claimwire-test-{os.getpid()}"]
        ports = {name: str(free_port()) for name in ("CLAIMWIRE_KAFKA_PORT", "CLAIMWIRE_PAGE_PORT")}
        self.environment = os.environ | ports

    def __call__(self, *words: str) -> str:
        """Run a `docker compose` command and return what it prints; fail with all that is known."""
        done = run([*self.command, *words], self.environment)
        if done.returncode:
            logs = run([*self.command, "logs", "--tail", "20"], self.environment)
            pytest.fail(f"{words} failed:\n{done.stdout}{done.stderr}{logs.stdout}")
        return done.stdout

    def produce(self, topic: str, value: str) -> None:
        """Send one record with the console producer that comes with Kafka."""
        sending = f"printf '%s\\n' \"$0\" | {CONSOLE.format('producer')} --topic {topic}"
        self("exec", "--no-TTY", "kafka", "bash", "-c", sending, value)

    def first_value(self, topic: str) -> str:
        """Wait for a topic's first record, with the console consumer that comes with Kafka."""
        reading = f"{CONSOLE.format('consumer')} --topic {topic}"
        reading += " --from-beginning --max-messages 1 --timeout-ms 120000"
        return self("exec", "--no-TTY", "kafka", "bash", "-c", reading)


@pytest.fixture
def compose() -> Iterator[Compose]:
    why_not = why_not_in_docker("apache/kafka:4.3.1", "python:3.11-slim-bookworm")
    if why_not:
        pytest.skip(why_not)
    project = Compose()
    try:
        yield project
    finally:
        project("down", "--volumes", "--timeout", "10")


def test_an_article_from_a_console_producer_reaches_claims(compose: Compose) -> None:
    compose("up", "--build", "--wait", "--wait-timeout", "300")
    compose.produce(RAW_ARTICLES.name, ARTICLE.model_dump_json(exclude_none=True))
    answer = ArticleClaims.model_validate_json(compose.first_value(CLAIMS.name))
    assert answer.url == ARTICLE.url
    assert "Mara Lindqvist" in {claim.speaker.name for claim in answer.claims if claim.speaker}
