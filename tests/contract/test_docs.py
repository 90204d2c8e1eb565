"""README and docs say what is so: every block is run or checked, every link leads somewhere.

Run here: blocks whose every command is in RUN_HERE. Run on genuine Kafka: the tutorial, whole, and
the Python of the recipes (tests/e2e/test_tutorial.py, test_recipes.py), and every other `claimwire`
that ends by itself (test_docs.py there). All others are checked: the shell takes them, and each
command is one of CHECKED, which says how, and why it is not run.
"""

import ast
import importlib
import itertools
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from docs.pages.settings import parts
from schemas.export import asyncapi
from schemas.topics import TOPICS
from services.cli.main import app
from services.local_kafka.processes import run
from tests.contract.code_blocks import PAGES, ROOT, Block, blocks

ALL = [block for page in PAGES for block in blocks(page)]
SHELL = [block for block in ALL if block.language in {"sh", "bash", "shell", "console"}]
PYTHON = [block for block in ALL if block.language == "python"]
KNOWN = {"sh", "python", "text", "json", "yaml"}

RUN_ELSEWHERE = {"docs/tutorial.md": "tests/e2e/test_tutorial.py"}
RUN_HERE = {"printf", "python", "claimwire pipe", "claimwire config"}
"""They need no broker, and change nothing outside the folder they are run in."""

TARGETS = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
each_script = pytest.mark.parametrize("block", SHELL, ids=str)


def of_claimwire(words: list[str]) -> None:
    """The command line itself takes verb, arguments and options; nothing is carried out."""
    command, context = typer.main.get_command(app), None
    rest = words[1:]
    while hasattr(command, "commands"):
        context = command.make_context("claimwire", rest, parent=context, resilient_parsing=True)
        name = rest[0]
        assert name in command.commands, f"there is no `{' '.join(words)}`"
        command, rest = command.commands[name], rest[1:]
    try:
        command.make_context(words[1], rest)
    except typer.BadParameter as error:
        if "does not exist" not in error.message:  # a file of the reader's
            raise


def of_make(words: list[str]) -> None:
    assert set(words[1:]) <= TARGETS, f"no such target: {words}"


def of_docker(words: list[str]) -> None:
    """Its services and profiles are those of docker-compose.yml."""
    assert words[1] == "compose"
    profiles = [value for flag, value in itertools.pairwise(words) if flag == "--profile"]
    assert set(profiles) <= {p for s in COMPOSE.values() for p in s.get("profiles", ())}
    if {"exec", "stop"} & set(words):
        assert COMPOSE.keys() & set(words), f"no service of docker-compose.yml in {words}"


def of_kubectl(words: list[str]) -> None:
    folders = [word for word in words if word.startswith("deploy/")]
    assert all((ROOT / folder / "kustomization.yaml").is_file() for folder in folders)


def of_others(words: list[str]) -> None:
    """A program that is not ours: that it is not misspelt is all that can be said."""


CHECKED: dict[str, tuple[Callable[[list[str]], None], str]] = {
    "claimwire": (of_claimwire, "needs Kafka: tests/e2e/test_docs.py runs what ends by itself"),
    "make": (of_make, "what it does is what continuous integration does"),
    "docker": (of_docker, "containers that stay: tests/e2e/test_compose.py runs them"),
    "kubectl": (of_kubectl, "needs a cluster: tests/contract/test_kubernetes.py checks the rest"),
    "head": (of_others, "at the end of a pipe"),
    "rm": (of_others, "clears up after the tutorial"),
    "xargs": (of_others, "hands what ours prints to Kafka's own tools; run by test_docs.py there"),
    "kcat": (of_others, "needs Kafka: tests/e2e/test_recipes.py runs it"),
    "jq": (of_others, "behind kcat, there too"),
    "curl": (of_others, "needs a gateway: tests/e2e/test_recipes.py runs it"),
    "kill": (of_others, "ends what the tutorial has started; run there"),
}


def kind(words: list[str]) -> str:
    return " ".join(words[:2]) if words[0] == "claimwire" else words[0]


RUNNABLE = [
    block
    for block in SHELL
    if block.page not in RUN_ELSEWHERE
    and set() < {kind(words) for words in block.commands()} <= RUN_HERE
]


@pytest.mark.parametrize("block", ALL, ids=str)
def test_a_block_says_its_language(block: Block) -> None:
    assert block.language in KNOWN


@each_script
def test_the_shell_takes_the_block(block: Block) -> None:
    result = run(["/bin/bash", "-n", "-c", block.text], os.environ)

    assert result.returncode == 0, result.stderr


@each_script
def test_every_command_exists_as_it_is_written(block: Block) -> None:
    for words in block.commands():
        if kind(words) not in RUN_HERE:
            assert words[0] in CHECKED, f"say in CHECKED why `{words[0]}` is not run"
            CHECKED[words[0]][0](words)
        elif words[0] == "claimwire":
            of_claimwire(words)


@each_script
def test_every_setting_exists(block: Block) -> None:
    known = {
        f"{settings.model_config['env_prefix']}{name.upper()}"
        for _, settings in parts()
        for name in settings.model_fields
    }

    assert set(re.findall(r"\bCLAIMWIRE_\w+(?==)", block.text)) <= known


def test_every_setting_says_what_it_means() -> None:
    silent = [
        f"{part}.{name}"
        for part, settings in parts()
        for name, field in settings.model_fields.items()
        if not field.description
    ]

    assert not silent


@pytest.mark.parametrize("block", RUNNABLE, ids=str)
def test_a_block_that_needs_nothing_runs(block: Block, tmp_path: Path) -> None:
    folder = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{folder}:{os.environ['PATH']}"}
    script = f"set -eo pipefail; cd {tmp_path}; {block.text}"
    result = run(["/bin/bash", "-c", script], environment)

    assert result.returncode == 0, result.stderr
    assert result.stdout


@pytest.mark.parametrize("block", PYTHON, ids=str)
def test_python_is_python_and_imports_what_there_is(block: Block) -> None:
    for node in ast.walk(ast.parse(block.text)):
        if isinstance(node, ast.ImportFrom):
            module = importlib.import_module(node.module or "")
            missing = [name.name for name in node.names if not hasattr(module, name.name)]
            assert not missing


@each_page
def test_a_link_leads_to_a_file(page: Path) -> None:
    made: Any = importlib.import_module("docs.hooks").PAGES
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text())
    there = [(page.parent / link).resolve() for link in links]
    reference = {ROOT / "docs" / path for path in made}

    assert not [path for path in there if not path.exists() and path not in reference]


@each_page
def test_a_test_or_file_that_is_named_exists(page: Path) -> None:
    named = re.findall(
        r"`((?:tests|docs|deploy|services|schemas|samples)/[\w./-]+)", page.read_text()
    )
    missing = [path for path in named if not (ROOT / path).exists()]

    assert not missing


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the built site; a warning is an error."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    result = run([*command, "--site-dir", str(folder)], os.environ)
    assert result.returncode == 0, result.stderr
    return folder


def test_every_page_of_the_navigation_is_built(site: Path) -> None:
    named = re.findall(r"[\w/-]+\.md", (ROOT / "mkdocs.yml").read_text().split("\nnav:")[1])

    assert "reference/asyncapi.md" in named
    assert [page for page in named if not (site / page).with_suffix(".html").is_file()] == []


def test_the_page_of_the_asyncapi_document_tells_all_of_it(site: Path) -> None:
    page, document = (site / "reference" / "asyncapi.html").read_text(), asyncapi()
    messages = [m for c in document["channels"].values() for m in c["messages"].values()]
    headers = {name for message in messages for name in message["headers"]["properties"]}
    fields = {f for topic in TOPICS if not topic.internal for f in topic.event.model_fields}

    assert [name for name in document["channels"] if f'<h2 id="{name}">' not in page] == []
    told = document["operations"].keys() | headers | fields
    assert [name for name in told if f"<code>{name}</code>" not in page] == []
    assert [m["name"] for m in messages if f"<strong>{m['name']}</strong>" not in page] == []
