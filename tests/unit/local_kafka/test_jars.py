"""Kafka is downloaded once, whole or not at all."""

from pathlib import Path

import pytest

from services.local_kafka import LocalKafkaError, MissingProgram
from services.local_kafka.jars import find_jars
from services.local_kafka.java import Java

JAVA = Java(Path("/opt/java/bin/java"), 17)


def environment(folder: Path, maven: str) -> dict[str, str]:
    """Give an environment whose only program is an `mvn` that runs the shell line."""
    program = folder / "bin" / "mvn"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nfor word in "$@"; do target=$word; done\n{maven}\n')
    program.chmod(0o755)
    return {"PATH": f"{program.parent}:/usr/bin:/bin", "CLAIMWIRE_CACHE": str(folder / "cache")}


COPIES = 'target=${target#-DoutputDirectory=}; mkdir "$target"; echo "$JAVA_HOME" > "$target/a.jar"'


def test_maven_is_asked_once(tmp_path: Path) -> None:
    env = environment(tmp_path, COPIES)
    jars = find_jars(JAVA, env)
    (tmp_path / "bin" / "mvn").unlink()
    assert find_jars(JAVA, env | {"PATH": ""}) == jars
    assert [jar.name for jar in jars.iterdir()] == ["a.jar"]


def test_maven_runs_on_the_java_that_was_found(tmp_path: Path) -> None:
    jars = find_jars(JAVA, environment(tmp_path, COPIES))
    assert (jars / "a.jar").read_text() == "/opt/java\n"


def test_a_failed_download_shows_mavens_words_and_leaves_nothing(tmp_path: Path) -> None:
    env = environment(tmp_path, "echo '[ERROR] unknown host'; exit 1")
    with pytest.raises(LocalKafkaError, match="unknown host"):
        find_jars(JAVA, env)
    assert list((tmp_path / "cache" / "kafka").iterdir()) == []


def test_no_maven_is_an_error_that_names_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(MissingProgram, match="apt install maven"):
        find_jars(JAVA, {"PATH": "", "CLAIMWIRE_CACHE": str(tmp_path)})


def test_jars_that_another_process_has_put_there_meanwhile_are_taken(tmp_path: Path) -> None:
    name = find_jars(JAVA, environment(tmp_path / "a", COPIES)).name
    theirs = tmp_path / "b" / "cache" / "kafka" / name
    slow = environment(tmp_path / "b", f"{COPIES}; mkdir {theirs}; touch {theirs}/theirs.jar")
    assert [jar.name for jar in find_jars(JAVA, slow).iterdir()] == ["theirs.jar"]
