"""Whether a verb of reporting reports: what was said, not what might be, or what is called so."""

from collections.abc import Sequence

from services.claim_extractor.cues import ADDED, Cue
from services.claim_extractor.lexicon import words
from services.claim_extractor.parse import SUBJECTS, Parse

HYPOTHETICAL = words("would could should might may did does do can must wo ca will")
"""Auxiliaries of reports that did not take place."""
GOES_ON_TO = words("went go goes continued continues took appeared used")
NAMING = frozenset(("call", "dub", "label"))
"""Verbs that give a name in a relative clause: `something they call …`."""
NOUN_TAGS = frozenset(("NNS", "NN"))


def is_verb(parse: Parse, token: int, quoted: Sequence[bool]) -> bool:
    """Accept verbs, and roots mistaken for plural nouns (`a post states that …`)."""
    if parse.tags[token].startswith("VB"):
        return True
    root = parse.tags[token] in NOUN_TAGS and parse.relations[token] == "ROOT"
    if not root or token + 1 >= len(parse):
        return False
    following = parse.words[token + 1]
    opens_quote = following in (":", ",") and token + 2 < len(parse) and quoted[token + 2]
    return following == "that" or opens_quote


def took_place(parse: Parse, token: int, cue: Cue) -> bool:
    """Reject negated, passive, hypothetical and infinitive reports, and mere modifiers."""
    children = parse.children[token]
    relations = {parse.relations[child] for child in children}
    tag, relation = parse.tags[token], parse.relations[token]
    helped = relations & {"aux", "auxpass"}
    if tag == "VBG" and not helped and not _hangs_on(parse, token):
        return False
    if tag == "VBN" and not helped and relation not in ("conj", "ROOT", "ccomp"):
        return False
    points = cue.lemma == "point" and "out" not in parse.words[token + 1 : token + 3]
    if points or relation == "amod" or ("neg" in relations and cue.kind != "object"):
        return False
    if "auxpass" in relations and cue.lemma != "tell":
        return False
    named = cue.lemma in NAMING and _gives_a_name(parse, token)
    return not named and (tag != "VB" or not _only_imagined(parse, token))


def _gives_a_name(parse: Parse, token: int) -> bool:
    """`what they call …`, `a period, sometimes called …`: how something is named by anybody."""
    subject = parse.child(token, SUBJECTS)
    if subject is None:
        finite = parse.tags[token] != "VBG"
        return finite and parse.words[with_adverbs(parse, token) - 1] == ","
    asked = parse.first[subject] > 0 and parse.words[parse.first[subject] - 1] == "what"
    return asked or parse.relations[token] == "relcl"


def _hangs_on(parse: Parse, token: int) -> bool:
    """Say whether a participle reports: `, promising that …`, not `running a shop`."""
    known = parse.words[token] in ADDED or parse.child(token, ("ccomp",)) is not None
    return known or (token + 1 < len(parse) and parse.words[token + 1] == "that")


def _only_imagined(parse: Parse, token: int) -> bool:
    if parse.has_child_word(token, HYPOTHETICAL, "aux"):
        return True
    infinitive = any(parse.words[child] == "to" for child in parse.children[token])
    return infinitive and parse.words[parse.heads[token]] not in GOES_ON_TO


def with_adverbs(parse: Parse, token: int) -> int:
    """Return the first token of the verb with its auxiliaries and adverbs (`has also said`)."""
    near = [
        child
        for child in parse.children[token]
        if parse.relations[child] in ("aux", "advmod", "neg") and token - 3 <= child < token
    ]
    return min([token, *near])
