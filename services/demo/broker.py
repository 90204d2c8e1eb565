"""Some Kafka to show things on: a given one, else Docker's, else one from the published jars."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from services.local_kafka import disposable_broker, free_port

COMPOSE_FILE = Path("docker-compose.yml")
COMPOSE_SECONDS = 180
Say = Callable[[str], None]


@contextmanager
def some_broker(say: Say) -> Iterator[str]:
    """Yield a bootstrap address; a broker started here is gone afterwards."""
    if given := os.environ.get("CLAIMWIRE_BOOTSTRAP_SERVERS"):
        say(f"Kafka: the given one at {given}")
        yield given
    elif _engine_answers() and COMPOSE_FILE.is_file():
        with _compose_or_local(say) as address:
            yield address
    else:
        with _local(say) as address:
            yield address


def _engine_answers() -> bool:
    docker = shutil.which("docker")
    return docker is not None and _run([docker, "info"]).returncode == 0


@contextmanager
def _compose_or_local(say: Say) -> Iterator[str]:
    port = free_port()
    compose = ["docker", "compose", "--project-name", f"claimwire-demo-{os.getpid()}"]
    environment = {"CLAIMWIRE_KAFKA_PORT": str(port)}
    try:
        started = _run([*compose, "up", "--detach", "--wait", "kafka"], environment)
        if started.returncode == 0:
            say(f"Kafka: Docker's at 127.0.0.1:{port}")
            yield f"127.0.0.1:{port}"
        else:
            reason = started.stderr.strip().splitlines()[-1:] or ["no reason given"]
            say(f"Docker could not start Kafka ({reason[0]})")
            with _local(say) as address:
                yield address
    finally:
        _run([*compose, "down", "--volumes"], environment)


@contextmanager
def _local(say: Say) -> Iterator[str]:
    with disposable_broker() as broker:
        say(f"Kafka: from its published jars at {broker.address}")
        yield broker.address


def _run(
    command: list[str], extra: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    environment = os.environ | (extra or {})
    try:
        return subprocess.run(  # noqa: S603 our own words, no shell
            command,
            capture_output=True,
            text=True,
            timeout=COMPOSE_SECONDS,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", "it took too long")
