"""Who a verb's subject is, and which words name it."""

from services.claim_extractor.parse import SUBJECTS, Parse

SHARES_SUBJECT = frozenset(("conj", "xcomp", "advcl", "ccomp", "dep", "pcomp", "prep"))
"""Relations through which a verb takes over the subject of the verb above it."""
MODIFIERS = frozenset(("relcl", "advcl"))
DESCRIPTIONS = frozenset(("acl", "appos"))
DAYS = frozenset(
    (
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
    )
)
TRAILING = DAYS | {",", "—", "–", "-", "on"}
"""What ends no name: `Lee on Friday said …`."""
HOPS = 4
"""How many verbs up a subject is looked for."""


def subject_of(parse: Parse, verb: int) -> int | None:
    """Return the head of the verb's subject: its own, or that of the verb that it continues."""
    for _ in range(HOPS):
        own = parse.child(verb, SUBJECTS)
        if own is not None:
            relative = parse.words[own] in ("who", "which", "that")
            return parse.heads[verb] if relative and parse.relations[verb] == "relcl" else own
        relation, head = parse.relations[verb], parse.heads[verb]
        if relation == "acl" and parse.tags[verb] == "VBG":
            return head
        absolute = relation == "pcomp" and parse.words[head] == "with"
        if relation not in SHARES_SUBJECT or head == verb or absolute:
            return None
        verb = head
    return None


def naming_words(parse: Parse, head: int) -> tuple[int, int]:
    """Return first and last token of the words that name a noun, without what describes it."""
    return _phrase(parse, head, MODIFIERS | DESCRIPTIONS, frozenset((",", "—", "–", "(", "-lrb-")))


def describing_words(parse: Parse, head: int) -> tuple[int, int]:
    """Return first and last token of a noun with its appositions."""
    return _phrase(parse, head, MODIFIERS, frozenset())


def _phrase(
    parse: Parse, head: int, ended_by: frozenset[str], ending_marks: frozenset[str]
) -> tuple[int, int]:
    """Cut the subtree of a noun at the first modifier of the given kinds to its right."""
    last = parse.last[head]
    for token in range(head + 1, last + 1):
        mark = parse.relations[token] == "punct" and parse.words[token] in ending_marks
        if _is_beside(parse, token):
            continue
        if parse.relations[token] in ended_by or mark:
            last = max(head, min(token, parse.first[token]) - 1)
            break
    while last > head and parse.words[last] in TRAILING:
        last -= 1
    return parse.first[head], last


def _is_beside(parse: Parse, token: int) -> bool:
    """Say whether a name stands behind a noun without a comma: `the carmaker Acme`."""
    before = parse.first[token] - 1
    named = parse.relations[token] == "appos" and parse.tags[token].startswith("NNP")
    return named and parse.tags[before] == "NN"
