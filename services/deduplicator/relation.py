"""The word for how an article relates to the one it was matched with."""

from schemas.duplicates import Relation
from services.deduplicator.comparison import Comparison
from services.deduplicator.segment import Entry
from services.deduplicator.signature import Signature

MOSTLY_INSIDE = 0.6
MUCH_SHORTER, MUCH_LONGER = 0.8, 1.5
SAME_LENGTH = 0.5
NEW_NUMBERS = 0.05


def relation(
    c: Comparison, new: Signature, old: Signature, origin: tuple[Entry, Entry]
) -> Relation:
    """Return the relation of an article to its match, whose words are not identical.

    `origin` names the two articles, the new one first. A page whose text changed is a revision,
    and so is a text of the same outlet at about the same length, one that says itself that it
    updates, and one that gives other numbers in the same context.
    """
    if not _older(new, old) and (_same_place(c, *origin) or _says_so(c, new, old)):
        return "revision"
    if c.old_in_new < MOSTLY_INSIDE and c.ratio < MUCH_SHORTER:
        return "excerpt"
    if c.new_in_old < MOSTLY_INSIDE and c.ratio > MUCH_LONGER:
        return "expansion"
    return "copy"


def _older(new: Signature, old: Signature) -> bool:
    return 0 < new.published < old.published


def _same_place(c: Comparison, new: Entry, old: Entry) -> bool:
    if new.page and new.page == old.page:
        return True
    same_length = SAME_LENGTH < c.ratio < 1 / SAME_LENGTH
    return new.source != 0 and new.source == old.source and same_length


def _says_so(c: Comparison, new: Signature, old: Signature) -> bool:
    other_numbers = bool(c.changed_contexts) and c.new_numbers > NEW_NUMBERS
    return (new.updated and not old.updated) or other_numbers
