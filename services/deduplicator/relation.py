"""The word for how an article relates to the one it was matched with."""

from schemas.duplicates import Relation
from services.deduplicator.comparison import Comparison

MOSTLY_INSIDE = 0.6
MUCH_SHORTER, MUCH_LONGER = 0.8, 1.5
NEW_NUMBERS = 0.05


def relation(c: Comparison, same_page: bool, says_so: bool) -> Relation:
    """Return the relation of a linked article whose words are not identical.

    A `same_page` whose text changed is a revision, as is a text that `says_so` itself or that
    gives other numbers in the same context.
    """
    if same_page or says_so or (c.changed_contexts and c.new_numbers > NEW_NUMBERS):
        return "revision"
    if c.old_in_new < MOSTLY_INSIDE and c.ratio < MUCH_SHORTER:
        return "excerpt"
    if c.new_in_old < MOSTLY_INSIDE and c.ratio > MUCH_LONGER:
        return "expansion"
    return "copy"
