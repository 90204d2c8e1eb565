"""The language of a text."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped] # no stubs
from resiliparse.parse.lang import detect_fast

PLAIN = frozenset(("en", "de", "es", "fr", "it", "pt"))
PLAIN_CHARACTERS, PLAIN_RANK = 1_000, 350
"""A text so near to one of these profiles is of that language: on the 378 development pages, as
HTML and as text, on which the rank was chosen, the quick detector never differs from the
identifier there, and takes a fortieth of its time."""

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
    plain, rank = detect_fast(text[:PLAIN_CHARACTERS])
    if rank <= PLAIN_RANK and plain in PLAIN and len(text) >= ENOUGH_CHARACTERS:
        return str(plain)
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
