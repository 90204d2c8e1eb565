"""Kafka's jars, resolved by Maven once per version and kept in the cache folder."""

import hashlib
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from services.local_kafka.failures import LocalKafkaError, MissingProgram
from services.local_kafka.folders import cache_folder, shipped
from services.local_kafka.java import Java
from services.local_kafka.processes import run


def find_jars(java: Java, environment: Mapping[str, str]) -> Path:
    """Give the folder with all jars of `deploy/kafka/pom.xml`, downloading them the first time."""
    pom = shipped("pom.xml")
    digest = hashlib.sha256(pom.read_bytes()).hexdigest()[:12]
    jars = cache_folder(environment) / "kafka" / f"jars-{digest}"
    if not jars.is_dir():
        _resolve(pom, jars, java, environment)
    return jars


def _resolve(pom: Path, jars: Path, java: Java, environment: Mapping[str, str]) -> None:
    """Let Maven copy the jars to a scratch folder and rename it: `jars` is whole or absent."""
    maven = shutil.which("mvn", path=environment.get("PATH", ""))
    if maven is None:
        raise MissingProgram(
            "Maven is needed once, to download Kafka, and `mvn` is not on PATH. "
            "Install it (`apt install maven`, `brew install maven`)."
        )
    jars.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=jars.parent, prefix="download-") as scratch:
        copied = Path(scratch, "jars")
        _run_maven(maven, pom, copied, {"JAVA_HOME": _home(java)} | dict(environment))
        try:
            copied.replace(jars)
        except OSError:
            if not jars.is_dir():  # else another process was faster
                raise


def _run_maven(maven: str, pom: Path, target: Path, environment: Mapping[str, str]) -> None:
    command = [maven, "-q", "-B", "--strict-checksums", "-f", str(pom)]
    command += ["dependency:copy-dependencies", "-DincludeScope=runtime"]
    command += [f"-DoutputDirectory={target}"]
    done = run(command, environment)
    if done.returncode:
        lines = "\n".join((done.stdout + done.stderr).strip().splitlines()[:8])
        raise LocalKafkaError(
            "Maven could not download Kafka. Is the network there? Is it Maven 3.6.3 or later?\n"
            f"{lines}"
        )


def _home(java: Java) -> str:
    """Where Maven finds this Java; a JAVA_HOME that is set wins."""
    return str(java.program.resolve().parent.parent)
