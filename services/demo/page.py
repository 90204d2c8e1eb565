"""The gateway with its live page, as a process of its own, for as long as a block runs."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from services.demo.stages import StageDied
from services.local_kafka import free_port, tied

START_SECONDS = 60
STOP_SECONDS = 20


@contextmanager
def running_page(environment: dict[str, str], port: int) -> Iterator[str]:
    """Give the address of a gateway that is connected; port 0 is any free one."""
    port = port or free_port()
    address = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(  # noqa: S603 our own words, no shell
        tied([Path(sys.executable).with_name("claimwire"), "gateway", "--port", str(port)]),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=os.environ | environment | {"CLAIMWIRE_LOG_FORMAT": "json"},
        start_new_session=True,
    )
    try:
        _wait(process, address)
        yield address
    finally:
        _stop(process)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.communicate(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


def _wait(process: "subprocess.Popen[bytes]", address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _ready(address):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            said = process.communicate()[1].decode(errors="replace").strip()
            raise StageDied(f"the live page did not start: {said[-1000:]}")
        time.sleep(0.1)


def _ready(address: str) -> bool:
    try:
        with urlopen(f"{address}/readyz", timeout=5):  # noqa: S310 our own address
            return True
    except (URLError, OSError):
        return False
