"""Fit the weights of the deduplicator, and say how they do on sources they were not fitted on.

python -m training.deduplicator.fit DATA [--write]

DATA holds docs.jsonl.gz and gold.jsonl.gz. With --write the weights that were fitted on all of it
replace those in services/deduplicator/weights.json.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from services.deduplicator import decision
from services.deduplicator.decision import FEATURES, Model, features
from services.deduplicator.memory import Memory
from training.deduplicator.data import GROUPS, Labelled, read_stream
from training.deduplicator.pairs import Pair, pairs
from training.deduplicator.score import outcomes_of, score
from training.deduplicator.stress import stress

STORIES = 60
"""Stories of each group that the stress set is made of."""
STRESS_WEIGHT = 0.03
RIDGE = 1.0
CAUTION = 0.1
"""Taken off the intercept: a false link costs more than a missed one."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    dev = read_stream(arguments.data)
    hard = stress(dev, STORIES)
    seen = weighted(dev, hard)
    models = by_group(seen)
    for name, stream in (("dev", dev), ("stress", hard)):
        report(name, stream, models)
    if arguments.write:
        write(fit(seen))


def cross_validated(dev: Sequence[Labelled]) -> dict[str, Model]:
    """Return for every group of sources a model that was fitted on the others."""
    return by_group(weighted(dev, stress(dev, STORIES)))


def weighted(dev: Sequence[Labelled], hard: Sequence[Labelled]) -> list[tuple[Pair, float]]:
    """Return the pairs of the stream and of its harder variants, with their weights."""
    return [(p, 1.0) for p in pairs(dev)] + [(p, STRESS_WEIGHT) for p in pairs(hard)]


def by_group(seen: Sequence[tuple[Pair, float]]) -> dict[str, Model]:
    """Return for every group of sources a model that was fitted on the others."""
    return {g: fit([(p, w) for p, w in seen if p.group != g]) for g in set(GROUPS.values())}


def fit(seen: Sequence[tuple[Pair, float]]) -> Model:
    """Return the logistic regression over the features of some pairs."""
    rows = np.array([features(p.comparison) for p, _ in seen])
    truth = np.array([p.same_story for p, _ in seen])
    weight = np.array([p.weight * w for p, w in seen])
    mean, scale = rows.mean(0), rows.std(0) + 1e-9
    regression = LogisticRegression(C=RIDGE, max_iter=3000)
    regression.fit((rows - mean) / scale, truth, sample_weight=weight)
    weights = regression.coef_[0] / scale
    bias = regression.intercept_[0] - float(weights @ mean) - CAUTION
    return Model(round(float(bias), 4), tuple(round(float(w), 4) for w in weights))


def clusters_of(stream: Sequence[Labelled], models: Mapping[str, Model]) -> list[str]:
    """Return each article's cluster when the model that judges it has not seen its source."""
    memory = Memory(model=models[stream[0].group])
    clusters = []
    for offset, row in enumerate(stream):
        memory.model = models[row.group]
        verdict = memory.judge(row.article, offset, row.seen_at).deduped.verdict
        clusters.append(verdict.cluster_id)
    return clusters


def report(name: str, stream: Sequence[Labelled], models: Mapping[str, Model]) -> None:
    """Print how a stream is clustered when each source is judged by what others taught."""
    clusters = clusters_of(stream, models)
    stories = [row.story for row in stream]
    print(f"{name}: B3 F1, recall, false links = {score(stories, clusters)}")
    by_kind: dict[str, list[tuple[bool | None, bool]]] = defaultdict(list)
    for row, outcome in zip(stream, outcomes_of(stories, clusters), strict=True):
        by_kind[row.kind].append(outcome)
    for kind, outcomes in sorted(by_kind.items()):
        linked = [joined for joined, _ in outcomes if joined is not None]
        false = sum(wrong for _, wrong in outcomes)
        missed = len(linked) - sum(linked)
        if false or missed:
            print(
                f"  {kind:24}{len(outcomes):5} missed {missed:3} of {len(linked):4} false {false}"
            )


def write(model: Model) -> None:
    """Replace the shipped weights."""
    weights = dict(zip(FEATURES, model.weights, strict=True))
    target = Path(decision.__file__).with_name("weights.json")
    target.write_text(json.dumps({"bias": model.bias, "weights": weights}, indent=2) + "\n")


if __name__ == "__main__":
    main()
