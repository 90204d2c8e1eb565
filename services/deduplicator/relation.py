"""The word for how an article relates to the one it was matched with."""

from schemas.duplicates import Relation
from services.deduplicator.changes import inflate, inserted_words, rewritten
from services.deduplicator.comparison import Comparison
from services.deduplicator.matching import Match
from services.deduplicator.segment import Entry
from services.deduplicator.signature import Signature

MOSTLY_INSIDE = 0.7
MUCH_SHORTER, MUCH_LONGER = 0.85, 1.5
SAME_LENGTH = 0.5
NEW_PASSAGE = 12
"""Words of new paragraphs between old ones."""


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
    if c.old_in_new < MOSTLY_INSIDE and c.ratio < MUCH_SHORTER:
        return "excerpt"
    if c.new_in_old < MOSTLY_INSIDE and c.ratio > MUCH_LONGER:
        return "expansion"
    return "revision" if later and _goes_on(match, entry, text) else "copy"


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


def _goes_on(match: Match, entry: Entry, text: str) -> bool:
    before = match.entry.text
    elsewhere = 0 != entry.source != match.entry.source != 0
    return bool(before) and not elsewhere and inserted_words(inflate(before), text) >= NEW_PASSAGE
