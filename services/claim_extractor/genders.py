"""Whether a person is called `he` or `she`: by `Mr` and `Ms`, else by the first name."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

from services.claim_extractor.people import surname

Gender = Literal["m", "f"]
TITLE = re.compile(r"\b(?P<title>Mr|Mrs|Ms|Miss)\.? (?P<name>[A-Z][\w’'-]*\w)(?=[’']s|\W|$)")
NAMES = Path(__file__).with_name("first_names.txt")
"""Common first names: a line that begins with `m` or `f`, then names. Ambiguous ones are absent."""


@cache
def _first_names() -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        gender, *names = line.split()
        genders.update(dict.fromkeys(names, "m" if gender == "m" else "f"))
    return genders


def genders_of(names: Iterable[str], text: str) -> dict[str, Gender]:
    """Return the people's genders as the article's titles or their first names show them."""
    titled: dict[str, Gender] = {
        match["name"]: "m" if match["title"] == "Mr" else "f" for match in TITLE.finditer(text)
    }
    first = _first_names()
    found = {
        name: titled.get(surname(name)) or first.get(name.split()[0].lower()) for name in names
    }
    return {name: gender for name, gender in found.items() if gender is not None}
