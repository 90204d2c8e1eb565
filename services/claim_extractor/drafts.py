"""Drafts: the stretches of an article that become claims, and the frame that reports each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.claims import QuoteType
from services.claim_extractor.attribution import attribute
from services.claim_extractor.clauses import split_clauses
from services.claim_extractor.frames import Frame
from services.claim_extractor.layout import Layout
from services.claim_extractor.own_voice import is_claim, own_stretches
from services.claim_extractor.parse import Parse
from services.claim_extractor.ranges import Range
from services.claim_extractor.reported import Attributed, Reported

COURTESY = re.compile(
    r"^(?:thank|thanks(?! to)|my condolences|i want to share|good (?:morning|evening)|hello|welcome"
    r"|please)\b",
    re.IGNORECASE,
)
DIRECT = 0.85
MIXED = 0.05
"""Quoted shares of a content from which it counts as a direct or a partly direct quotation."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A content with its sentence.

    Without a frame it is the outlet's own, or (`direct`) a quotation that nobody is found for.
    """

    content: Range
    sentence: Range
    frame: Frame | None
    quote_type: QuoteType


def find_drafts(
    layout: Layout, frames: Sequence[list[Frame]], parses: Mapping[int, Parse]
) -> list[Draft]:
    """Return the drafts of an article in text order, none overlapping another one by half."""
    found: list[Draft] = []
    for entry in attribute(layout, frames, parses):
        found.extend(_reported(layout, entry))
        found.extend(_own(layout, entry))
    return distinct(found)


def _reported(layout: Layout, entry: Attributed) -> Iterator[Draft]:
    for reported in entry.reported:
        content = reported.content.within(entry.range)
        if content.end == content.start:
            continue
        for clause in split_clauses(layout.text, content, _grammar(entry, content)):
            if _is_reportable(layout, reported, clause):
                yield _draft(layout, entry.range, clause, reported.frame)


def _draft(layout: Layout, sentence: Range, clause: Range, frame: Frame) -> Draft:
    """What was heard from nobody in particular is the outlet's to answer for."""
    if frame.hearsay:
        return Draft(clause, sentence, None, "none")
    return Draft(clause, sentence, frame, quote_type(layout, frame, clause))


def quote_type(layout: Layout, frame: Frame, clause: Range) -> QuoteType:
    """Return how much of a reported clause is quoted; posts count as quoted."""
    share = layout.quoted_share(clause)
    if share > DIRECT or frame.placement == "post":
        return "direct"
    return "mixed" if share > MIXED else "indirect"


def _grammar(entry: Attributed, content: Range) -> Parse | None:
    """Return the parse to cut a content by: none for one that begins inside a quotation."""
    quoted = any(quote.start <= content.start + 1 < quote.end for _, quote in entry.quotes)
    return None if quoted else entry.parse


def _is_reportable(layout: Layout, reported: Reported, clause: Range) -> bool:
    words = clause.of(layout.text)
    short = reported.frame.placement in ("noun", "object") or layout.quoted(clause.start)
    if len(words.split()) < (2 if short else 3):
        return False
    return not (words.rstrip('”"').endswith("?") or COURTESY.match(words))


def _own(layout: Layout, entry: Attributed) -> Iterator[Draft]:
    for stretch in own_stretches(layout.text, entry):
        for clause in split_clauses(layout.text, stretch, entry.parse):
            if is_claim(layout.text, clause, entry.parse):
                quoted = layout.quoted_share(clause) > DIRECT
                yield Draft(clause, entry.range, None, "direct" if quoted else "none")


def distinct(found: list[Draft]) -> list[Draft]:
    """Keep the longest of drafts that cover the same words, reported speech before own voice."""
    own_voice_loses = 5

    def size(draft: Draft) -> int:
        length = draft.content.end - draft.content.start
        return length - (own_voice_loses if draft.frame is None else 0)

    kept: dict[Range, list[Draft]] = {}
    for draft in sorted(found, key=size, reverse=True):
        half = 0.5 * (draft.content.end - draft.content.start)
        beside = kept.setdefault(draft.sentence, [])  # others cannot overlap
        if draft.content.start < draft.content.end and all(
            draft.content.shared(other.content) <= half for other in beside
        ):
            beside.append(draft)
    return sorted((d for beside in kept.values() for d in beside), key=lambda d: d.content)
