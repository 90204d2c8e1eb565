"""How often the word for a relation is right, on the labelled stream and on pairs read by hand.

python -m training.deduplicator.relations DATA [--results FILE]

DATA holds docs.jsonl.gz and gold.jsonl.gz. Weights never saw the source they judge. With --results
the tables replace those of that file.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from services.deduplicator.changes import deflate
from services.deduplicator.comparison import compare
from services.deduplicator.decision import LINKED, Model
from services.deduplicator.index import Index
from services.deduplicator.matching import Match, stop_places
from services.deduplicator.memory import WINDOW_DAYS, Memory
from services.deduplicator.packing import pack
from services.deduplicator.record import SHINGLES, digest, entry_of, keys_of
from services.deduplicator.relation import relation
from services.deduplicator.segment import Entry
from services.deduplicator.signature import Signature, sign
from training.deduplicator.data import Labelled, read_stream
from training.deduplicator.fit import cross_validated

PAIRS = Path("tests/quality/duplicate_pairs_gold.jsonl")
RELATIONS = {"near": "copy", "original": "expansion"}
"""The stream's word → ours."""

Confusion = Counter[tuple[str, str]]
"""(label, said) → how often."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--results", type=Path)
    arguments = parser.parse_args()
    stream = read_stream(arguments.data)
    models = cross_validated(stream)
    text = "\n".join(
        [
            "# Relations: labels down, verdicts across",
            "",
            "Weights never saw the source they judge, and nothing is known of outlets and pages.",
            "",
            *table("Labelled stream, where the label is not `original`", in_stream(stream, models)),
            "",
            *table("Pairs read by hand", of_pairs(stream, models, PAIRS)),
            "",
        ]
    )
    print(text)
    if arguments.results:
        arguments.results.write_text(text)


def in_stream(stream: Sequence[Labelled], models: Mapping[str, Model]) -> Confusion:
    """Judge a stream: the relation of every article that joined its story after its first."""
    confusion: Confusion = Counter()
    stories: dict[str, set[str]] = defaultdict(set)
    memory = Memory(model=models[stream[0].group])
    for offset, row in enumerate(stream):
        memory.model = models[row.group]
        article = row.article.model_copy(update={"url": None})
        verdict = memory.judge(article, offset, row.seen_at).deduped.verdict
        if row.story in stories[verdict.cluster_id] and row.relation != "original":
            confusion[RELATIONS.get(row.relation, row.relation), verdict.relation] += 1
        stories[verdict.cluster_id].add(row.story)
    return confusion


def of_pairs(stream: Sequence[Labelled], models: Mapping[str, Model], pairs: Path) -> Confusion:
    """Judge labelled pairs, with the stop phrases of the stream as of the later article."""
    wanted = defaultdict(list)
    for pair in map(json.loads, pairs.read_text(encoding="utf-8").splitlines()):
        wanted[pair["later"]].append((pair["earlier"], pair["relation"]))
    seen: dict[str, tuple[Entry, Signature]] = {}
    confusion: Confusion = Counter()
    for row, entry, signature, stops in _indexed(stream):
        seen[entry.article_id] = entry, signature
        for earlier, label in wanted[entry.article_id]:
            old_entry, old = seen[earlier]
            c = compare(signature, old, stops)
            match = Match(old_entry, old, c, models[row.group].probability(c))
            confusion[label, _word(match, signature, entry, row.article.text)] += 1
    return confusion


def _indexed(
    stream: Sequence[Labelled],
) -> Iterator[tuple[Labelled, Entry, Signature, set[int]]]:
    """Yield each article with its stop shingles, in an index of the true clusters."""
    index = Index(WINDOW_DAYS)
    for offset, row in enumerate(stream):
        signature = sign(row.article)
        text = deflate(row.article.text)
        entry = entry_of(row.article, pack(signature), text, offset, row.seen_at)
        entry = replace(entry, page=0, cluster_id=row.story, cluster=digest("cluster", row.story))
        keys = keys_of(entry)
        hits = index.find(keys, offset, entry.seen_at)
        stop = stop_places(hits, 0)[SHINGLES:]
        yield row, entry, signature, {signature.words.hashes[at] for at in np.flatnonzero(stop)}
        index.add(entry, keys, hits)


def _word(match: Match, signature: Signature, entry: Entry, text: str) -> str:
    if signature.exact == match.signature.exact != 0:
        return "exact"
    if match.probability < LINKED:
        return "different"
    return relation([match], signature, entry, text)


def accuracy(confusion: Confusion) -> float:
    """Return the share that is as labelled."""
    right = sum(n for (label, said), n in confusion.items() if label == said)
    return right / max(1, confusion.total())


def table(title: str, confusion: Confusion) -> list[str]:
    """Return a confusion as lines of a table: a row per label, a column per word said."""
    words = sorted({word for pair in confusion for word in pair})
    rows = [
        f"| {label} | " + " | ".join(str(confusion[label, said] or "") for said in words) + " |"
        for label in words
        if any(confusion[label, said] for said in words)
    ]
    return [
        f"## {title}: {accuracy(confusion):.3f} of {confusion.total()}",
        "",
        f"| | {' | '.join(words)} |",
        "| --- " * (len(words) + 1) + "|",
        *rows,
    ]


if __name__ == "__main__":
    main()
