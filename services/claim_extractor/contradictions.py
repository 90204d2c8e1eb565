"""Claims that another speaker denies, and the content of a denial itself."""

import re
from collections.abc import Iterator

from services.claim_extractor.cues import DENIALS
from services.claim_extractor.finding import Finding, Stated
from services.claim_extractor.people import surname
from services.claim_extractor.ranges import Range

ACCOUNT_DENIED = re.compile(
    r"\b(?:contradict|disput|rebut|refut|reject|den|dismiss)(?:s|ed|ing|ied|ies|ying|es)"
    r"(?: (?:[A-Z]\w+\.?))*? (?P<name>[A-Z][\w-]+)[‘’']s?"
    r" (?:account|claims?|statements?|assertions?|version|remarks|allegations?|accusations?)\b"
)
SHARED = 0.5
"""Share of a denial's words that the claim it denies has too."""
NEAR = 1500
"""Characters between a claim and the denial of its speaker's account."""


def find_contradictions(stated: Stated) -> Iterator[tuple[int, Finding]]:
    """Yield the drafts that a denial, or a report of one, contradicts."""
    for number, draft in enumerate(stated.drafts):
        if draft.frame is None or draft.frame.lemma not in DENIALS:
            continue
        finding = Finding("disputed", draft.frame.cue)
        if draft.frame.placement == "after":
            yield number, finding
        for other in _denied(stated, number):
            yield other, finding
    for match in ACCOUNT_DENIED.finditer(stated.layout.text):
        last = _last_claim_of(stated, match["name"], match.start())
        if last is not None:
            yield last, Finding("disputed", Range(*match.span()))


def _denied(stated: Stated, denial: int) -> Iterator[int]:
    """Yield the claims of others that say what a denial denies."""
    denied = stated.words[denial]
    least = max(1.0, SHARED * len(denied))
    for number, words in enumerate(stated.words):
        other = stated.speakers[number] != stated.speakers[denial]
        if denied and other and len(denied & words) >= least:
            yield number


def _last_claim_of(stated: Stated, name: str, position: int) -> int | None:
    """Return the last claim before a position that a person of that surname makes."""
    mine = [
        number
        for number, draft in enumerate(stated.drafts)
        if position - NEAR < draft.content.start < position
        and (speaker := stated.speakers[number]) is not None
        and surname(speaker) == name
    ]
    return mine[-1] if mine else None
