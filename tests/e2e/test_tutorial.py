"""The tutorial does what it says: its blocks, one after the other, in one shell."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from services.local_kafka.processes import run
from tests.contract.code_blocks import ROOT, blocks

pytestmark = pytest.mark.kafka

NOT_HERE = ("make setup", "claimwire broker ")
"""The environment is made already, and the session's Kafka stands for the tutorial's own."""


def script() -> str:
    """Return the tutorial's commands in their order."""
    told = [block.text for block in blocks(ROOT / "docs" / "tutorial.md") if block.language == "sh"]
    lines = "".join(told).splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith((*NOT_HERE, "export PATH")))


def test_the_tutorial_leads_to_claims_and_dead_letters(
    kafka: str, topic_prefix: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    ours = {
        "CLAIMWIRE_BOOTSTRAP_SERVERS": kafka,
        "CLAIMWIRE_TOPIC_PREFIX": topic_prefix,
        "CLAIMWIRE_PARTITIONS": "1",
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    command = ["/bin/bash", "-e", "-c", f"cd {tmp_path}\n{script()}"]

    told = run(command, os.environ | ours)

    assert told.returncode == 0, told.stderr
    assert "coast guard | The harbour has been closed since Friday." in told.stdout
    assert " | Death notices\n" in told.stdout
    assert told.stdout.count('"claims":[') == 20
    assert re.search(r"[1-9]\d* of \d+ dead letters", told.stdout)
