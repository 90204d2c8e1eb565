"""The walk over a parsed page: its block-level elements and its lines, as rows of two tables."""

import re
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from services.cleaner.class_words import CACHED_ATTRIBUTES, groups_in
from services.cleaner.tags import (
    INLINE,
    OTHER_TAG,
    SKIPPED,
    TAG_FLAGS,
    TAGS,
    Flag,
    link_target,
    role_flag,
)
from services.cleaner.text import folded

DESCRIBING = frozenset(("id", "data-component", "data-testid", "data-type", "data-module"))
"""Attributes whose words count like class words; the first characters suffice."""
DESCRIBING_LENGTH = 60
FOR_SCREEN_READERS = re.compile(
    r"sr-only|screen-?reader|visually-?hidden|offscreen|a11y-hidden", re.I
)
"""Inline text in such elements, `opens in a new tab`, is not part of the sentence around it."""
TELLING = frozenset(("itemprop", "role", "hidden", "aria-hidden", "style"))
HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.I)
ARTICLE_BODY = frozenset(("articlebody", "reviewbody"))

BOLD = frozenset(("b", "strong", "em", "i"))
IN_LINK = int(Flag.IN_LINK)
NOT_A_BLOCK = -1

Attributes = dict[str, str | None]

COLUMNS = 8
ElementRow = tuple[int, int, int, int, int, int, int, int]
LineRow = tuple[int, float, float, int, int, int, int, int]


TEXT = "-text"
"""What the parser calls a piece of text."""


def _names() -> dict[int, str]:
    """Return the usual tags by the parser's numbers, which are cheaper to ask for than names."""
    tree = LexborHTMLParser("<body>text")
    body = tree.body
    nodes = [
        tree.create_node(name) for name in (*INLINE, *SKIPPED, *TAGS, "br", "hr", "tr", "tbody")
    ]
    if body is not None and body.first_child is not None:
        nodes.append(body.first_child)
    return {node.tag_id: node.tag or "-" for node in nodes}


NAMES = _names()


class Walk:
    """The walk's state: the tables built so far and the line being collected."""

    def __init__(self) -> None:
        self.elements: list[ElementRow] = [(-1, TAGS["body"], 0, 0, 0, 0, 0, 0)]
        self.ends = [1]
        self.children = [0]
        self.signatures: dict[tuple[int, str | None], int] = {}
        self.texts: list[str] = []
        self.lines: list[LineRow] = []
        self.current = 0
        self.in_link = self.in_bold = 0
        self.gap = self.after_break = 0
        self._start_line()

    def _start_line(self) -> None:
        self.pieces: list[str] = []
        self.link_characters = self.bold_characters = 0
        self.links = self.inline_words = self.targets = 0

    def run(self, body: LexborNode) -> None:
        """Visit every node in document order."""
        behind: list[tuple[LexborNode | None, int, int, int]] = []
        node = body.first_child
        while node is not None or behind:
            if node is None:
                node, outer, self.in_link, self.in_bold = behind.pop()
                if outer != NOT_A_BLOCK:
                    self._close(outer)
                continue
            tag = NAMES.get(node.tag_id) or node.tag or "-"
            if tag == TEXT:
                text = node.text_content
                if text and (self.pieces or not text.isspace()):
                    self._text(text)
                node = node.next
                continue
            outer = NOT_A_BLOCK if tag in INLINE else self.current
            links, bold = self.in_link, self.in_bold
            child = self._enter(tag, node)
            if child is not None:
                behind.append((node.next, outer, links, bold))
            node = child if child is not None else node.next
        self._end_line()
        self.ends[0] = len(self.elements)

    def _enter(self, tag: str, node: LexborNode) -> LexborNode | None:
        """Take an element in; return its first child where its content is to be visited."""
        if tag in INLINE:
            child = node.first_child
            return child if child is not None and self._inline(tag, node.attributes) else None
        if tag in SKIPPED or tag[0] in "-_!":
            self.gap += 1
            return None
        if tag == "br":
            self._end_line()
            self.after_break = 1
            return None
        child = node.first_child
        self._open(tag, node.attributes, has_child=child is not None)
        return child

    def _text(self, text: str) -> None:
        """Add a piece of text to the line."""
        self.pieces.append(text)
        if self.in_link:
            self.link_characters += len(text.strip())
        if self.in_bold:
            self.bold_characters += len(text.strip())

    def _end_line(self) -> None:
        """Put the collected line into the table."""
        if not self.pieces:
            return
        text = folded("".join(self.pieces))
        if text:
            size, linked, bold = len(text), self.link_characters, self.bold_characters
            self.texts.append(text)
            self.lines.append(
                (
                    self.current,
                    min(1.0, linked / size) if linked else 0.0,
                    min(1.0, bold / size) if bold else 0.0,
                    self.links,
                    self.inline_words,
                    self.gap,
                    self.after_break,
                    self.targets,
                )
            )
            self.gap = 0
        self.after_break = 0
        self._start_line()

    def _inline(self, tag: str, attributes: Attributes) -> bool:
        """Enter an inline element: its class words, link, bold type. False: pass it over."""
        named = attributes.get("class")
        if named:
            if for_screen_readers(named):
                return False
            self.inline_words |= groups_in(named)
        if tag == "a":
            self.in_link = 1
            self.links += 1
            self.targets |= link_target(attributes.get("href") or "")
        elif tag in BOLD:
            self.in_bold = 1
        return True

    def _open(self, tag: str, attributes: Attributes, *, has_child: bool) -> None:
        """Enter a block-level element: its row in the table."""
        if self.pieces:
            self._end_line()
        self.gap += 1
        number, outer = len(self.elements), self.current
        _, _, _, words_above, flags_above, depth, _, article = self.elements[outer]
        kind = TAGS.get(tag, OTHER_TAG)
        named, words, flags = _described(tag, attributes)
        flags |= flags_above | TAG_FLAGS.get(tag, 0)
        if self.in_link:
            flags |= IN_LINK
        signature = self.signatures.setdefault((kind, named), number)
        if tag == "article":
            article = number
        self.elements.append(
            (outer, kind, words, words_above | words, flags, depth + 1, signature, article)
        )
        self.ends.append(number + 1)
        self.children.append(0)
        self.children[outer] += 1
        if has_child:
            self.current = number

    def _close(self, outer: int) -> None:
        """Leave a block-level element."""
        if self.pieces:
            self._end_line()
        self.ends[self.current] = len(self.elements)
        self.current = outer


def _described(tag: str, attributes: Attributes) -> tuple[str | None, int, int]:
    """Return the class of an element, its class words and its own flags."""
    words, flags = groups_in(tag) if "-" in tag else 0, 0
    named = None
    for name, value in attributes.items():
        if name == "class":
            named = value
            words |= groups_in(value) if value else 0
        elif name in DESCRIBING:
            words |= groups_in((value or "")[:DESCRIBING_LENGTH])
        elif name in TELLING:
            flags |= _attribute_flag(name, value or "")
    return named, words, flags


@lru_cache(maxsize=CACHED_ATTRIBUTES)
def for_screen_readers(named: str) -> bool:
    """Say whether an inline element of this class is not part of the sentence around it."""
    return FOR_SCREEN_READERS.search(named) is not None


def _attribute_flag(name: str, value: str) -> int:
    """Return what an attribute other than class and id says of the element."""
    if name == "itemprop":
        return Flag.ARTICLE_BODY if value.lower() in ARTICLE_BODY else Flag.OTHER_PROPERTY
    if name == "role":
        return role_flag(value)
    if name == "hidden" or (name == "aria-hidden" and value == "true"):
        return Flag.HIDDEN
    if name == "style" and HIDDEN_STYLE.search(value):
        return Flag.HIDDEN
    return 0
