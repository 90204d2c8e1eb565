"""The contract is read with the tools that its users have: AsyncAPI's own parser, TypeScript.

`make contract-tools` installs them as tests/contract/asyncapi/package-lock.json pins them; nothing
is fetched from here.
"""

import json
import os
import shutil
from pathlib import Path

import pytest

from schemas.export import ERROR_HEADERS, EXAMPLES, GENERATED
from schemas.topics import TOPICS
from services.errors import Unprocessable
from services.local_kafka.processes import run
from services.runtime.dead_letters import PREFIX, dead_letter
from tests.builders import incoming

HERE = Path(__file__).parent / "asyncapi"


def node(script: str, *arguments: Path) -> tuple[int, str]:
    """Run a script with the pinned packages; skip where they, or node itself, are not there."""
    program = shutil.which("node")
    if program is None:
        pytest.skip("no node on PATH")
    installed = HERE / "node_modules" / ".package-lock.json"
    if not installed.exists():
        pytest.skip("the contract's tools are not installed: run `make contract-tools`")
    result = run([program, str(HERE / script), *map(str, arguments)], os.environ)
    return result.returncode, result.stdout + result.stderr


def test_asyncapis_own_parser_accepts_the_document() -> None:
    code, output = node("validate.mjs", GENERATED / "asyncapi.yaml")

    assert code == 0, output
    for topic in TOPICS:
        assert (f"channel {topic.name}\n" in output) is not topic.internal


def test_a_typescript_subscriber_compiles_and_reads_every_example(tmp_path: Path) -> None:
    events = {topic.name: topic.event.__name__ for topic in TOPICS}
    (tmp_path / "events.json").write_text(json.dumps(events))

    code, output = node("consume.mjs", GENERATED, EXAMPLES, tmp_path)

    assert code == 0, output
    assert "Ilse Brandt" in output


def test_the_contract_names_every_header_of_a_dead_letter() -> None:
    letter = dead_letter("raw-articles-dlq", "cleaner", incoming(), Unprocessable("schema", "no"))
    written = {name for name, _ in letter.headers if name.startswith(PREFIX)}

    assert written == {PREFIX + name for name in ERROR_HEADERS}
