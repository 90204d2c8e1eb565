"""Remarks beside a claim: `could not be verified`, `confirmed this`, `no evidence`."""

import re
from collections.abc import Iterator

from services.claim_extractor.drafts import Draft
from services.claim_extractor.finding import Finding, Stated
from services.claim_extractor.layout import Layout
from services.claim_extractor.ranges import Range

UNVERIFIED = re.compile(
    r"(?:n[’']t|not|never|yet to)(?: (?:be|been|immediately|independently|so far|yet))*"
    r" (?:verif|confirm|corroborat|substantiat)\w*"
    r"|\b(?:unverified|unconfirmed|unsubstantiated|unproven)\b"
    r"|(?:unable|impossible) to (?:independently )?(?:verify|confirm)",
    re.IGNORECASE,
)
NO_EVIDENCE = re.compile(r"\b(?:no|without|any)(?: \w+){0,2} (?:evidence|proof)\b", re.IGNORECASE)
OPEN_QUESTION = re.compile(
    r"\b(?:look(?:ing|ed)? into|investigat\w+|examin\w+|trying to (?:determine|establish))"
    r" (?:whether|if)\b",
    re.IGNORECASE,
)
"""Inside a claim: what it says is still being looked into."""
DISPUTED = re.compile(
    r"\b(?:no such thing|not (?:true|correct|accurate|the case)|untrue|inaccurate|incorrect"
    r"|debunked|baseless|no truth|reality (?:is|was|seems|appears)\b.{0,20}\bdifferent"
    r"|(?:is|are|was|were) (?:simply |completely |also |just )?(?:false|wrong|misleading))\b",
    re.IGNORECASE,
)
CONTRAST = re.compile(r"\b(?:but|though|although|yet|however),? (?:[\w’']+ ){0,2}$", re.IGNORECASE)
"""What introduces a remark that takes back what the outlet has just said itself."""
CONFIRMED = re.compile(
    r"\b(?:has |have |later |also )?confirmed (?:this|it|the (?:report|news|claim|account)s?)"
    r"(?=[ .,…]|$)(?! (?:\w+ )?(?:had|was|were|is|are|has|will|would)\b)"
    r"|\b(?:this|that|it|which|reports?|claims?|news|figures?) (?:was|were|has been|have been)"
    r" (?:later |since |officially )?confirmed by\b",
)
INTRODUCED = re.compile(rf"(?P<remark>{CONFIRMED.pattern})[^.!?]{{0,60}}(?::|…|\.\.\.)[\s“\"]*$")
ROOM = 120
"""Characters before a sentence in which an introduction to it begins."""
LONGEST_REMARK = 30
"""Words of a sentence that is a remark on the one before it."""
LONGEST_ON_OWN_VOICE = 15
"""The same where nobody but the outlet has said anything."""


def find_remarks(stated: Stated) -> Iterator[tuple[int, Finding]]:
    """Yield the drafts beside which the article says that they are unverified, false or true."""
    for number, draft in enumerate(stated.drafts):
        finding = (
            _in_sentence(stated.layout, draft)
            or _behind(stated.layout, draft)
            or _introduced(stated.layout, draft)
        )
        if finding is not None:
            yield number, finding


def _in_sentence(layout: Layout, draft: Draft) -> Finding | None:
    """Look at the rest of the claim's own sentence, and at its reporting word."""
    before = Range(draft.sentence.start, draft.content.start)
    behind = Range(draft.content.end, draft.sentence.end)
    remark = (
        UNVERIFIED.search(layout.text, *before)
        or UNVERIFIED.search(layout.text, *behind)
        or OPEN_QUESTION.search(layout.text, *draft.content)
    )
    if remark:
        return Finding("unverified", Range(*remark.span()))
    contrast = DISPUTED.search(layout.text, *behind)
    if contrast and (draft.frame or CONTRAST.search(layout.text, behind.start, contrast.start())):
        return Finding("disputed", Range(*contrast.span()))
    if draft.frame is not None and draft.frame.lemma == "confirm":
        return Finding("confirmed", draft.frame.cue)
    return None


def _behind(layout: Layout, draft: Draft) -> Finding | None:
    """Look at the sentence behind, if it is short enough to be about this claim."""
    following = layout.sentence_behind(draft.sentence.end)
    if following is None or following.words(layout.text) > LONGEST_REMARK:
        return None
    if draft.frame is None:
        short = following.words(layout.text) <= LONGEST_ON_OWN_VOICE
        unverified = short and UNVERIFIED.search(layout.text, *following)
        return Finding("unverified", following) if unverified else None
    confirmed = CONFIRMED.search(layout.text, *following)
    if confirmed:
        return Finding("confirmed", Range(*confirmed.span()))
    return None if layout.quoted(following.start) else _doubt(layout.text, following)


def _introduced(layout: Layout, draft: Draft) -> Finding | None:
    """Look at the words that introduce a statement: `The firm confirmed this in a statement:`."""
    introduction = INTRODUCED.search(
        layout.text, max(0, draft.sentence.start - ROOM), draft.sentence.start
    )
    return Finding("confirmed", Range(*introduction.span("remark"))) if introduction else None


def _doubt(text: str, following: Range) -> Finding | None:
    if UNVERIFIED.search(text, *following) or NO_EVIDENCE.search(text, *following):
        return Finding("unverified", following)
    return Finding("disputed", following) if DISPUTED.search(text, *following) else None
