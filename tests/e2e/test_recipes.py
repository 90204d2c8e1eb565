"""What the recipes for subscribers say works as it stands there."""

import asyncio
import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from schemas.topics import CLAIMS
from services.claim_extractor.extract import extract
from services.demo.page import running_page
from services.runtime.settings import Settings
from tests.builders import deduped_article
from tests.contract.code_blocks import Block
from tests.e2e.flow import fresh_installation
from tests.e2e.stages import environment_of
from tests.e2e.traffic import send

pytestmark = pytest.mark.kafka

ROOT = Path(__file__).parents[2]
README, RECIPES = ROOT / "README.md", ROOT / "docs" / "recipes.md"
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)
EXPECTED = {
    "jq": r"\t",
    "%h": r"^$",
    "v1/stream": "^retry: ",
    "v1/articles": '{"article_id"',
    "claims": '"claims":',
}
"""The first line that is printed, by a word of the command."""
PATIENCE = "120"
"""Seconds."""


def recipe(heading: str) -> str:
    """Return the first Python block below a heading."""
    section = RECIPES.read_text().split(f"## {heading}", 1)[1]
    found = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert found, f"no Python below {heading!r}"
    return found[1]


@pytest.fixture
async def settings(kafka: str, topic_prefix: str) -> Settings:
    """Give an installation with the claims of one article."""
    made = await fresh_installation(kafka, topic_prefix, partitions=1)
    await send(CLAIMS.name, [extract(deduped_article()).to_json()], made)
    return made


async def test_the_desk_prints_who_says_what(settings: Settings) -> None:
    code = recipe("A fact-checking desk in ten lines").replace("=0.5)", "=0.01)")
    own = environment_of(settings)
    desk = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE, env=os.environ | own
    )
    assert desk.stdout
    try:
        line = await asyncio.wait_for(desk.stdout.readline(), 60)
    finally:
        desk.kill()
        await desk.wait()
    assert re.match(r"0\.\d\d  .+: .+", line.decode())


def lines() -> list[str]:
    """Return what README and the recipes tell a subscriber or a producer to type."""
    subscribe = README.read_text().split("## Subscribe", 1)[1].split("\n## ", 1)[0]
    told = SHELL.findall(subscribe) + SHELL.findall(RECIPES.read_text())
    return [line for block in told for line in block.replace("\\\n", " ").splitlines() if line]


@pytest.mark.parametrize("line", lines(), ids=lambda line: line[:40])
def test_a_line_for_subscribers_prints_something(line: str, settings: Settings) -> None:
    for words in Block("", 0, "sh", line).commands():
        if words[0] != "claimwire" and not shutil.which(words[0]):
            pytest.skip(f"no {words[0]} on this machine (`make test-tools`)")
    own = environment_of(settings) | {"CLAIMWIRE_GATEWAY_TOKEN": "open sesame"}
    own["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"

    with running_page(own, 0) as page:
        here = line.replace("http://127.0.0.1:8080", page)
        here = here.replace("127.0.0.1:9092", settings.bootstrap_servers)
        here = here.replace("-t claims", f"-e -t {settings.topic(CLAIMS.name)}")  # to the end only
        typed = subprocess.Popen(  # noqa: S603 what the pages say
            ["/usr/bin/env", "timeout", PATIENCE, "/bin/bash", "-c", here],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | own,
            start_new_session=True,
        )
        with typed:
            assert typed.stdout
            printed = typed.stdout.readline() or typed.stdout.read()
            with suppress(ProcessLookupError):
                os.killpg(typed.pid, signal.SIGKILL)  # most go on until they are stopped

    assert re.search(EXPECTED[next(word for word in EXPECTED if word in line)], printed), printed
