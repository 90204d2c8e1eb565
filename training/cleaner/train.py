"""Fit the line model and say by cross-validation over domains how good it is.

python -m training.cleaner.train --data DIR                 scores only
python -m training.cleaner.train --data DIR --write         and the model file of the cleaner
python -m training.cleaner.train --data DIR --predictions D and the out-of-fold texts, for a scorer
python -m training.cleaner.train --data DIR --apart collection   folds by source collection
"""

import argparse
import json
from html import unescape
from pathlib import Path

import numpy as np
import typer
from numpy.typing import NDArray

from services.cleaner.choice import GATE, WORDLESS, promised_f1
from services.cleaner.declared_features import INNER_TAG, MIN_BODY
from services.cleaner.decoding import decode
from services.cleaner.features import with_opinion
from services.cleaner.forest import Forest
from services.cleaner.line_model import PATH, LineModel, arrays_of
from services.cleaner.second_opinion import second_opinion
from training.cleaner.align import OPTIONAL
from training.cleaner.boost import fit
from training.cleaner.measure import PageScore, references, score, summary
from training.cleaner.pages import FOLDS, Page, load

TREES = 160
THRESHOLDS = (0.4, 0.45, 0.5, 0.55)

Matrices = list[list[NDArray[np.float32]]]
"""One matrix for every form of every page."""
Opinions = list[list[NDArray[np.float32]]]


def fit_on(pages: list[Page], matrices: Matrices, without: int | None) -> Forest:
    """Fit on all folds but one; long lines weigh more, optional ones nothing."""
    rows, targets, weights = [], [], []
    for page, of_page in zip(pages, matrices, strict=True):
        if page.fold == without:
            continue
        for form, matrix in zip(page.forms, of_page, strict=True):
            if form.weight:
                rows.append(matrix.T)
                targets.append(np.where(form.labels == OPTIONAL, 0.5, form.labels))
                size = np.log1p(form.features.words) + 0.3
                weights.append(size * (form.labels != OPTIONAL) * form.weight)
    return fit(
        np.concatenate(rows),
        np.concatenate(targets).astype(np.float64),
        np.concatenate(weights).astype(np.float64),
        TREES,
    )


def out_of_fold(pages: list[Page], matrices: Matrices) -> Opinions:
    """Return each form's probabilities from the forest that has not seen its domain."""
    opinions: Opinions = [[] for _ in pages]
    for fold in range(FOLDS):
        forest = fit_on(pages, matrices, without=fold)
        for number, page in enumerate(pages):
            if page.fold == fold:
                opinions[number] = [forest.probabilities(matrix) for matrix in matrices[number]]
    return opinions


def second_matrices(pages: list[Page], opinions: Opinions) -> Matrices:
    """Return the second pass's matrices."""
    return [
        [
            with_opinion(form.features, opinion, form.lines.markup).matrix
            for form, opinion in zip(page.forms, of_page, strict=True)
        ]
        for page, of_page in zip(pages, opinions, strict=True)
    ]


def texts_at(pages: list[Page], opinions: Opinions, threshold: float, gate: float) -> list[str]:
    """Return the text of every page's first form; below the gate, the second opinion's."""
    texts = []
    for page, (opinion, *_) in zip(pages, opinions, strict=True):
        form = page.forms[0]
        kept = decode(form.lines, form.features, opinion, threshold)
        if promised_f1(opinion, form.features.words + WORDLESS, kept) < gate:
            other = second_opinion(page.html, form.lines)
            kept = kept if other is None else other
        texts.append(
            "\n".join(text for text, keep in zip(form.lines.texts, kept, strict=True) if keep)
        )
    return texts


def report(name: str, pages: list[Page], texts: list[str]) -> float:
    """Print scores by language and by collection; return the F1 of all."""
    groups: dict[str, list[PageScore]] = {"all": [], "english": []}
    for page, text in zip(pages, texts, strict=True):
        names = ("all", "english" if page.english else "other languages", page.collection)
        for group in names:
            groups.setdefault(group, []).append(score(text, page.accepted))
    for group, some in groups.items():
        typer.echo(f"{name:24} {group:20} {summary(some)[1]}")
    return summary(groups["all"])[0]


def report_declared(pages: list[Page], texts: list[str]) -> None:
    """Print how texts and references agree with the `articleBody` that some pages declare."""
    ours: list[PageScore] = []
    given: list[PageScore] = []
    for page, text in zip(pages, texts, strict=True):
        markup = page.forms[0].lines.markup
        if markup and len(markup.declared.body) >= MIN_BODY:
            declared = references([INNER_TAG.sub(" ", unescape(markup.declared.body))])
            ours.append(score(text, declared))
            accepted = [score(" ".join(each.tokens), declared) for each in page.accepted]
            given.append(max(accepted, key=lambda each: each.f1))
    if not ours:
        return
    typer.echo(f"declared bodies ({len(ours)} pages), our text: {summary(ours)[1]}")
    typer.echo(f"declared bodies ({len(given)} pages), reference: {summary(given)[1]}")


def train(data: Path, kind: str, apart: str, predictions: Path | None) -> LineModel:
    """Cross-validate, choose the threshold on the out-of-fold texts, fit on everything."""
    pages = load(data, kind, apart)
    matrices = [[form.features.matrix for form in page.forms] for page in pages]
    first = out_of_fold(pages, matrices)
    more = second_matrices(pages, first)
    second = out_of_fold(pages, more)
    both = [
        [(a + b) / 2 for a, b in zip(*pair, strict=True)]
        for pair in zip(first, second, strict=True)
    ]
    scored = {
        threshold: summary(
            [
                score(t, p.accepted)
                for t, p in zip(texts_at(pages, both, threshold, 0), pages, strict=True)
            ]
        )[0]
        for threshold in THRESHOLDS
    }
    best = max(THRESHOLDS, key=scored.__getitem__)
    typer.echo(f"{kind}: threshold {best}, by threshold {scored}")
    for name, opinions in (("first pass", first), ("second pass", second), ("mean", both)):
        report(f"{kind} {name}", pages, texts_at(pages, opinions, best, 0))
    texts = texts_at(pages, both, best, GATE if kind == "html" else 0)
    report(f"{kind} with the gate", pages, texts)
    report_declared(pages, texts)
    if predictions:
        write_predictions(predictions / f"{kind}.jsonl", pages, texts)
    return LineModel(fit_on(pages, matrices, None), fit_on(pages, more, None), best)


def write_predictions(path: Path, pages: list[Page], texts: list[str]) -> None:
    """Write the out-of-fold texts, one page a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for page, text in zip(pages, texts, strict=True):
            file.write(json.dumps({"id": page.id, "text": text}) + "\n")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of dev.jsonl.gz")
    parser.add_argument("--apart", choices=("domain", "collection"), default="domain")
    parser.add_argument("--predictions", type=Path, help="folder for out-of-fold texts")
    parser.add_argument("--write", action="store_true", help="write the cleaner's model file")
    arguments = parser.parse_args()
    models = {
        kind: train(arguments.data, kind, arguments.apart, arguments.predictions)
        for kind in ("html", "text")
    }
    if arguments.write:
        arrays = {k: v for kind, model in models.items() for k, v in arrays_of(kind, model).items()}
        np.savez_compressed(PATH, **arrays)


if __name__ == "__main__":
    main()
