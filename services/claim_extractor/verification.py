"""What the article itself says of a claim's truth, and with which words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.claims import VerificationStatus
from services.claim_extractor.cues import DENIALS
from services.claim_extractor.drafts import Draft
from services.claim_extractor.layout import Layout
from services.claim_extractor.lexicon import words
from services.claim_extractor.ranges import Range

UNVERIFIED = re.compile(
    r"(?:n[’']t|not|never|yet to)(?: (?:be|been|immediately|independently|so far|yet))*"
    r" (?:verif|confirm|corroborat)\w*|\b(?:unverified|unconfirmed)\b"
    r"|(?:unable|impossible) to (?:independently )?(?:verify|confirm)",
    re.IGNORECASE,
)
REMARK = 22
"""Words of the longest remark on verification behind a claim."""
RULED_FALSE = re.compile(
    r"(?:The|That|This) (?:claim|allegation|report|post|statement)s? (?:is|are|was|were)"
    r" (?:false|untrue|baseless|not true)"
)
VERDICT = re.compile(
    r"\b(?:assessment|rating|verdict|ruling)\b[’':s ]{1,4}(?:mostly )?"
    r"(?:false|fake|altered|missing context|misleading)",
    re.IGNORECASE,
)
LABELLED = re.compile(r"\bclaim:?\W*$", re.IGNORECASE)
CONTENT_WORD = re.compile(r"[a-z]{4,}")
STOP_WORDS = words(
    """
    that this with from have been were will would their there which about after when they than
    them also into more over said says other could should because while where what your ours
    being some only just like very
    """
)
SAME = 0.8
"""Share of a labelled claim's words that its repetition has."""
SHARED = 0.5
"""Share of a denial's words that the claim it denies has too."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A status and the words of the article that state it."""

    status: VerificationStatus
    evidence: Range


def find_verification(
    layout: Layout, drafts: Sequence[Draft], speakers: Sequence[str | None]
) -> list[Finding | None]:
    """Return what is stated for each draft; `speakers` are the resolved names, None own voice."""
    findings = [_beside(layout, draft) for draft in drafts]
    words = [_content_words(draft.content.of(layout.text)) for draft in drafts]
    for number, draft in enumerate(drafts):
        if draft.frame is not None and draft.frame.lemma in DENIALS and words[number]:
            for other in _denied(number, words, speakers):
                findings[other] = Finding("disputed", draft.frame.cue)
    verdict = VERDICT.search(layout.text)
    if verdict:
        for number in _labelled(layout.text, drafts, words):
            findings[number] = Finding("disputed", Range(*verdict.span()))
    return findings


def _beside(layout: Layout, draft: Draft) -> Finding | None:
    text = layout.text
    following = _following(layout, draft)
    if following is not None:
        remark = UNVERIFIED.search(text, *following)
        if remark and following.words(text) < REMARK:
            return Finding("unverified", following)
        if RULED_FALSE.match(text, *following):
            return Finding("disputed", following)
    for rest in (
        Range(draft.sentence.start, draft.content.start),
        Range(draft.content.end, draft.sentence.end),
    ):
        remark = UNVERIFIED.search(text, *rest)
        if remark:
            return Finding("unverified", Range(*remark.span()))
    if draft.frame is not None and draft.frame.lemma == "confirm":
        return Finding("confirmed", draft.frame.cue)
    return None


def _following(layout: Layout, draft: Draft) -> Range | None:
    return next((s.range for s in layout.sentences if s.start >= draft.sentence.end), None)


def _content_words(content: str) -> frozenset[str]:
    stem = 6
    found = CONTENT_WORD.findall(content.lower())
    return frozenset(word[:stem] for word in found if word not in STOP_WORDS)


def _denied(
    denial: int, words: Sequence[frozenset[str]], speakers: Sequence[str | None]
) -> list[int]:
    """Return the claims of other speakers that say what a denial denies."""
    least = max(1.0, SHARED * len(words[denial]))
    return [
        number
        for number, speaker in enumerate(speakers)
        if number != denial
        and speaker is not None
        and speaker != speakers[denial]
        and len(words[denial] & words[number]) >= least
    ]


def _labelled(text: str, drafts: Sequence[Draft], words: Sequence[frozenset[str]]) -> list[int]:
    """Return the claims that a fact check labels as such, and those that repeat them."""
    labelled = [
        words[number]
        for number, draft in enumerate(drafts)
        if LABELLED.search(text, max(0, draft.content.start - 9), draft.content.start)
    ]
    return [
        number
        for number, theirs in enumerate(words)
        if any(len(theirs & claim) >= SAME * len(claim) for claim in labelled)
    ]
