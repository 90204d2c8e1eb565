"""Contents that begin before their reporting clause: `…, X said`, also inside a longer sentence."""

from collections.abc import Sequence

from services.claim_extractor.candidates import Candidate, Tokens
from services.claim_extractor.cues import CUES
from services.claim_extractor.lexicon import words
from services.claim_extractor.parse import FINITE, Parse

COORDINATORS = words("and but though although because so or yet")
BEFORE_CHUNK = frozenset((",", "”", '"', "—", "–", "?", "!", "’", "'", "-", "''", "»"))
"""What stands between a content and the chunk that follows it."""
AS = frozenset(("as",))
LEADING = 2
"""Tokens before `But as X noted, …`."""
AS_TAIL = 8
"""Tokens behind `As X noted` in which its comma stands."""
LONGEST_BESIDE = 5
"""Tokens behind the verb of `…, as X noted on Monday`."""
ASKED = 2
"""Tokens in which `Asked about …, X said` and `When asked …` tell what they are."""
CIRCUMSTANCES = words("IN RB VBN VBG WRB TO")
"""Tags of what opens `In a statement, X said, “…”`: when and how it was said."""
TAKES_HEARER = words("tell inform assure remind notify advise warn caution")
"""Verbs whose object is who was told: `…, he told reporters`."""
SHORTEST_BEFORE = 3
"""Tokens, less one, of a content before its chunk."""


def content_before(parse: Parse, candidate: Candidate, quoted: Sequence[bool]) -> bool:
    """`…, X said`: everything to the left, whatever the parse makes of it."""
    chunk_start, chunk_end = candidate.chunk
    end = chunk_start - 1
    long_enough = end >= SHORTEST_BEFORE and candidate.own_subject
    if not long_enough or parse.words[end] not in BEFORE_CHUNK or "asked" in parse.words[:ASKED]:
        return False
    if parse.tags[chunk_start] == "WRB":  # `…, when Roe told the court that …`
        return False
    spoken = quoted[chunk_start - 1]
    if not spoken and (_has_object(parse, candidate) or _is_circumstance(parse, candidate)):
        return False
    clause = parse.finite_between(0, chunk_start) or any(quoted[:chunk_start])
    whole = _interrupts(parse, candidate, clause, quoted)
    if not clause and not whole:
        return False
    candidate.placement = "before"
    candidate.contents = [(0, len(parse) - 1)] if whole else [(0, end), *_resumed(parse, chunk_end)]
    return True


def _has_object(parse: Parse, candidate: Candidate) -> bool:
    """`…, Roe added a goal`: what the verb acts on is no hearer, so nothing is reported."""
    verb = candidate.verb
    thing = parse.child(verb, ("dobj",))
    return thing is not None and thing > verb and candidate.cue.lemma not in TAKES_HEARER


def _is_circumstance(parse: Parse, candidate: Candidate) -> bool:
    """`As the jury left, Roe testified …`: the clause in front tells when, and is no content."""
    start, end = candidate.chunk
    if parse.words[end + 1 : end + 2] == [","]:
        return False
    return any(
        parse.relations[child] == "advcl"
        and parse.first[child] <= 1
        and parse.last[child] >= start - 2
        and parse.tags[parse.first[child]] in ("IN", "WRB")
        for child in parse.children[candidate.verb]
    )


def _interrupts(parse: Parse, candidate: Candidate, clause: bool, quoted: Sequence[bool]) -> bool:
    """`The reason, X said, is …` and `In a bad year, X said, it …`: the chunk is a parenthesis."""
    comma, behind = candidate.chunk[1] + 1, candidate.chunk[1] + 2
    if behind >= len(parse) or parse.words[comma] != ",":
        return False
    if not clause:
        circumstance = quoted[behind] and parse.tags[0] in CIRCUMSTANCES
        return parse.finite_between(behind, len(parse)) and not circumstance
    if _hangs_in_later_clause(parse, candidate):
        joined = quoted[candidate.chunk[0] - 1] or quoted[behind] or parse.words[behind] == "that"
        return not joined
    subject = parse.child(behind, ("nsubj", "nsubjpass", "csubj"))
    finite = parse.tags[behind] in FINITE
    return finite and subject is not None and subject < candidate.chunk[0]


def content_behind_parenthesis(parse: Parse, candidate: Candidate) -> bool:
    """`But, X said, it is …`: too little stands to the left; the content is the clause behind."""
    behind = candidate.chunk[1] + 2
    if not _hangs_in_later_clause(parse, candidate) or parse.words[behind - 1] != ",":
        return False
    candidate.placement = "after"
    candidate.contents = [(behind, len(parse) - 1)]
    return True


def content_beside_as(parse: Parse, candidate: Candidate) -> bool:
    """`As X reported, …` and `…, as X noted`: the clause that the report is compared with."""
    verb, (start, end) = candidate.verb, candidate.chunk
    marks = parse.has_child_word(verb, AS, "mark") and parse.words[start - 1] == "as"
    if not marks or parse.child(verb, ("dobj", "ccomp", "xcomp")) is not None:
        return False
    last = len(parse) - 1
    if start <= LEADING:
        comma = next(
            (t for t in range(end + 1, min(last, end + AS_TAIL)) if parse.words[t] == ","), 0
        )
        candidate.contents = [(comma + 1, last)] if comma else []
    elif parse.words[start - 2] == "," and parse.last[verb] - verb <= LONGEST_BESIDE:
        candidate.contents = [(0, start - 2)]
    if candidate.contents:
        candidate.placement = "source"
    return bool(candidate.contents)


def _hangs_in_later_clause(parse: Parse, candidate: Candidate) -> bool:
    later = parse.heads[candidate.verb] > candidate.chunk[1] + 1
    return later and parse.relations[candidate.verb] == "parataxis"


def fronted_clause(parse: Parse, candidate: Candidate) -> int | None:
    """Return the first token of `If …, X said, …`, where commas make the report a parenthesis."""
    start, end = candidate.chunk
    if end + 1 >= len(parse) or parse.words[end + 1] != ",":
        return None
    return next(
        (
            parse.first[child]
            for child in parse.children[candidate.verb]
            if parse.relations[child] == "advcl" and parse.last[child] < start
        ),
        None,
    )


def _resumed(parse: Parse, chunk_end: int) -> list[Tokens]:
    """`…, X said, but …`: the content may go on behind the chunk."""
    comma, word = chunk_end + 1, chunk_end + 2
    if word + 1 >= len(parse) or parse.words[comma] != ",":
        return []
    goes_on = parse.words[word] in COORDINATORS and parse.words[word + 1] not in CUES
    if goes_on and parse.finite_between(word, len(parse)):
        return [(word, len(parse) - 1)]
    return []
