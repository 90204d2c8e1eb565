"""How much a claim deserves checking: a sum of named features, published with the score.

The weights are fitted by `training/claims/fit_checkworthiness.py` on labels made for this project.
"""

import json
import re
from functools import cache, lru_cache
from pathlib import Path

from services.claim_extractor.lexicon import used_words, words

WEIGHTS = Path(__file__).with_name("checkworthiness.json")
CASUALTIES = (
    "kill", "dead", "death", "injur", "wound", "casualt", "victim", "hospital", "infect",
    "outbreak", "missing", "surviv", "drown", "evacuat", "homeless", "died", "dies",
)  # fmt: skip
CRIME = (
    "arrest", "charg", "convict", "sentenc", "guilty", "fraud", "brib", "steal", "stole", "theft",
    "rape", "assault", "abus", "murder", "shoot", "stab", "attack", "bomb", "missile", "explo",
    "captur", "weapon", "drug", "corrupt", "illegal", "lawsuit", "sued", "investigat", "indict",
    "violat", "threat", "racist", "rigg",
)  # fmt: skip
CHANGE = (
    "rose", "rise", "rising", "fell", "fall", "grew", "grow", "increas", "decreas", "declin",
    "drop", "jump", "surg", "slump", "doubl", "tripl", "highest", "lowest", "record", "cuts",
    "cutting", "clos", "layoff", "bankrupt", "profit", "loss", "sales", "revenue", "deficit", "tax",
)  # fmt: skip
TOPICS = {"casualties": CASUALTIES, "crime": CRIME, "change": CHANGE}
"""Beginnings of words."""
STANCE = words(
    """
    should must need hope hopeful think believe feel want love great good bad best worst better
    important proud right wrong amazing exciting beautiful terrible tragic sad happy
    """
)
FUTURE = words("will would going plan plans planned aim aims intend intends could may might if ll")
SECOND_PERSON = words("you your")
NEGATION = words("no not never none nobody")
FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our|us|me)\b(?!\.)")
AMOUNT = re.compile(
    r"[$£€¥]\s?\d|\d(?:\.\d+)?\s?(?:%|percent|per cent|million|billion|trillion)", re.IGNORECASE
)
FIGURE = re.compile(r"\b\d[\d,.]*\b")
COUNTS = words("two three four five six seven eight nine ten dozen dozens")
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
PAST = re.compile(r"\b(?:was|were|had|did|[a-z]+ed)\b")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]")
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
    used = used_words(content)
    topics = frozenset[str]().union(*map(_topics, used))
    digit = DIGIT.search(content) is not None
    return {
        "amount": digit and bool(AMOUNT.search(content)),
        "figure": not used.isdisjoint(COUNTS)
        or (digit and bool(FIGURE.search(YEAR.sub("", content)))),
        "several figures": digit and len(FIGURE.findall(YEAR.sub("", content))) > 1,
        "past": PAST.search(content) is not None,
        "casualties": "casualties" in topics,
        "crime": "crime" in topics,
        "change": "change" in topics,
        "name": bool(NAME.search(content)),
        "accusing": cue.lower() in ACCUSING,
        "attributed": bool(cue),
        "negation": not used.isdisjoint(NEGATION) or "n’t" in content or "n't" in content,
        "first person": bool(FIRST_PERSON.search(content)),
        "second person": not used.isdisjoint(SECOND_PERSON),
        "stance": not used.isdisjoint(STANCE),
        "future": not used.isdisjoint(FUTURE),
        "short": length < SHORT,
        "long": length > LONG,
    }


@lru_cache(maxsize=8192)
def _topics(word: str) -> frozenset[str]:
    """Return what a word is about: casualties, crime, change."""
    return frozenset(topic for topic, begins in TOPICS.items() if word.startswith(begins))


@cache
def _weights() -> dict[str, float]:
    fitted: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return fitted
