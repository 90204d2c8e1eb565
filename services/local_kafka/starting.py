"""Start a broker: check the machine, write its settings, format its folder once, run it."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from services.local_kafka.configuration import server_properties
from services.local_kafka.failures import LocalKafkaError
from services.local_kafka.folders import shipped
from services.local_kafka.jars import find_jars
from services.local_kafka.java import Java, find_java
from services.local_kafka.processes import run, spawn, tied
from services.local_kafka.running import RunningBroker, find_broker

CLUSTER_ID = "claimwireLocalKafka000"
"""One for all: a cluster is as many brokers as name each other in their settings."""

QUICK_SMALL_JVM = (
    "-Xms128m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Xshare:auto",
    "-Djava.awt.headless=true",
)
WARNS_OF_UNSAFE = 24
"""From this Java on, four lines of warnings per start unless told otherwise."""

FOREIGN = ("KAFKA_OPTS", "KAFKA_HEAP_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH")
"""Variables meant for other Java programs: not passed on."""


def launch(
    data: Path,
    port: int,
    lines: str = "",
    users: Sequence[str] = (),
    *,
    outlives_us: bool = True,
) -> RunningBroker:
    """Run a broker on `port` with its files in `data`, new or from an earlier run; do not wait.

    `lines` are further lines of server.properties. `users` are made when `data` is new, each
    written `SCRAM-SHA-512=[name=...,password=...]`.
    """
    _refuse_taken(port)
    data = data.resolve()
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    java = find_java(os.environ)
    command = _java_command(java, find_jars(java, os.environ))
    settings, logs = data / "server.properties", data / "log"
    settings.write_text(server_properties(logs, port, free_port(), lines))
    if not (logs / "meta.properties").exists():
        _format([*command, "kafka.tools.StorageTool"], settings, users)
    command += ["kafka.Kafka", str(settings)]
    pid = spawn(command if outlives_us else tied(command), _environment(), data / "kafka.log")
    broker = RunningBroker(data, port, pid)
    broker.remember()
    return broker


@contextmanager
def disposable_broker() -> Iterator[RunningBroker]:
    """Run a broker on a free port for as long as the block runs; nothing is left of it."""
    data = Path(tempfile.mkdtemp(prefix="claimwire-kafka-"))
    try:
        yield launch(data, free_port(), outlives_us=False).wait_until_ready()
    finally:
        if broker := find_broker(data):
            broker.stop()
        shutil.rmtree(data)


def free_port() -> int:
    """Give a port of 127.0.0.1 that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _refuse_taken(port: int) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError as error:
            raise LocalKafkaError(
                f"Something else listens on 127.0.0.1:{port}. Stop it, choose another port, or, "
                f"if it is a Kafka, use it: CLAIMWIRE_BOOTSTRAP_SERVERS=127.0.0.1:{port}"
            ) from error


def _java_command(java: Java, jars: Path) -> list[str]:
    unsafe = ["--sun-misc-unsafe-memory-access=allow"] if java.version >= WARNS_OF_UNSAFE else []
    logging = f"-Dlog4j2.configurationFile={shipped('log4j2.xml')}"
    return [str(java.program), *QUICK_SMALL_JVM, *unsafe, logging, "-cp", f"{jars}/*"]


def _format(storage_tool: list[str], settings: Path, users: Sequence[str]) -> None:
    command = [*storage_tool, "format", "-t", CLUSTER_ID, "-c", str(settings)]
    command += [word for user in users for word in ("--add-scram", user)]
    done = run(command, _environment())
    if done.returncode:
        raise LocalKafkaError(f"Kafka cannot format {settings.parent}:\n{done.stdout}{done.stderr}")


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in FOREIGN}
