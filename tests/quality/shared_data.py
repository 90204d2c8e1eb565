"""Where the labelled data and the scorers are, and the floors that quality must not fall below."""

import json
import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
_PLACE = Path(os.environ.get("CLAIMWIRE_SHARED", CHECKOUT.parent / "shared"))
SHARED = _PLACE if (_PLACE / "eval").is_dir() else None
"""The folder, or None where it is not on this machine."""

FLOORS = Path(__file__).with_name("floors.json")


def floors(stage: str) -> dict[str, float]:
    """Return a stage's floors; they only go up."""
    found = json.loads(FLOORS.read_text(encoding="utf-8")).get(stage, {})
    return {name: float(value) for name, value in found.items()}
