"""How much a claim deserves checking: a sum of named features, published with the score.

The weights are fitted by `training/claims/fit_checkworthiness.py` on labels made for this project.
"""

import json
import re
from functools import cache
from pathlib import Path

from services.claim_extractor.lexicon import words

WEIGHTS = Path(__file__).with_name("checkworthiness.json")
CASUALTIES = re.compile(
    r"\b(?:kill|die[sd]?\b|dead|death|injur|wound|casualt|victim|hospital|infect|outbreak|missing"
    r"|surviv|drown|evacuat|homeless)",
    re.IGNORECASE,
)
CRIME = re.compile(
    r"\b(?:arrest|charg|convict|sentenc|guilty|fraud|brib|steal|stole|theft|rape|assault|abus"
    r"|murder|shot\b|shoot|stab|attack|bomb|missile|explo|captur|weapon|drug|corrupt|illegal|lawsuit"
    r"|sued?\b|investigat|indict|violat|threat|racist|rigg)",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"\b(?:rose|ris(?:e|es|en|ing)\b|fell|fall(?:s|en|ing)?\b|grew|grow|increas|decreas|declin|drop"
    r"|jump|surg|slump|doubl|tripl|highest|lowest|record|more than|less than|cut(?:s|ting)?\b|clos"
    r"|layoff|laid off|bankrupt|profit|loss(?:es)?\b|sales|revenue|deficit|tax)",
    re.IGNORECASE,
)
STANCE = re.compile(
    r"\b(?:should|must|need to|hope|hopeful|think|believe|feel|want|love|great|good|bad|best|worst"
    r"|better|important|proud|right|wrong|amazing|exciting|beautiful|terrible|tragic|sad|happy)\b",
    re.IGNORECASE,
)
FUTURE = re.compile(
    r"\b(?:will|would|going to|plans?|planned|aims?|intends?|could|may|might|if)\b|[’']ll\b",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our|us|me)\b(?!\.)")
SECOND_PERSON = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
AMOUNT = re.compile(
    r"[$£€¥]\s?\d|\d(?:\.\d+)?\s?(?:%|percent|per cent|million|billion|trillion)", re.IGNORECASE
)
FIGURE = re.compile(r"\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?)\b")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]")
NEGATION = re.compile(r"\b(?:no|not|never|none|nobody)\b|n[’']t\b", re.IGNORECASE)
ACCUSING = words(
    "accuse accused accuses alleged alleges alleging claim claimed claims blamed denied"
)
SHORT, LONG = 8, 25
"""Words below and above which a content counts as short or long."""


def checkworthiness_features(content: str, cue: str) -> dict[str, float]:
    """Return the named parts whose sum is the score: the weight of each feature that holds."""
    fitted = _weights()
    parts = {name: fitted[name] for name, holds in present(content, cue).items() if holds}
    return {"base": fitted["base"]} | parts


def checkworthiness(features: dict[str, float]) -> float:
    """Return the score of a claim's features, 0 to 1."""
    return round(min(1.0, max(0.0, sum(features.values()))), 4)


def present(content: str, cue: str) -> dict[str, bool]:
    """Say which features hold for a content; `cue` is its reporting word, empty for own voice."""
    length = len(content.split())
    return {
        "amount": bool(AMOUNT.search(content)),
        "figure": bool(FIGURE.search(YEAR.sub("", content))),
        "casualties": bool(CASUALTIES.search(content)),
        "crime": bool(CRIME.search(content)),
        "change": bool(CHANGE.search(content)),
        "name": bool(NAME.search(content)),
        "accusing": cue.lower() in ACCUSING,
        "attributed": bool(cue),
        "negation": bool(NEGATION.search(content)),
        "first person": bool(FIRST_PERSON.search(content)),
        "second person": bool(SECOND_PERSON.search(content)),
        "stance": bool(STANCE.search(content)),
        "future": bool(FUTURE.search(content)),
        "short": length < SHORT,
        "long": length > LONG,
    }


@cache
def _weights() -> dict[str, float]:
    fitted: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return fitted
