"""Where the local broker's files are: those we ship, and those it makes."""

import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

from services.local_kafka.failures import LocalKafkaError

CHECKOUT = Path(__file__).resolve().parents[2]


def shipped(name: str) -> Path:
    """Find a file of `deploy/kafka`: in the checkout, else where an installed wheel put it."""
    installed = Path(sysconfig.get_path("data"), "share", "claimwire", "kafka")
    for folder in (CHECKOUT / "deploy" / "kafka", installed):
        if (folder / name).is_file():
            return folder / name
    raise LocalKafkaError(f"{name} is missing from {installed}: install claimwire again.")


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Say where jars and data are kept: `CLAIMWIRE_CACHE`, else the platform's cache folder."""
    if chosen := environment.get("CLAIMWIRE_CACHE"):
        return Path(chosen).expanduser().resolve()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "claimwire"
    return Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "claimwire"
