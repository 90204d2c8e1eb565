"""Whether a person is called `he` or `she`: by `Mr` and `Ms`, else by the first name."""

import re
from collections.abc import Iterable

from services.claim_extractor.first_names import Gender, first_names
from services.claim_extractor.people import surname

TITLE = re.compile(r"\b(?P<title>Mr|Mrs|Ms|Miss)\.? (?P<name>[A-Z][\w’'-]*\w)(?=[’']s|\W|$)")


def genders_of(names: Iterable[str], text: str) -> dict[str, Gender]:
    """Return the people's genders as the article's titles or their first names show them."""
    titled: dict[str, Gender] = {
        match["name"]: "m" if match["title"] == "Mr" else "f" for match in TITLE.finditer(text)
    }
    first = first_names()
    found = {
        name: titled.get(surname(name)) or first.get(name.split()[0].lower()) for name in names
    }
    return {name: gender for name, gender in found.items() if gender is not None}
