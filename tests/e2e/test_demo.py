"""The demo with its live page: up by itself, gone with Ctrl-C, and gone when it is killed."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from services.topology import STAGES
from tests.e2e.stages import CLAIMWIRE

pytestmark = pytest.mark.kafka

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "samples" / "halvern-post"


@pytest.fixture
def demo(kafka: str) -> Iterator["subprocess.Popen[str]"]:
    command = [str(CLAIMWIRE), "demo", "--live", "--port", "0", "--samples", str(PAGE)]
    own = {"CLAIMWIRE_BOOTSTRAP_SERVERS": kafka, "COLUMNS": "200", "CLAIMWIRE_PARTITIONS": "2"}
    running = subprocess.Popen(  # noqa: S603 our own command
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | own,
        cwd=ROOT,
    )
    with running:
        yield running
        running.kill()


def address_of(demo: "subprocess.Popen[str]") -> str:
    """Return the page's address once the samples have come out."""
    assert demo.stdout
    said = ""
    while "raw to claims" not in said:
        said += (line := demo.stdout.readline())
        assert line, f"the demo ended:\n{said}"
    return str(re.findall(r"http://\S+", said)[0])


def descendants(pid: int) -> set[int]:
    """Return the processes that one has started, and those that they have."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return {found for child in map(int, children) for found in {child} | descendants(child)}


def test_the_page_is_there_until_ctrl_c(demo: "subprocess.Popen[str]") -> None:
    address = address_of(demo)
    with urlopen(address, timeout=10) as answer:  # noqa: S310 our own address
        assert "<title>claimwire" in answer.read().decode()
    demo.send_signal(signal.SIGINT)
    rest = demo.communicate(timeout=60)[0]
    assert demo.returncode == 0, rest
    with pytest.raises(URLError):
        urlopen(address, timeout=10)  # noqa: S310 our own address


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's end")
def test_nothing_outlives_a_demo_that_is_killed(demo: "subprocess.Popen[str]") -> None:
    address_of(demo)
    started = descendants(demo.pid)
    demo.kill()
    while any(Path(f"/proc/{pid}").exists() for pid in started):
        time.sleep(0.1)
    assert len(started) >= len(STAGES)
