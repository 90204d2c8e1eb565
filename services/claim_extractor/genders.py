"""Whether a person is called `he` or `she`: by `Mr` and `Ms`, else by the first name."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

from services.claim_extractor.people import surname

Gender = Literal["m", "f"]
NAMES = Path(__file__).with_name("first_names.txt")
"""Common first names: a line that begins with `m` or `f`, then names. Ambiguous ones are absent."""


@cache
def _first_names() -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        gender, *names = line.split()
        genders.update(dict.fromkeys(names, "m" if gender == "m" else "f"))
    return genders


def gender_of(name: str, text: str) -> Gender | None:
    """Return a person's gender as the article or the first name shows it; None where neither."""
    family = re.escape(surname(name))
    if re.search(r"\bMr\.? " + family + r"\b", text):
        return "m"
    if re.search(r"\b(?:Mrs|Ms|Miss)\.? " + family + r"\b", text):
        return "f"
    return _first_names().get(name.split()[0].lower())
