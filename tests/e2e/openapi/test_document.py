"""The served OpenAPI document is true: Schemathesis, which tries what it says and its opposite."""

import os
import sys
from pathlib import Path

import pytest

from services.demo.page import running_page
from services.local_kafka.processes import run
from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics
from tests.e2e.openapi import hooks
from tests.e2e.stages import environment_of

pytestmark = pytest.mark.kafka

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
TRIES = "15"


@pytest.fixture
async def environment(kafka: str, topic_prefix: str) -> dict[str, str]:
    """Give an installation whose gateway takes webhooks, and has no trouble with a busy machine."""
    settings = Settings(bootstrap_servers=kafka, topic_prefix=topic_prefix, partitions=1)
    await apply_topics(settings)
    own = {"WEBHOOK_SECRET": hooks.SECRET, "ACKNOWLEDGE_SECONDS": "60", "MAX_STREAMS": "1000"}
    return environment_of(settings) | {f"CLAIMWIRE_GATEWAY_{name}": own[name] for name in own}


def test_schemathesis_finds_nothing(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = ("--config-file", str(HERE / "schemathesis.toml"))
    how = ("--checks", "all", "--seed", "1", "--max-examples", TRIES)
    patience = ("--request-timeout", "60", "--suppress-health-check", "too_slow")
    told = {"PYTHONPATH": str(ROOT), "SCHEMATHESIS_HOOKS": hooks.__name__}
    monkeypatch.chdir(tmp_path)  # it leaves its notes where it is run

    with running_page(environment, 0) as address:
        program = [sys.executable, "-m", "schemathesis.cli", *config, "run", *how, *patience]
        found = run([*program, f"{address}/openapi.json"], os.environ | told)

    assert found.returncode == 0, found.stdout
    assert "No issues found" in found.stdout
