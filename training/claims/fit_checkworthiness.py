"""Fit the weights of the check-worthiness score to labelled articles.

    python training/claims/fit_checkworthiness.py [GOLD.jsonl] [--articles 43] [--write]

The project's own labelled articles are always used; the first N of another file join them. It has
an article a line: `claims` with `text`, `cue` and `checkworthy` (2 = check first, 1 =
checkable, 0 = opinion or procedure). Prints the average precision of each fold (articles that the
weights have not seen); `--write` stores the weights fitted to all of them with the package.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import typer
from sklearn.linear_model import Ridge
from sklearn.metrics import average_precision_score

from services.claim_extractor.checkworthiness import WEIGHTS, present

OWN = Path(__file__).resolve().parents[2] / "tests" / "quality" / "claims_gold.jsonl"
FOLDS = 5
STRENGTH = 10.0
"""Of the ridge penalty: chosen by the folds among 1, 3, 10, 30 (they differ by less than .01)."""
FIRST = 2
"""The label of a claim that should be checked first."""
PROVENANCE = (
    "Ridge regression of labels 0, 1, 2 (halved) on the features; labels made for this project by "
    "hand. No third-party labels (CheckThat!, ClaimBuster, PolNeAR) were used."
)


def main() -> None:
    """Fit, print the folds' scores, and store the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, help="use only the first N articles of GOLD")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    articles = read(OWN)
    if arguments.gold:
        articles += read(arguments.gold)[: arguments.articles]
    typer.echo(
        json.dumps({"first": cross_validate(articles, FIRST), "any": cross_validate(articles, 1)})
    )
    weights = fit(articles)
    typer.echo(json.dumps(weights, indent=2))
    if arguments.write:
        fitted = {"provenance": PROVENANCE, "articles": len(articles), "weights": weights}
        WEIGHTS.write_text(json.dumps(fitted, indent=2) + "\n", encoding="utf-8")


def read(path: Path) -> list[list[dict[str, Any]]]:
    """Return the claims of each labelled article."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["claims"] for line in lines]


def fit(articles: list[list[dict[str, Any]]]) -> dict[str, float]:
    """Return the weight of each feature, and `base`."""
    claims = [claim for article in articles for claim in article]
    names = list(features(claims[0]))
    rows = np.array([list(features(claim).values()) for claim in claims], dtype=float)
    model = Ridge(alpha=STRENGTH).fit(
        rows, np.array([claim["checkworthy"] / 2 for claim in claims])
    )
    fitted = zip(names, model.coef_, strict=True)
    return {"base": round(float(model.intercept_), 3)} | {
        name: round(float(weight), 3) for name, weight in fitted
    }


def features(claim: dict[str, Any]) -> dict[str, bool]:
    """Return the features of a labelled claim."""
    return present(claim["text"], (claim["cue"] or {}).get("text", ""))


def cross_validate(articles: list[list[dict[str, Any]]], least: int) -> dict[str, float]:
    """Return average precision and prevalence over articles that were not fitted to."""
    scores: list[float] = []
    truths: list[bool] = []
    for fold in range(FOLDS):
        weights = fit([a for n, a in enumerate(articles) if n % FOLDS != fold])
        for claim in (c for n, a in enumerate(articles) if n % FOLDS == fold for c in a):
            held = (name for name, holds in features(claim).items() if holds)
            scores.append(weights["base"] + sum(weights[name] for name in held))
            truths.append(claim["checkworthy"] >= least)
    precision = average_precision_score(truths, scores)
    return {"ap": round(float(precision), 3), "prevalence": round(sum(truths) / len(truths), 3)}


if __name__ == "__main__":
    main()
