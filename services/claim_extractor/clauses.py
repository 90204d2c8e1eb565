"""Independent clauses: where one assertion ends and the next one begins within a content."""

import re
from collections.abc import Iterable

from services.claim_extractor.parse import Parse
from services.claim_extractor.ranges import Range

SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj"))
CONTRAST = frozenset(("though", "although", "while", "whereas"))
SUBORDINATE = frozenset(("relcl", "acl", "advcl", "csubj", "pcomp"))
SAME_PEOPLE = frozenset(("they", "he", "she", "another", "others"))
"""Subjects behind `and` that continue the assertion before."""
ROOM = 18
"""Characters on both sides of a cut by wording."""
SHORTEST_CLAUSE = 4
"""Words on both sides of a cut."""

_DETERMINED = (
    r"(?:the|a|an|his|her|its|their|our|my|this|that|these|those|some|many|most|no|both|neither"
    r"|each|another|several|other|two|three|four|five)"
    r" (?:\w+[ ’'-]+){1,4}?"
)
_AUXILIARY = (
    r"is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do"
    r"|[a-z]+ed|said|says|\w+n[’']t"
)
_IRREGULAR = (
    r"|gave|went|took|made|fell|rose|led|felt|won|lost|held|came|got|ran|saw|sounds|shows|remains"
    r"|includes|appears|seems"
)


def _coordination(finite: str) -> re.Pattern[str]:
    return re.compile(
        r"(?:,|—|–|;)[”\"]?\s+(?:and|but|though|although|while|yet|so)\s+"
        r"(?=(?:" + _DETERMINED + r"|(?:I|he|she|it|they|we|there|this|none|you) "
        r"|(?:[A-Z][\w’'.-]+ ){1,4})(?:" + finite + r")\b)"
    )


SPOKEN_COORDINATION = _coordination(_AUXILIARY)
"""For quotations: who speaks strings short clauses together, and they are one claim."""
COORDINATION = _coordination(_AUXILIARY + _IRREGULAR)
OPENING = re.compile(r"[“\"]")
SECOND_THAT = re.compile(
    r",? (?:and|but) that (?!(?:is|was|has|had|would|will|can|could|of|in|to|may|might|did|does"
    r"|means|meant|makes|made|helps|helped|gives|gave|leads|led|leaves|left|allows|allowed|takes"
    r"|took|shows|seems|creates|requires|includes|keeps|puts|remains|[a-z]+ly)\b)"
)
OUT_OF = re.compile(r",\s+(?=out of (?:[a-z]+ ){0,2}[\d$£€])")
"""`…, out of about 12,000 sent`: a figure of its own."""
SECOND_CLAUSE = re.compile(
    r"(?<!,) (?:and|but) (?=(?:(?:the|an?|his|her|its|their|some|many|most)"
    r" (?:(?!who |which |that )[\w’'-]+ ){1,3}?"
    r"|(?:[A-Z][\w’'.-]+ ){1,3}(?:[a-z]+s )?|it |there |this |none )"
    r"(?:is|are|was|were|has|have|had|will)\b)"
)
"""`… and the shares are down`: a subject with its auxiliary, where no comma tells."""
FULL_STOP = re.compile(r"(?<![.A-Z])(?<!\b[A-Z][a-z])\.$")
"""Not that of an abbreviation: `in the U.S.`, `Jr.`"""
LONGEST_ITEM = 4
"""Words, the comma before them among them, of the last but one item of a list."""
FINITE = re.compile(rf"\b(?:{_AUXILIARY}{_IRREGULAR})\b")
DASH = re.compile(r"\s?[—–]\s?(?:after|but|and|while) ")

CERTAIN = (
    ((" that ",), SECOND_THAT),
    ((" and ", " but "), SECOND_CLAUSE),
    (("out of",), OUT_OF),
    (("—", "–"), DASH),
)
"""Cuts that a parse does not overrule, and what stands in each."""
Cut = tuple[int, int]
"""End of the clause before, start of the clause behind."""


def split_clauses(text: str, content: Range, parse: Parse | None) -> list[Range]:
    """Return the clauses of a content in order; `parse` is that of its sentence, if it has one."""
    content = content.trimmed(text)
    cuts = surface_cuts(text, content) if parse is None else parsed_cuts(parse, content)
    words = content.of(text)
    for marks, pattern in CERTAIN:
        if any(mark in words for mark in marks):
            found = [match.span() for match in pattern.finditer(text, *content)]
            if pattern is SECOND_CLAUSE:
                found = [cut for cut in found if _is_clause(text, content.start, cut[0])]
            cuts = _with(cuts, found)
    clauses, start = [], content.start
    for end, following in cuts:
        before, behind = Range(start, end), Range(following, content.end)
        if min(before.words(text), behind.words(text)) >= SHORTEST_CLAUSE:
            clauses.append(before.trimmed(text))
            start = following
    clauses.append(Range(start, content.end).trimmed(text))
    return [_bare(text, clause) for clause in clauses]


def _is_clause(text: str, start: int, end: int) -> bool:
    """Say whether a verb stands before a cut, and not the last item of a list of names."""
    last = text[max(start, text.rfind(", ", start, end)) : end]
    listed = len(last.split()) <= LONGEST_ITEM and not FINITE.search(last)
    return not listed and FINITE.search(text, start, end) is not None


def _bare(text: str, clause: Range) -> Range:
    """Drop the conjunction before a clause and the full stop behind it."""
    start, end = clause
    if text.startswith("that ", start) and clause.words(text) > SHORTEST_CLAUSE:
        start += len("that ")
    if FULL_STOP.match(text, end - 1, end):
        end -= 1
    return Range(start, end)


def _with(cuts: Iterable[Cut], certain: list[Cut]) -> list[Cut]:
    """Add certain cuts in place of others that stand beside them."""
    beside = 12
    others = {cut for cut in cuts if all(abs(cut[0] - sure[0]) > beside for sure in certain)}
    return sorted(others | set(certain))


def surface_cuts(text: str, content: Range) -> list[Cut]:
    """Cut at `, and|but|while …` with a subject and a finite verb behind it."""
    spoken = OPENING.search(text, max(0, content.start - 1), content.start + 1)
    pattern = SPOKEN_COORDINATION if spoken else COORDINATION
    return [
        match.span()
        for match in pattern.finditer(text, *content)
        if match.start() - content.start > ROOM and content.end - match.end() > ROOM
    ]


def parsed_cuts(parse: Parse, content: Range) -> list[Cut]:
    """Cut before a coordinated clause with its own subject, and before `, though|while …`."""
    cuts = set()
    for token, relation in enumerate(parse.relations):
        if relation not in ("conj", "advcl") or not content.holds(parse.starts[token]):
            continue
        if parse.heads[token] > token or parse.tags[token][:2] not in ("VB", "MD"):
            continue
        if parse.child(token, SUBJECTS) is None:
            continue
        find = _coordinator if relation == "conj" else _contrast
        word = find(parse, token, content)
        if word is not None:
            cuts.add((parse.starts[word], parse.ends[word]))
    return sorted(cuts)


def _coordinator(parse: Parse, token: int, content: Range) -> int | None:
    """Return the `and`, `but` or `;` before a coordinated main clause."""
    first = parse.first[token]
    word = next(
        (t for t in (first - 1, first - 2) if t >= 0 and parse.words[t] in ("and", "but", ";")),
        None,
    )
    if word is None or not _is_main(parse, token, content):
        return None
    continues = parse.words[word + 1] in SAME_PEOPLE
    if parse.words[word] == "and" and continues:
        return None
    head = parse.heads[token]
    has_subject = parse.child(head, SUBJECTS) is not None or parse.relations[head] == "conj"
    return word if has_subject else None


def _is_main(parse: Parse, token: int, content: Range) -> bool:
    """Say whether no clause inside the content embeds the clause that this one is joined to."""
    token = parse.heads[token]
    while parse.heads[token] != token and content.holds(parse.starts[parse.heads[token]]):
        head = parse.heads[token]
        if parse.relations[token] in SUBORDINATE:
            return False
        if parse.relations[token] == "ccomp" and head < token and parse.tags[head][:2] == "VB":
            return False
        token = head
    return parse.relations[token] not in SUBORDINATE or not content.holds(
        parse.starts[parse.heads[token]]
    )


def _contrast(parse: Parse, token: int, content: Range) -> int | None:
    """Return the `though` or `while` behind a comma that opens a clause."""
    for child in parse.children[token]:
        opens = parse.relations[child] == "mark" and parse.words[child] in CONTRAST
        if opens and child > 0 and parse.starts[child] > content.start + 2:
            return child if parse.words[child - 1] in (",", "—", "–") else None
    return None
