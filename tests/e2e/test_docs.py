"""What README, how-to pages and recipes say of `claimwire` works as it stands there.

Run page by page, in one shell, on genuine Kafka: every line whose commands are ours and end by
themselves. Those that run until they are stopped are started by other tests.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.topics import DEDUPED_ARTICLES, RAW_ARTICLES
from services.errors import Unprocessable
from services.local_kafka.processes import run
from services.runtime.dead_letters import dead_letter
from services.runtime.settings import Settings
from tests.builders import deduped_article, incoming
from tests.contract.code_blocks import ROOT, Block, blocks
from tests.e2e.flow import fresh_installation
from tests.e2e.stages import environment_of
from tests.e2e.traffic import send, send_record

pytestmark = pytest.mark.kafka

UNTIL_STOPPED = {
    ("worker",): "tests/e2e/stages.py",
    ("gateway",): "services/demo/page.py, for tests/e2e/live_page",
    ("feeds", "run"): "tests/e2e/live_page/test_feed.py",
    ("tail",): "tests/e2e/test_tutorial.py",
}
OURS = ("claimwire", "xargs")
PAGES = [
    ROOT / "README.md",
    *(path for path in sorted((ROOT / "docs" / "how-to").glob("*.md"))),
    ROOT / "docs" / "recipes.md",
]
OPML = '<opml><body><outline xmlUrl="https://a.example/rss"/></body></opml>'


def lines(page: Path) -> Iterator[str]:
    """Yield the lines of a page that are run."""
    for block in blocks(page):
        if block.language == "sh":
            text = block.text.replace("\\\n", " ")
            yield from filter(runnable, text.splitlines())


def runnable(line: str) -> bool:
    commands = list(Block("", 0, "sh", line).commands())
    return bool(commands) and all(
        words[0] in OURS
        and not any(tuple(words[1:3])[: len(verb)] == verb for verb in UNTIL_STOPPED)
        for words in commands
    )


@pytest.fixture
async def settings(kafka: str, topic_prefix: str) -> Settings:
    """Give an installation with an article on its way, and a dead letter that asks for a replay."""
    made = await fresh_installation(kafka, topic_prefix)
    letter = dead_letter("", "cleaner", incoming(), Unprocessable("schema", "no content"))
    await send_record(RAW_ARTICLES.dead_letters, letter, made)
    await send(DEDUPED_ARTICLES.name, [deduped_article().to_json()], made)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with what the pages speak of, and Kafka's tool for rights, which tells."""
    shutil.copytree(ROOT / "samples" / "halvern-post", tmp_path / "samples")
    (tmp_path / "subscriptions.opml").write_text(OPML)
    tool = tmp_path / "kafka-acls.sh"
    tool.write_text('#!/bin/sh\necho "$@"\n')
    tool.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(
    "page", [page for page in PAGES if list(lines(page))], ids=lambda p: p.stem
)
def test_what_a_page_tells_to_type_works(page: Path, settings: Settings, folder: Path) -> None:
    path = f"{folder}:{Path(sys.executable).parent}:{os.environ['PATH']}"
    script = "\n".join(["set -eo pipefail", f"cd {folder}", *lines(page)])

    told = run(["/bin/bash", "-c", script], os.environ | environment_of(settings) | {"PATH": path})

    assert told.returncode == 0, told.stderr
    assert told.stdout
