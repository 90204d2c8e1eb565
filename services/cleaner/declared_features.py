"""How a line relates to what the page declares: title, description, body.

Every function returns named rows, one float per line.
"""

import re

import numpy as np

from services.cleaner.line_features import Rows
from services.cleaner.lines import Floats, Markup
from services.cleaner.tags import TAGS
from services.cleaner.tokens import Tokens, trigrams, words_of

MAX_TITLE_LINE = 40
MIN_DESCRIPTION_WORDS = 5
MIN_BODY = 200
"""A shorter declared body, in characters, is a teaser."""
SAME_TITLE = 0.6
FAR_LINES, FAR_ELEMENTS = 200, 500
INNER_TAG = re.compile(r"<[^>]{0,2000}>")


def declared_rows(markup: Markup, tokens: Tokens) -> Rows:
    """Overlap with title, description and declared body; place relative to the headline."""
    declared = markup.declared
    title = set(words_of(declared.titles[0].lower())) if declared.titles else set()
    shared = np.where(tokens.per_line <= MAX_TITLE_LINE, tokens.share(title), 0)
    covered = np.minimum(shared * tokens.per_line / max(1, len(title)), 1)
    description = set(words_of(declared.description.lower()))
    known = len(description) >= MIN_DESCRIPTION_WORDS
    return {
        "title_shared": shared,
        "title_covered": covered,
        **_headline_rows(markup, shared * covered),
        "description": tokens.share(description) if known else np.full(tokens.n_lines, -1.0),
        **_body_rows(declared.body, tokens),
    }


def _headline_rows(markup: Markup, likeness: Floats) -> Rows:
    """Distance from the headline: an h1 that says the title, a line that does, the first h1."""
    is_h1 = markup.elements.tag[markup.element] == TAGS["h1"]
    alike = likeness > SAME_TITLE
    candidates = next((some for some in (is_h1 & alike, alike, is_h1) if some.any()), None)
    if candidates is None:
        unknown = np.full(len(likeness), -FAR_ELEMENTS - 1)
        return {"behind_headline": unknown, "elements_behind_headline": unknown}
    headline = int(np.argmax(candidates))
    lines = np.arange(len(likeness)) - headline
    elements = markup.element - markup.element[headline]
    return {
        "behind_headline": np.clip(lines, -FAR_LINES, FAR_LINES),
        "elements_behind_headline": np.clip(elements, -FAR_ELEMENTS, FAR_ELEMENTS),
    }


def _body_rows(body: str, tokens: Tokens) -> Rows:
    """Share of a line's word trigrams that the declared body has; -1 without one."""
    unknown = np.full(tokens.n_lines, -1.0)
    if len(body) < MIN_BODY:
        return {"in_body": unknown, "body_length": unknown}
    words = words_of(INNER_TAG.sub(" ", body).lower())
    ids = np.fromiter((tokens.number.get(word, -1) for word in words), np.int64, len(words))
    declared, _ = trigrams(ids, np.zeros(len(ids), np.int64))
    hashes, line = trigrams(tokens.ids, tokens.line)
    found = np.bincount(line[np.isin(hashes, declared)], minlength=tokens.n_lines)
    trigrams_per_line = np.maximum(np.bincount(line, minlength=tokens.n_lines), 1)
    return {
        "in_body": found / trigrams_per_line,
        "body_length": np.full(tokens.n_lines, np.log1p(len(words))),
    }
