"""Frames of a parsed sentence: candidates, cut against each other, with offsets for tokens."""

from services.claim_extractor.candidates import Candidate, Tokens, find_candidates
from services.claim_extractor.contents import find_contents
from services.claim_extractor.frames import Frame
from services.claim_extractor.layout import Layout
from services.claim_extractor.lexicon import words
from services.claim_extractor.parse import Parse
from services.claim_extractor.ranges import Range

REFERRING = frozenset(("citing", "referring", "referencing"))
OPENING = frozenset(("that", ",", ":", ";", "—", "–"))
CLOSING = frozenset((",", "and", "but", ";", "—", "that", "while", "as"))
SIDE_BY_SIDE = frozenset(("while", "whereas", "but"))
"""What stands between two reports of different speakers."""
SAME_SPEAKER = frozenset(("adding", "saying"))
"""Participles behind a report that go on with it, whatever they are hung on."""
AGAIN = frozenset(("and", "but", ","))
FAR_ENOUGH = 4
"""Tokens between their reporting words at least."""
REFUSED = (["declined", "to"], ["refused", "to"])
DID_NOT = (["did", "not"], ["would", "not"])
ELABORATE = words("say comment discuss elaborate specify give name provide identify disclose offer")
CONNECTIVES = frozenset(("but", "and", "yet", "still"))
FOLLOWS = frozenset(("after", "object", "noun"))
"""Placements of contents that stand behind their verb."""


def parsed_frames(layout: Layout, parse: Parse) -> list[Frame]:
    """Return the frames of a sentence in the order of their reporting words."""
    quoted = [layout.quoted(start) for start in parse.starts]
    candidates = find_candidates(parse, quoted)
    for candidate in candidates:
        find_contents(parse, candidate, quoted)
    candidates = [c for c in candidates if c.contents or c.cue.kind not in ("put", "hear")]
    reporting = [c for c in candidates if c.contents]
    for candidate in reporting:
        candidate.contents = [
            piece
            for content in candidate.contents
            for piece in _cut(parse, candidate, content, reporting, quoted)
            if piece[1] >= piece[0]
        ]
    _mark_nested(reporting)
    return [_frame(parse, candidate, quoted) for candidate in candidates]


def _cut(
    parse: Parse,
    candidate: Candidate,
    content: Tokens,
    reporting: list[Candidate],
    quoted: list[bool],
) -> list[Tokens]:
    """End a content where another report begins that is not part of it."""
    first, last = content
    for other in reporting:
        if other is not candidate and first < other.verb <= last:
            last = _end_before(parse, candidate, first, last, other)
    for token in range(first + 3, last):
        if candidate.placement == "after" and _declines(parse, token) and not quoted[token]:
            return [(first, token - 1)]
        if parse.words[token] in REFERRING and not quoted[token] and _set_off(parse, token):
            return [(first, token - 2), *_resumed(parse, token, last)]
    return [(first, last)]


def _declines(parse: Parse, token: int) -> bool:
    """`…, but declined to comment`, `and would not say more`: what the speaker did."""
    if parse.words[token] not in ("and", "but"):
        return False
    behind = parse.words[token + 1 : token + 4]
    return behind[:2] in REFUSED or (behind[:2] in DID_NOT and behind[-1] in ELABORATE)


def _resumed(parse: Parse, start: int, last: int) -> list[Tokens]:
    """`…, citing costs, but that …`: the content goes on."""
    for token in range(start, last):
        if parse.words[token] in ("but", "and") and parse.words[token + 1] == "that":
            return [(token + 2, last)]
    return []


def _set_off(parse: Parse, token: int) -> bool:
    return parse.words[token - 1] == "," or parse.words[token - 2] == ","


def _end_before(parse: Parse, candidate: Candidate, first: int, last: int, other: Candidate) -> int:
    added = parse.words[other.verb - 1] in (",", "and")
    if other.participle and other.verb > first + 2 and added:
        if candidate.placement == "after" and parse.words[other.verb] in SAME_SPEAKER:
            other.speaker, other.subject = candidate.speaker, candidate.subject
        return other.chunk[0] - 1
    names_source = other.placement == "source" and candidate.placement != "source"
    if names_source and other.verb > first + 2:
        return other.verb - 1
    both_follow = other.placement in FOLLOWS and candidate.placement in FOLLOWS
    if both_follow and _continues(parse, candidate, other):
        other.speaker, other.subject = candidate.speaker, candidate.subject
        return other.chunk[0] - 1
    if both_follow and other.own_subject and _contrasts(parse, candidate, other):
        return other.chunk[0] - 1
    if both_follow and other.subject == candidate.subject and other.verb > candidate.verb:
        return other.chunk[0] - 1
    return last


def _continues(parse: Parse, candidate: Candidate, other: Candidate) -> bool:
    """`X said he would stay and insisted that …`: the second report is X's own, too."""
    joined = parse.relations[other.verb] == "conj" and parse.words[other.chunk[0] - 1] in AGAIN
    same_tense = parse.tags[other.verb] == parse.tags[candidate.verb]
    pronoun = parse.tags[other.subject] == "PRP"
    return joined and same_tense and pronoun and other.cue.kind == "say" and not other.own_subject


def _contrasts(parse: Parse, candidate: Candidate, other: Candidate) -> bool:
    """`X said …, while Y said …`: two reports side by side, not one inside the other."""
    named = parse.tags[other.subject].startswith("NN")
    before = parse.words[other.chunk[0] - 1]
    return named and before in SIDE_BY_SIDE and other.chunk[0] - candidate.verb > FAR_ENOUGH


def _mark_nested(reporting: list[Candidate]) -> None:
    """The outer report speaks for an inner one, but `X estimates …, according to Y` is X's."""
    for inner in reporting:
        for outer in reporting:
            if inner is outer or outer.nested or not _contains(outer, inner):
                continue
            if _is_source_of(outer, inner) and not inner.nested:
                outer.nested = True
                inner.via = outer.speaker
            else:
                inner.nested = True


def _contains(outer: Candidate, inner: Candidate) -> bool:
    return any(first <= inner.verb <= last for first, last in outer.contents)


def _is_source_of(outer: Candidate, inner: Candidate) -> bool:
    early = 6
    first = inner.placement in ("after", "noun") and inner.chunk[0] <= early
    quoted = inner.placement == "before"  # `“…,” said X, according to Y`
    return outer.placement == "source" and (first or quoted) and inner.own_subject


def _frame(parse: Parse, candidate: Candidate, quoted: list[bool]) -> Frame:
    def range_of(tokens: Tokens) -> Range:
        return Range(parse.starts[tokens[0]], parse.ends[tokens[1]])

    contents = () if candidate.nested else _contents(parse, candidate, quoted)
    return Frame(
        speaker=range_of(candidate.speaker),
        description=range_of(candidate.description),
        cue=range_of((candidate.verb, candidate.cue_end)),
        lemma=candidate.cue.lemma,
        placement=candidate.placement,
        chunk=range_of(candidate.chunk),
        contents=tuple(range_of(tokens) for tokens in contents),
        participle=candidate.participle,
        own_subject=candidate.own_subject,
        token=candidate.verb,
        hearsay=candidate.hearsay,
        via=range_of(candidate.via) if candidate.via else None,
        nested=candidate.nested,
    )


def _contents(parse: Parse, candidate: Candidate, quoted: list[bool]) -> tuple[Tokens, ...]:
    trimmed = (_trim(parse, candidate, content, quoted) for content in candidate.contents)
    shortest = 0 if candidate.placement == "noun" else 1
    return tuple((first, last) for first, last in trimmed if last - first >= shortest)


def _is_that(opening: list[str]) -> bool:
    """Say whether `that` is the subject of what follows: `that’s good`."""
    return opening[0] == "that" and opening[-1] in ("'s", "’s", "is", "was")


def _trim(parse: Parse, candidate: Candidate, content: Tokens, quoted: list[bool]) -> Tokens:
    """Drop conjunctions and punctuation at both ends of a content."""
    first, last = content
    words = parse.words
    while first <= last and words[first] in OPENING and not _is_that(words[first : first + 2]):
        first += 1
    leads = candidate.placement in ("before", "source") and first < last
    if leads and words[first] in CONNECTIVES and not quoted[first]:
        first += 1
    if first < last and words[first] == ",":
        first += 1
    while last > first and words[last] in CLOSING:
        last -= 1
    return first, last
