"""How much a claim deserves checking: a sum of named features, published with the score."""

import re

EVENT = re.compile(
    r"\b(?:kill|die|dead|death|injur|wound|arrest|charg|convict|attack|shot|shoot|stab|crash|captur"
    r"|sentenc|guilty|fraud|brib|steal|stole|rape|assault|abus|explo|fire|bomb|missile|casualt"
    r"|victim|hospital|infect|outbreak|accus|alleg|ban|cut|rais|fell|rose|grew|increas|decreas"
    r"|declin|approv|sign|sue|lawsuit|vot|elect|resign)",
    re.IGNORECASE,
)
STANCE = re.compile(
    r"\b(?:I|we|my|our|us|should|must|hope|think|believe|feel|want|love|great|good|bad|best|worst"
    r"|important|proud|right|wrong|will|would)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]")
DIGIT = re.compile(r"\d")
BASE = 0.3
WEIGHTS = {"number": 0.25, "event": 0.2, "name": 0.05, "attributed": 0.05, "stance": -0.2}


def checkworthiness_features(content: str, cue: str) -> dict[str, float]:
    """Return the named parts whose sum is the score."""
    present = {
        "number": bool(DIGIT.search(content)),
        "event": bool(EVENT.search(content)),
        "name": bool(NAME.search(content)),
        "attributed": bool(cue),
        "stance": bool(STANCE.search(content)),
    }
    return {"base": BASE} | {name: WEIGHTS[name] for name, holds in present.items() if holds}


def checkworthiness(features: dict[str, float]) -> float:
    """Return the score of a claim's features, 0 to 1."""
    return round(min(1.0, max(0.0, sum(features.values()))), 4)
