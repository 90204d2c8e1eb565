"""Common first names and whom they are given to."""

from functools import cache
from pathlib import Path
from typing import Literal

Gender = Literal["m", "f"]
NAMES = Path(__file__).with_name("first_names.txt")
"""A line begins with `m` or `f`, then come names. Ambiguous ones are absent."""


@cache
def first_names() -> dict[str, Gender]:
    """Return the gender of each common first name, in lower case."""
    genders: dict[str, Gender] = {}
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        gender, *names = line.split()
        genders.update(dict.fromkeys(names, "m" if gender == "m" else "f"))
    return genders
