"""What a reporting word reports: the tokens of its content, found in the parse."""

from collections.abc import Sequence

from services.claim_extractor.candidates import Candidate
from services.claim_extractor.contents_before import (
    TAKES_HEARER,
    content_before,
    content_behind_parenthesis,
    content_beside_as,
    fronted_clause,
)
from services.claim_extractor.contents_object import content_figure, content_noun, content_object
from services.claim_extractor.cues import DOCUMENTS, RESEARCHERS
from services.claim_extractor.lexicon import words
from services.claim_extractor.parse import FINITE, Parse

CLAUSES = frozenset(("ccomp", "xcomp"))
QUESTION_WORDS = words("whether if how what why when where who")
REASONS = words("because if unless so")
"""What opens a clause that belongs to what is said, though a parse may hang it on the verb."""
REPORTS_INFINITIVE = words("tell claim vow promise pledge urge advise warn remind")
"""Verbs whose infinitive is a content: `vowed to …`."""
REPORTS_CLAUSE = words("say insist")
"""Verbs whose object is a clause, though a parse may take it for a noun with a modifier."""
OPENS_CLAUSE = words("DT PRP PRP$ NN NNS NNP NNPS JJ CD EX JJR JJS")
NO_CLAUSE = words(
    "so nothing something little much goodbye hello sorry yes no it this that them last next late"
    " early"
)
VERB_FORMS = FINITE | words("VBN")
SHORTEST_BEHIND = 5
"""Tokens behind a verb, the full stop among them, that can be a clause."""
LEADING = 2
"""Tokens before an `according to` that opens its sentence (`But according to X, …`)."""
SOURCE_TAIL = 13
"""Tokens behind a leading source's name in which its comma is looked for."""
THAT_WITHIN = 9
"""Tokens after a verb in which a `that` still opens its content when the parse has none."""


def find_contents(parse: Parse, candidate: Candidate, quoted: Sequence[bool]) -> None:
    """Fill in where the content of a reporting word stands, if it has one."""
    if candidate.cue.kind == "source":
        _beside_source(parse, candidate, quoted)
    elif candidate.cue.kind == "object":
        content_object(parse, candidate)
    elif candidate.cue.kind == "put":
        content_figure(parse, candidate)
    elif candidate.cue.kind == "ask":
        candidate.placement = "question"
    else:
        clause = _clause_after(parse, candidate)
        if clause is not None:
            _clause(parse, candidate, clause, quoted)
        else:
            _without_clause(parse, candidate, quoted)


def _beside_source(parse: Parse, candidate: Candidate, quoted: Sequence[bool]) -> None:
    candidate.placement = "source"
    start, end = candidate.verb, candidate.description[1]
    last = len(parse) - 1
    root = parse.relations.index("ROOT") if "ROOT" in parse.relations else 0
    parenthesis = "," in parse.words[end + 1 : end + 2] and parse.words[start - 1] == ","
    if start > 0 and parenthesis and root > end:  # `He had, according to X, left`
        candidate.contents = [(0, last)]
        return
    if start <= LEADING and not parse.finite_between(0, start):
        candidate.contents = [(_comma_behind(parse, end, quoted) + 1, last)]
    elif not parse.finite_between(0, start) and parse.finite_between(end + 1, last + 1):
        candidate.contents = [(0, last)]
    else:
        candidate.contents = [(0, start - 1)]


def _comma_behind(parse: Parse, end: int, quoted: Sequence[bool]) -> int:
    """Return the comma that ends `according to X of Y,`, or `end` where a quotation comes first."""
    for token in range(end + 1, min(len(parse), end + SOURCE_TAIL)):
        if quoted[token]:
            return end
        if parse.words[token] == ",":
            return token
    return end


def _clause_after(parse: Parse, candidate: Candidate) -> int | None:
    behind = candidate.verb
    if candidate.own_subject:
        behind = max(behind, candidate.subject)
    return next(
        (
            child
            for child in parse.children[candidate.verb]
            if child > behind and parse.relations[child] in CLAUSES
        ),
        None,
    )


def _clause(parse: Parse, candidate: Candidate, clause: int, quoted: Sequence[bool]) -> None:
    """Take the clause below the verb, unless it is a question or a mere infinitive."""
    first, last = parse.first[clause], _whole_clause(parse, candidate.verb, clause)
    lemma = candidate.cue.lemma
    if parse.words[first] in QUESTION_WORDS and lemma not in ("explain", "say"):
        candidate.placement = "question"
        return
    if parse.relations[clause] == "xcomp":
        if not _reports_infinitive(parse, candidate, clause):
            _gerund(parse, candidate, clause)
            return
        first = _with_hearer(parse, candidate.verb, first)
    first = max(first, candidate.verb + 1)
    if parse.tags[first] in FINITE:  # a clause without its subject was parsed apart
        first = candidate.verb + 1
    if candidate.own_subject and candidate.subject > candidate.verb:
        first = max(first, candidate.description[1] + 1)
    if parse.words[candidate.subject] in RESEARCHERS and not parse.finite_between(first, last + 1):
        return  # `found the door open`
    candidate.placement = "after"
    fronted = fronted_clause(parse, candidate)
    if fronted is not None and not any(quoted):
        candidate.contents = [(fronted, last)]
        return
    last = _with_prepositions(parse, candidate, _with_second(parse, candidate, last))
    candidate.contents = [(_behind_that(parse, candidate, clause, first), last)]


def _whole_clause(parse: Parse, verb: int, clause: int) -> int:
    """Return the last token of a clause, which cannot end before its verb: it was parsed apart."""
    last, behind = parse.last[clause], parse.last[clause] + 1
    if parse.relations[clause] != "ccomp" or behind == len(parse):
        return last
    apart = parse.tags[behind] in VERB_FORMS and not parse.below(verb, behind)
    return len(parse) - 1 if apart else last


def _reports_infinitive(parse: Parse, candidate: Candidate, clause: int) -> bool:
    """Say whether an infinitive is a content: `vowed to …`."""
    infinitive = any(parse.words[child] == "to" for child in parse.children[clause])
    return infinitive and candidate.cue.lemma in REPORTS_INFINITIVE and not candidate.hearsay


def _gerund(parse: Parse, candidate: Candidate, clause: int) -> None:
    """`Roe said seeing them was good`: a gerund is the subject of the clause that is reported."""
    verb, last = candidate.verb, len(parse) - 1
    subject = parse.tags[verb + 1] == "VBG" and parse.first[clause] == verb + 1
    if not subject or not parse.finite_between(verb + 1, last):
        content_noun(parse, candidate)
        return
    candidate.placement = "after"
    candidate.contents = [(verb + 1, last)]


def _with_hearer(parse: Parse, verb: int, first: int) -> int:
    """`told senators to compare …`: who is to act belongs to what is asked of them."""
    hearer = parse.child(verb, ("dobj", "dative"))
    return parse.first[hearer] if hearer is not None and verb < hearer < first else first


def _behind_that(parse: Parse, candidate: Candidate, clause: int, first: int) -> int:
    """Skip what stands before the clause's `that`: `told reporters on Monday that …`."""
    verb = candidate.verb
    for token in range(max(verb + 1, first + 1), min(verb + 12, first + 8, parse.last[clause])):
        marks = parse.relations[token] == "mark" and parse.heads[token] == clause
        joins = parse.tags[token] == "IN" and candidate.cue.lemma in TAKES_HEARER
        joins = joins and not parse.finite_between(verb + 1, token)
        if parse.words[token] == "that" and (marks or joins):
            return token
    return first


def _with_second(parse: Parse, candidate: Candidate, last: int) -> int:
    """Extend the content over its reason, or over a second clause that begins with `that`."""
    for child in parse.children[candidate.verb]:
        if parse.first[child] > last and parse.has_child_word(child, REASONS, "mark"):
            return parse.last[child]
        second = parse.relations[child] == "ccomp" and parse.first[child] > last
        if second and parse.words[parse.first[child]] == "that":
            return parse.last[child]
    return last


def _with_prepositions(parse: Parse, candidate: Candidate, last: int) -> int:
    """`The poll shows Roe leading by ten points`: a document does not speak on an occasion."""
    if parse.words[candidate.subject] not in DOCUMENTS:
        return last
    for child in parse.children[candidate.verb]:
        if parse.relations[child] == "prep" and parse.first[child] == last + 1:
            last = parse.last[child]
    return last


def _without_clause(parse: Parse, candidate: Candidate, quoted: Sequence[bool]) -> None:
    if (
        content_beside_as(parse, candidate)
        or content_before(parse, candidate, quoted)
        or content_behind_parenthesis(parse, candidate)
        or _opened_by_that(parse, candidate)
        or _all_that_follows(parse, candidate, quoted)
    ):
        return
    content_noun(parse, candidate)


def _opened_by_that(parse: Parse, candidate: Candidate) -> bool:
    """Find a content that the parse misses: the conjunction `that` soon after the verb."""
    verb, lemma = candidate.verb, candidate.cue.lemma
    if lemma in ("read", "post"):
        return False
    for token in range(verb + 1, min(len(parse), verb + THAT_WITHIN)):
        if parse.tags[token] in FINITE or parse.words[token] in (",", ";"):
            return False
        if parse.words[token] == "that" and (
            parse.tags[token] == "IN"
            or token == verb + 1
            or (lemma in TAKES_HEARER and _opens_with_subject(parse, token + 1))
        ):
            candidate.placement = "after"
            candidate.contents = [(token + 1, len(parse) - 1)]
            return True
    return False


def _opens_with_subject(parse: Parse, token: int) -> bool:
    """Say whether no verb follows: `told a court that sales fell`, not `that tried Roe`."""
    return token < len(parse) and parse.tags[token] not in FINITE | {"RB"}


def _all_that_follows(parse: Parse, candidate: Candidate, quoted: Sequence[bool]) -> bool:
    """`X said the oldest mention dated from 1790`: what is said is a clause, whatever its parse."""
    behind = candidate.verb + 1
    if candidate.cue.lemma not in REPORTS_CLAUSE or len(parse) - behind < SHORTEST_BEHIND:
        return False
    opens = parse.tags[behind] in OPENS_CLAUSE and not quoted[behind]
    if not opens or parse.words[behind] in NO_CLAUSE:
        return False
    if not any(tag in VERB_FORMS for tag in parse.tags[behind:]):
        return False
    candidate.placement = "after"
    candidate.contents = [(behind, len(parse) - 1)]
    return True
