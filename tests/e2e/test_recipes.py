"""What the recipes for subscribers say works as it stands there."""

import asyncio
import os
import re
import sys
from pathlib import Path

import pytest
from aiokafka import AIOKafkaProducer

from schemas.topics import CLAIMS
from services.claim_extractor.extract import extract
from services.runtime.client import connection
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.builders import deduped_article

pytestmark = pytest.mark.kafka

RECIPES = Path(__file__).parents[2] / "docs" / "recipes.md"


def recipe(heading: str) -> str:
    """Return the first Python block below a heading."""
    section = RECIPES.read_text().split(f"## {heading}", 1)[1]
    found = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert found, f"no Python below {heading!r}"
    return found[1]


async def test_the_desk_prints_who_says_what(kafka: str, topic_prefix: str) -> None:
    settings = Settings(bootstrap_servers=kafka, topic_prefix=topic_prefix, partitions=1)
    await apply_topics(settings)
    async with AIOKafkaProducer(**connection(settings)) as producer:
        claims = extract(deduped_article())
        await producer.send_and_wait(settings.topic(CLAIMS.name), claims.to_json(), key=b"a1")
    code = recipe("A fact-checking desk in ten lines").replace("=0.5)", "=0.01)")
    own = {"CLAIMWIRE_BOOTSTRAP_SERVERS": kafka, "CLAIMWIRE_TOPIC_PREFIX": topic_prefix}
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
