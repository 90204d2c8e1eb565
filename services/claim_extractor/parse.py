"""Grammar of a sentence: plain lists, so that the rules need no parser to be read or tested."""

from collections.abc import Iterable
from dataclasses import dataclass, field

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Penn tags of verbs that can carry a clause."""
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))


@dataclass(slots=True)
class Parse:
    """Tokens of one sentence with tags and dependencies; offsets are those of the article."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    """In lower case."""
    tags: list[str]
    """Penn Treebank tags."""
    relations: list[str]
    """Dependency label of each token."""
    heads: list[int]
    """Index of each token's head; the root is its own head."""
    children: list[list[int]] = field(init=False)
    first: list[int] = field(init=False)
    """Index of the first token below each token."""
    last: list[int] = field(init=False)
    """Index of the last token below each token."""

    def __post_init__(self) -> None:
        """Derive children and the extent of each subtree from the heads."""
        size = len(self.heads)
        self.children = [[] for _ in range(size)]
        for token, head in enumerate(self.heads):
            if head != token:
                self.children[head].append(token)
        self.first = list(range(size))
        self.last = list(range(size))
        for token in range(size):
            self._extend_ancestors(token)

    def _extend_ancestors(self, token: int) -> None:
        head = self.heads[token]
        while self.first[head] > token or self.last[head] < token:
            self.first[head] = min(self.first[head], token)
            self.last[head] = max(self.last[head], token)
            head = self.heads[head]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.heads)

    def child(self, token: int, relations: Iterable[str]) -> int | None:
        """Return the first child with one of the relations."""
        return next((c for c in self.children[token] if self.relations[c] in relations), None)

    def has_child_word(self, token: int, words: frozenset[str], relation: str) -> bool:
        """Say whether a child with this relation is one of the words."""
        return any(
            self.relations[c] == relation and self.words[c] in words for c in self.children[token]
        )

    def finite_between(self, start: int, end: int) -> bool:
        """Say whether a finite verb stands among the tokens `start` to `end`, end exclusive."""
        return any(tag in FINITE for tag in self.tags[max(0, start) : end])

    def below(self, token: int, ancestor: int) -> bool:
        """Say whether `token` hangs below `ancestor` or is it."""
        while token != ancestor:
            head = self.heads[token]
            if head == token:
                return False
            token = head
        return True
