"""Polarity, hedges and modality of a content, from its wording."""

import re

from schemas.claims import Modality, Polarity
from services.claim_extractor.cues import lemma_of
from services.claim_extractor.lexicon import used_words, words
from services.claim_extractor.ranges import Range

HEDGING = words(
    """
    alleged allegedly reported reportedly apparent apparently possible possibly probable probably
    likely unlikely perhaps may might could appear appears appeared seem seems seemed believe
    believed suspects suspected suspect about around roughly approximately nearly almost estimate
    estimated expected whether suggests think potentially presumably supposedly often usually
    """
)
"""One of these stands in every hedge; the same goes for the lists below."""
HEDGE = re.compile(
    r"\b(?:alleged(?:ly)?|reported(?:ly)?|apparent(?:ly)?|possibl[ey]|probabl[ey]|likely|unlikely"
    r"|perhaps|may|might|could|appears?|appeared|seems?|seemed|believed?|suspect(?:s|ed)?|about"
    r"|around|roughly|approximately|nearly|almost|estimated?|expected|whether|suggests?"
    r"|I think|we think|we believe|potentially|presumably|supposedly|often|usually)\b",
    re.IGNORECASE,
)
NEGATING = words(
    """
    not never no none nobody nothing neither nor cannot t unavailable unable yet decline declines
    declined declining refuse refuses refused refusing fail fails failed failing
    """
)
NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|declin(?:e[sd]?|ing) to"
    r"|refus(?:e[sd]?|ing) to|unavailable|unable to|fail(?:s|ed|ing)? to|yet to)\b|n[’']t\b",
    re.IGNORECASE,
)
NO_NEGATION = re.compile(
    r"\bno (?:doubt|choice but|wonder|more than|later than|less than|matter)\b"
    r"|\bnot (?:only|just|least|to mention)\b|\bwhether or not\b|\b(?:not|no) \w+ but\b",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"\b(?:who|whom|which|whose|because|since|although|though|unless|if|when|while|so that"
    r"|whether|without|rather than|instead of)\b|, not\b"
    r"|(?<=[a-z]) that (?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\b",
    re.IGNORECASE,
)
"""What opens a clause whose negation is not that of the claim."""
FRONTED = re.compile(
    r"^(?:if|when|while|although|though|because|since|unless|as|despite|without|unlike)\b[^,]*, ",
    re.IGNORECASE,
)
ALLEGED = re.compile(r"\balleged|\baccus(?!tom)", re.IGNORECASE)
REPORTEDLY = re.compile(r"\breportedly\b", re.IGNORECASE)
CONDITION = re.compile(
    r"^(?:if|unless)\b|,? (?<!even )(?<!see )(?<!as )if (?:he|she|they|it|the|we|you|[A-Z])"
    r"|, unless\b",
    re.IGNORECASE,
)
ESTIMATE = re.compile(
    r"\bestimat\w+|(?:^|\b(?:an?|is|was|by) )(?:about|around|roughly|approximately) \d",
    re.IGNORECASE,
)
POSSIBILITY = re.compile(
    r"\b(?:could(?! (?:see|tell|hear|feel|not|only|now)\b)|may|might|possibly|perhaps|maybe"
    r"|potentially|appears? to"
    r"|(?:is|are|was|were|be|seems?) (?:also |more |less |very )?(?:likely|unlikely|possible))\b"
)
FUTURE = re.compile(
    r"\b(?:will|would|won[’']t|going to|expected to|plans? to|aims? to|(?:is|are) set to"
    r"|scheduled|promised? to|vow\w* to|intends? to|pledg\w+)\b|[’']ll\b",
    re.IGNORECASE,
)
PLAN = re.compile(
    r"\b(?:we|I|he|she|they|it)(?:[ ]?(?:will|’ll|'ll| plan| aim| would))|plan|aim|schedul|set to",
    re.IGNORECASE,
)
SOON = re.compile(
    r"\b(?:(?:is|are|am)|[’'](?:re|m)) \w+ing\b.*\b(?:tomorrow|next (?:week|month|year|spring"
    r"|summer|autumn|fall|winter)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\b(?:launch|open|arrive|begin|start|close)(?:es|s)? (?:tomorrow|next|in early|in late|on)\b"
    r"|^[\w’' -]{3,30} to (?:close|open|launch|cut|buy|sell|build|hold|raise|end|begin|start|add)\b"
)
"""A plan in the present tense, and a headline's infinitive."""
COMMITTING = words(
    "urge promise vow pledge plan ask order propose agree call demand want intend announce"
)
OPINION = words(
    """
    good bad great terrible important should must need needs best worst better love hope hopeful
    feel feels unfortunately disgusting tragic proud right wrong fair responsibility
    responsibilities responsible you think thought want too really always lot bit amazing beautiful
    crazy sad happy fun exciting excited excitement impressive incredible unacceptable shame
    shameful honest honestly ridiculous wonderful
    """
)
MARKED: tuple[tuple[Modality, re.Pattern[str]], ...] = (
    ("alleged", ALLEGED),
    ("reported", REPORTEDLY),
    ("conditional", CONDITION),
    ("estimated", ESTIMATE),
    ("possible", POSSIBILITY),
)
"""What a content's own words say, strongest first."""
BY_CUE: dict[str, Modality] = {
    "accuse": "alleged",
    "allege": "alleged",
    "claim": "alleged",
    "estimate": "estimated",
}
MARKING = words(
    """
    alleged allegedly accuse accuses accused accusing accuser accusers accusation accusations
    reportedly if unless estimate estimates estimated estimating estimation about around roughly
    approximately could may might possibly perhaps maybe potentially likely unlikely possible
    appear appears
    """
)
COMING = words(
    """
    will would won going expected plan plans aim aims set scheduled promise promised vow vows vowed
    vowing intend intends pledge pledges pledged pledging ll
    """
)
DIGIT = re.compile(r"\d")


def find_hedges(text: str, content: Range) -> list[Range]:
    """Return the words that make a content less certain."""
    if HEDGING.isdisjoint(used_words(content.of(text))):
        return []
    return [Range(*match.span()) for match in HEDGE.finditer(text, *content)]


def polarity_of(content: str) -> Polarity:
    """Return whether a content denies something in its main clause."""
    if NEGATING.isdisjoint(used_words(content)):
        return "positive"
    main = NO_NEGATION.sub("", FRONTED.sub("", content.strip('“”" ')))
    negation, subordinate = NEGATION.search(main), SUBORDINATE.search(main)
    if negation is None or (subordinate and subordinate.start() < negation.start()):
        return "positive"
    return "negative"


def modality_of(content: str, cue: str, attributed: bool) -> Modality:
    """Return how a content is put forward: as a fact, an estimate, a plan, an opinion."""
    used = used_words(content)
    if not MARKING.isdisjoint(used):
        for modality, pattern in MARKED:
            if pattern.search(content):
                return modality
    lemma = lemma_of(cue.rsplit(" ", 1)[-1])
    if lemma in BY_CUE:
        return BY_CUE[lemma]
    if lemma in COMMITTING or SOON.search(content):
        return "intended"
    if not COMING.isdisjoint(used) and FUTURE.search(content):
        return "intended" if not attributed or PLAN.search(content) else "predicted"
    opinion = attributed and not OPINION.isdisjoint(used) and not DIGIT.search(content)
    return "opinion" if opinion else "asserted"
