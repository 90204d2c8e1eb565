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
ALL_DENIED = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]+|[Hh]e|[Ss]he|[Tt]hey)(?:, [^,.]{3,60},)?"
    r" (?:(?:[a-z]+ly|has|have|had|both|all|also) )*"
    r"(?:(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed))"
    r"(?: [\w’'-]+){0,2} (?:allegations?|accusations?|charges?|wrongdoing|involvement)"
    r"|pleaded not guilty)\b"
)
"""A denial of whatever was held against somebody: `Roe has denied all the allegations`."""
ACCUSING = frozenset(("accuse", "allege", "claim", "charge"))
SHARED = 0.5
"""Share of a denial's words of which the claim that it denies has more."""
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
    yield from _all_denied(stated)


def _all_denied(stated: Stated) -> Iterator[tuple[int, Finding]]:
    for match in ALL_DENIED.finditer(stated.layout.text):
        finding = Finding("disputed", Range(*match.span()))
        for number in _held_against(stated, match["name"], match.start()):
            yield number, finding


def _denied(stated: Stated, denial: int) -> Iterator[int]:
    """Yield the claims of others that say what a denial denies."""
    denied = stated.words[denial]
    for number, words in enumerate(stated.words):
        other = stated.speakers[number] != stated.speakers[denial]
        if other and len(denied & words) > SHARED * len(denied):
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


def _held_against(stated: Stated, name: str, position: int) -> Iterator[int]:
    """Yield the accusations before a position that name who denies them there.

    A pronoun denies those of the paragraph before it.
    """
    text = stated.layout.text
    start = position - NEAR
    if name[0].islower() or name in ("He", "She", "They"):
        start, name = text.rfind("\n\n", 0, max(0, text.rfind("\n\n", 0, position))), ""
    for number, draft in enumerate(stated.drafts):
        accuses = draft.frame is not None and draft.frame.lemma in ACCUSING
        near = start < draft.content.start < position
        own = name and name in (stated.speakers[number] or "")
        if accuses and near and name in draft.content.of(text) and not own:
            yield number
