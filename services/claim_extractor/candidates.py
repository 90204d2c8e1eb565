"""Reporting words in a parsed sentence, and whether each of them reports."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from services.claim_extractor.acts import is_verb, took_place, with_adverbs
from services.claim_extractor.cues import (
    ACCORDING_TO,
    ADDED,
    COURTS,
    CUES,
    DOCUMENTS,
    RESEARCHERS,
    Cue,
)
from services.claim_extractor.frames import Placement
from services.claim_extractor.lexicon import words
from services.claim_extractor.parse import SUBJECTS, Parse
from services.claim_extractor.subjects import describing_words, naming_words, subject_of

PERSONAL = words("i we you")
"""Subjects whose reports are part of somebody's words, not the article's."""
FINDERS = DOCUMENTS | RESEARCHERS
NOBODY = words("there what this that these those which whom")
OBJECT_PARTICIPLES = words("accusing calling describing blaming")
SUBORDINATING = frozenset(("WRB", "WDT", "WP", "IN"))
PRESENT_OR_PAST = frozenset(("VBD", "VBZ", "VBP"))
JOINING = frozenset(("and", "but", "while"))
GLUE = frozenset(("-", "&", "/"))
SHORTEST_SPOKEN = 5
"""Tokens of a quotation, quote marks and comma among them, that is no title: `“Black Sea,” …`."""
FAR = 45
"""Tokens beyond which subject and verb are no longer one chunk."""

Tokens = tuple[int, int]
"""First and last token, both included."""


@dataclass(slots=True)
class Candidate:
    """A reporting word with its speaker, as token numbers; contents are filled in later."""

    verb: int
    cue: Cue
    cue_end: int
    subject: int
    speaker: Tokens
    description: Tokens
    chunk: Tokens
    own_subject: bool
    participle: bool = False
    hearsay: bool = False
    placement: Placement = "none"
    contents: list[Tokens] = field(default_factory=list)
    via: Tokens | None = None
    nested: bool = False


def find_candidates(parse: Parse, quoted: Sequence[bool]) -> list[Candidate]:
    """Return every reporting word outside quotations that reports something."""
    found = []
    for token, word in enumerate(parse.words):
        if quoted[token]:
            continue
        if word == "according":
            candidate = _source(parse, token, "to", ACCORDING_TO)
        elif word in CUES and parse.words[token - 1] == "as" and parse.tags[token] == "VBN":
            candidate = _source(parse, token, "by", Cue(CUES[word].lemma, "source"))
        elif word in CUES:
            candidate = _verb(parse, token, quoted)
        elif parse.tags[token] in PRESENT_OR_PAST:
            candidate = _behind_quotation(parse, token, quoted)
        else:
            continue
        if candidate is not None:
            found.append(candidate)
    return found


def _source(parse: Parse, token: int, preposition: str, cue: Cue) -> Candidate | None:
    """`according to X` and `as reported by X`."""
    to = token + 1
    if to >= len(parse) or parse.words[to] != preposition:
        return None
    noun = parse.child(to, ("pobj",))
    if noun is None or parse.first[noun] <= token:
        return None
    speaker, description = naming_words(parse, noun), describing_words(parse, noun)
    chunk = (token, description[1])
    return Candidate(token, cue, to, noun, speaker, description, chunk, own_subject=True)


def _verb(parse: Parse, token: int, quoted: Sequence[bool]) -> Candidate | None:
    cue = CUES[parse.words[token]]
    if cue.kind == "put" and parse.words[token + 1 : token + 2] == ["it"]:
        cue = Cue("put", "say")  # `as Roe put it: “…”`
    if not is_verb(parse, token, quoted) or not took_place(parse, token, cue):
        return None
    beside = _name_before(parse, token)
    subject = subject_of(parse, token) if beside is None else beside
    if subject is None or subject == token or quoted[subject]:
        return None
    if not _can_speak(parse, subject, token, cue):
        return None
    return _with_chunk(parse, token, cue, subject)


def _name_before(parse: Parse, token: int) -> int | None:
    """`…, and Lee added`: the name between conjunction and verb, if it was parsed as no subject."""
    if parse.child(token, SUBJECTS) is not None or parse.tags[token] not in PRESENT_OR_PAST:
        return None
    first = token
    while first > 0 and parse.tags[first - 1] == "NNP":
        first -= 1
    joined = first < token and parse.words[first - 1] in JOINING
    return token - 1 if joined else None


def _behind_quotation(parse: Parse, token: int, quoted: Sequence[bool]) -> Candidate | None:
    """Accept any verb behind `“…,”`: `“…,” X shared`."""
    subject = parse.child(token, ("nsubj",))
    if subject is None or quoted[subject] or parse.words[subject] in PERSONAL | NOBODY:
        return None
    candidate = _with_chunk(parse, token, Cue(parse.words[token], "say"), subject)
    mark, comma = candidate.chunk[0] - 1, candidate.chunk[0] - 2
    behind = comma >= SHORTEST_SPOKEN and all(quoted[mark - SHORTEST_SPOKEN : mark + 1])
    behind = behind and parse.words[comma] == ","
    main = parse.tags[candidate.chunk[0]] not in SUBORDINATING
    return candidate if behind and main else None


def _can_speak(parse: Parse, subject: int, verb: int, cue: Cue) -> bool:
    noun = parse.words[subject]
    if (
        noun in PERSONAL
        or _among_us(parse, subject)
        or (cue.kind == "show" and noun not in FINDERS)
    ):
        return False
    if (cue.kind == "put" and noun in DOCUMENTS) or (cue.kind == "hear" and noun not in COURTS):
        return False
    if noun in NOBODY and not (noun == "those" and parse.children[subject]):
        return False
    near = 2
    inverted = subject > verb and parse.heads[subject] == verb
    return not inverted or parse.first[subject] <= verb + near


def _among_us(parse: Parse, subject: int) -> bool:
    """`most of us think`."""
    of = parse.child(subject, ("prep",))
    return of is not None and parse.words[of + 1 : of + 2] in (["us"], ["you"])


def _with_chunk(parse: Parse, token: int, cue: Cue, subject: int) -> Candidate:
    own = parse.heads[subject] == token or subject == _name_before(parse, token)
    speaker = _beside(naming_words(parse, subject), token, subject)
    speaker = _whole_words(parse, speaker, token)
    description = describing_words(parse, subject)
    if description[0] <= token <= description[1] or description[1] < speaker[1]:
        description = speaker
    start = with_adverbs(parse, token)
    chunk = (start, token)
    if own and abs(subject - token) < FAR:
        chunk = (min(description[0], start), max(description[1], token))
    return Candidate(
        token,
        cue,
        token,
        subject,
        speaker,
        description,
        chunk,
        own,
        participle=parse.words[token] in ADDED and not own,
        hearsay=cue.kind == "hear" or parse.child(token, ("auxpass",)) is not None,
    )


def _beside(words: Tokens, verb: int, subject: int) -> Tokens:
    """Cut a noun phrase that was parsed across its verb."""
    first, last = words
    if first <= verb <= last:
        return (first, verb - 1) if subject < verb else (verb + 1, last)
    return words


def _whole_words(parse: Parse, words: Tokens, verb: int) -> Tokens:
    """Go on to the end of a noun phrase that was parsed apart at a hyphen or an ampersand."""
    first, last = words
    end = verb if last < verb else len(parse)
    glued = last + 1 < end and parse.starts[last + 1] == parse.ends[last]
    if not glued or parse.words[last + 1] not in GLUE:
        return words
    while last + 1 < end and _goes_on(parse, last + 1):
        last += 1
    return first, last


def _goes_on(parse: Parse, token: int) -> bool:
    return parse.words[token] in GLUE or parse.tags[token][:2] in ("NN", "JJ", "AF", "HY")
