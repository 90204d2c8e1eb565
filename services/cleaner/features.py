"""The feature matrix of a page: one row per feature, one column per line, float32."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from services.cleaner.container_features import markup_rows, shape_rows
from services.cleaner.declared_features import declared_rows
from services.cleaner.line_features import Rows, character_rows, word_rows
from services.cleaner.lines import Bools, Floats, Lines, Markup
from services.cleaner.opinion_features import NEAR, opinion_rows
from services.cleaner.section_features import section_rows
from services.cleaner.sequence_features import (
    prose_of,
    prose_rows,
    repetition_rows,
    topic_row,
)
from services.cleaner.tokens import tokens_of

MISSING = -1.0
"""Beyond the first or last line, and where a page declares nothing."""

HTML_NEIGHBOURS = (
    *("words", "share_function_words", "ends_sentence", "link", "tag", "steps_to_common"),
    *("share_related_words", "siblings_prose"),
)
HTML_REACH = (-3, -2, -1, 1, 2, 3)
TEXT_NEIGHBOURS = (
    *("words", "share_function_words", "ends_sentence", "capital_words", "share_related_words"),
    *("mass_1", "n_commas", "n_speech_words"),
)
TEXT_REACH = (-4, -3, -2, -1, 1, 2, 3, 4)


@dataclass(frozen=True)
class Features:
    """The matrix, the names of its rows, and each line's words and whether it is prose."""

    matrix: Floats
    names: tuple[str, ...]
    words: Floats
    is_prose: Bools

    def row(self, name: str) -> Floats:
        """Return one feature of all lines."""
        return np.asarray(self.matrix[self.names.index(name)])


def features_of(lines: Lines) -> Features:
    """Return the features of a page; those of the markup only where there is markup."""
    tokens = tokens_of(lines.page)
    characters = character_rows(lines.texts)
    rows = {**word_rows(lines, tokens, characters), **characters}
    words = np.asarray(tokens.per_line + characters["cjk_words"], np.float32)
    markup = lines.markup
    prose = prose_of(rows, markup.link if markup else None)
    rows |= section_rows(rows)
    rows |= repetition_rows(lines.lowered, tokens) | prose_rows(prose) | topic_row(tokens, prose)
    if markup:
        rows |= markup_rows(markup) | shape_rows(markup, words, prose)
        rows |= declared_rows(markup, tokens)
        return Features(*matrix_of(rows, HTML_NEIGHBOURS, HTML_REACH), words, prose.is_prose)
    rows |= _blank_rows(lines)
    return Features(*matrix_of(rows, TEXT_NEIGHBOURS, TEXT_REACH), words, prose.is_prose)


def _blank_rows(lines: Lines) -> Rows:
    """Blank lines and indentation: all the markup that plain text has."""
    blanks = lines.blanks
    return {
        "blanks_before": np.minimum(blanks, 5),
        "blanks_after": np.minimum(np.concatenate((blanks[1:], [0])), 5),
        "spaced_page": np.full(len(blanks), (blanks > 0).mean()),
        "indent": np.minimum(lines.indent, 12),
    }


def matrix_of(
    rows: Rows, near: Iterable[str], reach: tuple[int, ...]
) -> tuple[Floats, tuple[str, ...]]:
    """Stack rows, and some of them again as seen from up to four lines away; and their names."""
    names, near, count = list(rows), tuple(near), len(next(iter(rows.values())))
    matrix = np.full((len(rows) + len(near) * len(reach), count), MISSING, np.float32)
    for number, row in enumerate(rows.values()):
        matrix[number] = row
    chosen = matrix[[names.index(name) for name in near]]
    for distance in reach:
        if abs(distance) < count:
            here = slice(max(0, -distance), count - max(0, distance))
            there = slice(max(0, distance), count - max(0, -distance))
            matrix[len(names) : len(names) + len(near), here] = chosen[:, there]
        names.extend(f"{name}@{distance:+d}" for name in near)
    return matrix, tuple(names)


def with_opinion(features: Features, opinion: Floats, markup: Markup | None) -> Features:
    """Add what the first pass thinks of the lines around: the second pass's features."""
    rows = opinion_rows(opinion, features.words, markup)
    matrix, names = matrix_of(rows, ("opinion",), NEAR)
    return replace(
        features,
        matrix=np.concatenate([features.matrix, matrix]),
        names=features.names + names,
    )
