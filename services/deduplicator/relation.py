"""The word for how an article relates to the one it was matched with."""

from schemas.duplicates import Relation
from services.deduplicator.changes import inflate, rewritten
from services.deduplicator.comparison import Comparison
from services.deduplicator.edits import Edits, edits
from services.deduplicator.matching import Match
from services.deduplicator.segment import Entry
from services.deduplicator.signature import Signature

COVERED = 0.6
"""Share of the old text from which a shorter one is a trimmed copy, not an excerpt."""
MOSTLY_INSIDE = 0.7
MUCH_SHORTER, MUCH_LONGER = 0.85, 1.5
MORE_TO_TELL = 0.4
"""Words of new prose over those of the old text: a page with much furniture has less."""
SAME_LENGTH = 0.5
NEW_PASSAGE = 25
"""Words of new paragraphs between old ones that make a revision of themselves."""
NEW_LINE, REWORDED = 5, 0.3
"""Words of new paragraphs that do where this share of the old ones is reworded too."""


def relation(found: list[Match], new: Signature, entry: Entry, text: str) -> Relation:
    """Return the relation of an article to its first match, whose words are not identical.

    A revision is an edited story on the same page, or of the same outlet at about the same length;
    a text that says itself that it updates; one that gives other numbers in the same context than
    all its matches; one with new paragraphs between the old ones that no other outlet put there.
    """
    match = found[0]
    c, old = match.comparison, match.signature
    later = not _older(new, old)
    edited = _same_place(c, entry, match.entry) and _edited(match, text)
    if later and (edited or _says_so(found, new, old)):
        return "revision"
    if _covered(c) < COVERED and c.ratio < MUCH_SHORTER:
        return "excerpt"
    if c.new_in_old < MOSTLY_INSIDE and c.ratio > MUCH_LONGER and _tells_more(match, text):
        return "expansion"
    elsewhere = 0 != entry.source != match.entry.source != 0
    return "revision" if later and not elsewhere and _goes_on(match, text) else "copy"


def _covered(c: Comparison) -> float:
    """Return the share of the old text in the new one, as both samples and the lengths have it."""
    return min(c.ratio, (c.old_in_new + c.new_in_old * c.ratio) / 2)


def _older(new: Signature, old: Signature) -> bool:
    return 0 < new.published < old.published


def _same_place(c: Comparison, new: Entry, old: Entry) -> bool:
    if new.page and new.page == old.page:
        return True
    same_length = SAME_LENGTH < c.ratio < 1 / SAME_LENGTH
    return new.source != 0 and new.source == old.source and same_length


def _says_so(found: list[Match], new: Signature, old: Signature) -> bool:
    other_numbers = all(m.comparison.replaced_numbers for m in found)
    return other_numbers or (new.updated and not old.updated)


def _edited(match: Match, text: str) -> bool:
    before = match.entry.text
    return not before or rewritten(inflate(before), text)


def _tells_more(match: Match, text: str) -> bool:
    before = match.entry.text
    return not before or _edits(match, text).added >= MORE_TO_TELL * match.signature.tokens


def _goes_on(match: Match, text: str) -> bool:
    """Say whether passages were inserted, or a line while others were reworded.

    One outlet's spelling, or its captions, alone do not make another version.
    """
    done = _edits(match, text)
    both = done.inserted >= NEW_LINE and done.reworded >= REWORDED
    return both or done.inserted >= NEW_PASSAGE


def _edits(match: Match, text: str) -> Edits:
    before = match.entry.text
    return edits(inflate(before), text) if before else Edits(0, 0, 0.0)
