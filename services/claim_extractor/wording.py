"""Polarity, hedges and modality of a content, from its wording."""

import re

from schemas.claims import Modality, Polarity
from services.claim_extractor.ranges import Range

HEDGE = re.compile(
    r"\b(?:alleged(?:ly)?|reported(?:ly)?|apparent(?:ly)?|possibl[ey]|probabl[ey]|likely|unlikely"
    r"|perhaps|may|might|could|appears?|appeared|seems?|seemed|believed?|suspect(?:s|ed)?|about"
    r"|around|roughly|approximately|nearly|almost|estimated?|expected|whether|suggests?"
    r"|I think|we think|we believe|potentially|presumably|supposedly|often|usually)\b",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n[’']t\b", re.IGNORECASE
)
ALLEGED = re.compile(r"\balleg|accus", re.IGNORECASE)
REPORTEDLY = re.compile(r"\breportedly\b", re.IGNORECASE)
CONDITION = re.compile(
    r"^(?:if|unless)\b|,? if (?:he|she|they|it|the|we|you|leader|[A-Z])", re.IGNORECASE
)
ESTIMATE = re.compile(r"estimat|\b(?:about|around|roughly|approximately) \d", re.IGNORECASE)
POSSIBILITY = re.compile(
    r"\b(?:could|may|might|possibl[ey]|perhaps|appears? to|likely)\b", re.IGNORECASE
)
FUTURE = re.compile(
    r"\b(?:will|would|won’t|won't|’ll|'ll|going to|expected to|plans? to|aims? to|is set to"
    r"|scheduled|promised? to|vow\w* to|intends? to|pledg\w+)\b",
    re.IGNORECASE,
)
PLAN = re.compile(
    r"\b(?:we|I|he|she|they|it)(?:[ ]?(?:will|’ll|'ll| plan| aim| would))|plan|aim|schedul|set to",
    re.IGNORECASE,
)
OPINION = re.compile(
    r"\b(?:good|bad|great|terrible|important|should|must|needs?|best|worst|better|love|hope|hopeful"
    r"|feel|feels|unfortunately|disgusting|tragic|proud|right|wrong|fair|responsibilit\w+|you|think"
    r"|thought|want|too|really|always|a lot|a bit|a little|amazing|beautiful|crazy|sad|happy|fun"
    r"|excit\w+|impressive|incredible|unacceptable|shame\w*|honest\w*|ridiculous|wonderful)\b",
    re.IGNORECASE,
)
MARKED: tuple[tuple[Modality, re.Pattern[str]], ...] = (
    ("alleged", ALLEGED),
    ("reported", REPORTEDLY),
    ("conditional", CONDITION),
    ("estimated", ESTIMATE),
    ("possible", POSSIBILITY),
)
"""What a content's own words say, strongest first."""
DIGIT = re.compile(r"\d")


def find_hedges(text: str, content: Range) -> list[Range]:
    """Return the words that make a content less certain."""
    return [Range(*match.span()) for match in HEDGE.finditer(text, *content)]


def polarity_of(content: str) -> Polarity:
    """Return whether a content denies something."""
    return "negative" if NEGATION.search(content) else "positive"


def modality_of(content: str, cue: str, attributed: bool) -> Modality:
    """Return how a content is put forward: as a fact, an estimate, a plan, an opinion."""
    for modality, pattern in MARKED:
        if pattern.search(content):
            return modality
    if ALLEGED.search(cue):
        return "alleged"
    if ESTIMATE.search(cue):
        return "estimated"
    if FUTURE.search(content):
        return "intended" if not attributed or PLAN.search(content) else "predicted"
    opinion = attributed and OPINION.search(content) and not DIGIT.search(content)
    return "opinion" if opinion else "asserted"
