"""What an article states of a claim's truth, and how claims are compared by their words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.claims import VerificationStatus
from services.claim_extractor.drafts import Draft
from services.claim_extractor.layout import Layout
from services.claim_extractor.lexicon import words
from services.claim_extractor.ranges import Range

CONTENT_WORD = re.compile(r"[a-z]{4,}|\d[\d,.]*\d|\d")
STOP_WORDS = words(
    """
    that this with from have been were will would their there which about after when they than them
    also into more over said says other could should because while where what your ours being some
    only just like very claim claims problem
    """
)
STEM = 6
"""Letters of a word that are compared."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A status and the words of the article that state it."""

    status: VerificationStatus
    evidence: Range


@dataclass(frozen=True, slots=True)
class Stated:
    """The drafts of an article with their speakers (None: the outlet) and their content words."""

    layout: Layout
    drafts: Sequence[Draft]
    speakers: Sequence[str | None]
    words: Sequence[frozenset[str]]


def content_words(content: str) -> frozenset[str]:
    """Return the words and numbers that a content can be recognised by, cut to stems."""
    found = CONTENT_WORD.findall(content.lower())
    return frozenset(word[:STEM] for word in found if word not in STOP_WORDS)
