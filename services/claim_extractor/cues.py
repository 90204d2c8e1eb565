"""The reporting words: which verbs report speech, and how their content is attached."""

from dataclasses import dataclass
from typing import Literal

from services.claim_extractor.lexicon import words

CueKind = Literal["say", "think", "show", "object", "put", "hear", "ask", "source"]
"""say      reports a clause or a quotation (said, warned)
think    reports a belief (believes, fears)
show     reports only with a document as its subject (the study found)
object   its objects are the content (accused China of …)
put      gives a figure to something (put the dead at 40)
hear     reports with a court as its subject what somebody said there
ask      is speech without a claim (wondered)
source   a preposition (according to)"""

VERBS: dict[CueKind, str] = {
    "say": """say tell add announce argue assert claim state write tweet warn note insist explain
        declare deny admit acknowledge suggest estimate allege reveal confirm predict forecast reply
        respond conclude caution concede reiterate promise vow pledge stress emphasize emphasise
        recall testify joke complain remark observe mention counter contend maintain report indicate
        disclose boast lament quip read clarify continue advise recount reaffirm retort opine
        speculate post point signal proclaim agree project stipulate recognize recognise highlight
        assure inform notify remind hint exclaim shout elaborate muse theorize underscore affirm
        swear confess echo reckon rule""",
    "think": "believe think expect hope fear doubt suspect",
    "show": "show find indicate reveal suggest",
    "object": """accuse blame urge call describe reject decry denounce criticize criticise slam
        label dub dispute condemn""",
    "ask": "ask wonder question",
    "put": "put",
    "hear": "hear",
}
IRREGULAR = {
    "put": "puts putting",
    "hear": "hears heard hearing",
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "find": "finds found finding",
    "show": "shows showed shown showing",
    "deny": "denies denied denying",
    "reply": "replies replied replying",
    "testify": "testifies testified testifying",
    "admit": "admits admitted admitting",
    "read": "reads reading",
    "notify": "notifies notified notifying",
    "forecast": "forecasts forecasted forecasting",
    "clarify": "clarifies clarified clarifying",
    "dub": "dubs dubbed dubbing",
    "slam": "slams slammed slamming",
    "quip": "quips quipped quipping",
    "decry": "decries decried decrying",
    "swear": "swears swore sworn swearing",
}
DOCUMENTS = words(
    "study survey poll report data research analysis documents document filing filings records "
    "memo statement lawsuit complaint affidavit indictment review audit investigation figures "
    "statistics release letter article paper findings results ruling"
    " studies surveys polls reports reviews audits memos statements lawsuits complaints"
)
"""Nouns that can be the speaker of a `show` verb."""
RESEARCHERS = words("researchers scientists investigators authors auditors experts")
"""Who finds that something is so, as a document does."""
COURTS = words(
    "court jury inquest tribunal inquiry judge judges jurors magistrates trial panel hearing"
)
"""Nouns that hear what somebody else says."""
ADDED = words(
    "adding saying noting stressing warning arguing claiming insisting telling explaining "
    "suggesting stating alleging writing calling accusing declaring announcing citing referring "
    "referencing"
)
"""Participles that hang a second report on a first one: `…, adding that …`."""
DENIALS = words("deny dispute reject refute")
"""Verbs whose content the speaker holds to be false."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a reporting verb."""

    lemma: str
    kind: CueKind


def _forms(verb: str) -> list[str]:
    if verb in IRREGULAR:
        return [verb, *IRREGULAR[verb].split()]
    stem = verb.removesuffix("e")
    plural = verb + ("es" if verb.endswith(("sh", "ch", "ss")) else "s")
    return [verb, plural, stem + "ed", stem + "ing"]


CUES: dict[str, Cue] = {}
"""Every form of every reporting verb, in lower case. The first kind listed for a verb counts."""
for _kind, _verbs in VERBS.items():
    for _verb in _verbs.split():
        for _form in _forms(_verb):
            CUES.setdefault(_form, Cue(_verb, _kind))

ACCORDING_TO = Cue("according to", "source")


def lemma_of(words: str) -> str:
    """Return the verb of a cue as it stands in the text, else the words themselves."""
    cue = CUES.get(words.lower())
    return cue.lemma if cue else words.lower()
