"""The language of a text."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped] # no stubs

SAMPLE_CHARACTERS = 600
"""The identifier walks byte by byte; more text than this changes no answer on news."""

ENOUGH_CHARACTERS = 150
"""A text this long is believed even where the identifier is not sure and nothing hints."""

SUBTAG = re.compile(r"[a-z]{2,3}(?=[-_]|$)")

SURE = 0.9
"""Below this probability a hint of the producer or of the page counts more."""

UNDETERMINED = "und"


def language_of(text: str, hints: tuple[str | None, ...]) -> str:
    """Return the ISO 639-1 code: the text's where it is clear, else the first hint, else `und`."""
    code, probability = identifier().classify(text[:SAMPLE_CHARACTERS])
    hint = next((name for hint in hints if hint and (name := primary_subtag(hint))), None)
    if code == "zxx":  # the identifier's name for text without words
        return hint or UNDETERMINED
    if probability >= SURE or (hint is None and len(text) >= ENOUGH_CHARACTERS):
        return str(code)
    return hint or UNDETERMINED


def primary_subtag(tag: str) -> str | None:
    """Return `en` of `en-GB` or `en_US`, None for what is no language tag."""
    found = SUBTAG.match(tag.strip().lower())
    return found[0] if found else None


@cache
def identifier() -> LanguageIdentifier:
    """Load the model once per process."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
