"""The form every text leaves the cleaner in."""

import re
import unicodedata

from services.cleaner.mojibake import without_mojibake

INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)


def composed(text: str) -> str:
    """Return the text in NFC without mojibake and invisible characters; its lines stay apart."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", without_mojibake(text))
    if text.replace("\n", " ").isprintable():
        return text  # far faster to tell than to look for each invisible character
    return INVISIBLE.sub("", text)


def folded(line: str) -> str:
    """Return the line without white space around it, and a single space for that inside."""
    if line.isprintable() and "  " not in line:
        return line.strip()  # no other white space is printable; far faster than to take it apart
    return " ".join(line.split())


def tidy(text: str) -> str:
    """Return one line in NFC: white space folded to single spaces, invisible characters gone."""
    return folded(composed(text))
