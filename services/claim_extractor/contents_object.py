"""Contents that are no clause: the object of an accusation, a figure, what was announced."""

from services.claim_extractor.candidates import OBJECT_PARTICIPLES, Candidate
from services.claim_extractor.lexicon import words
from services.claim_extractor.parse import FINITE, Parse

OBJECTS = words("dobj prep oprd ccomp xcomp dative agent advcl pobj")
PERFECT = frozenset(("has", "have", "had", "'ve", "’ve", "'d", "’d"))
SET_OFF = frozenset((",", "and", "”", '"'))
"""What stands before a participle that continues a report: `…, accusing X of …`."""
REFLEXIVE = words("himself herself itself themselves oneself")
REPORTS = words("it this that them claim claims report account suggestion")
"""Objects that stand for a content which the sentence does not give; allegations are one."""
DESCRIBING = words("acl relcl prep ccomp compound amod")
REPORTS_NOUN = words("expect estimate predict forecast deny allege project report announce signal")
"""Verbs whose object is a content: `reported a loss`."""


def content_object(parse: Parse, candidate: Candidate) -> None:
    """`accused China of …`: everything that hangs on the verb behind it."""
    verb = candidate.verb
    perfect = parse.has_child_word(verb, PERFECT, "aux")
    finite = parse.tags[verb] in FINITE or perfect
    hangs_on = parse.words[verb] in OBJECT_PARTICIPLES and parse.words[verb - 1] in SET_OFF
    if not finite and not hangs_on:
        return
    objects = [c for c in parse.children[verb] if c > verb and parse.relations[c] in OBJECTS]
    if len(objects) > 1 or (objects and not _refers(parse, objects[0])):
        start = min(parse.first[child] for child in objects)
        end = max(parse.last[child] for child in objects)
        start = max(start, verb + 1)
        if parse.words[start] in REFLEXIVE:
            return
        if start < end and (parse.relations[start] == "prep" or parse.words[start] == "for"):
            start += 1
        candidate.placement = "object"
        candidate.contents = [(start, end)]


def _refers(parse: Parse, noun: int) -> bool:
    """Say whether an object only points to what was said before: `denied it`."""
    described = any(parse.relations[c] in DESCRIBING for c in parse.children[noun])
    return parse.words[noun] in REPORTS and not described


def content_figure(parse: Parse, candidate: Candidate) -> None:
    """`put the number of dead at 40`: the object with its figure."""
    verb = candidate.verb
    thing = parse.child(verb, ("dobj",))
    if thing is None or parse.first[thing] < verb:
        return
    at = next((t for t in range(thing + 1, len(parse)) if parse.words[t] == "at"), None)
    if at is not None and "CD" in parse.tags[at : parse.last[at] + 1]:
        candidate.placement = "object"
        candidate.contents = [(parse.first[thing], parse.last[at])]


def content_noun(parse: Parse, candidate: Candidate) -> None:
    """`announced a series of steps`: the object with its prepositions and its purpose."""
    if candidate.cue.lemma not in REPORTS_NOUN:
        return
    verb = candidate.verb
    noun = next(
        (c for c in parse.children[verb] if c > verb and parse.relations[c] == "dobj"), None
    )
    if noun is not None and not _refers(parse, noun):
        candidate.placement = "noun"
        candidate.contents = [(max(parse.first[noun], verb + 1), _with_prepositions(parse, noun))]


def _with_prepositions(parse: Parse, noun: int) -> int:
    last = parse.last[noun]
    for child in parse.children[parse.heads[noun]]:
        attached = parse.relations[child] == "prep" and child > last
        purpose = parse.relations[child] == "xcomp" and parse.first[child] == last + 1
        if purpose or (attached and parse.words[child] in ("for", "to", "of", "from", "by")):
            last = parse.last[child]
    return last
