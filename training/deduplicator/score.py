"""How well a stream was clustered: B-cubed, stream recall, false links."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1."""

    bcubed: float
    """Harmonic mean of B-cubed precision and recall (Bagga & Baldwin 1998)."""
    recall: float
    """Of the articles with an earlier mate, those that joined one."""
    false_links: float
    """Of all articles, those put beside an earlier article of another story."""

    def __str__(self) -> str:
        return f"{self.bcubed:.4f} {self.recall:.4f} {self.false_links:.4f}"


def score(stories: Sequence[str], clusters: Sequence[str]) -> Score:
    """Compare the clusters of a stream with its stories, both in order of arrival."""
    outcomes = list(outcomes_of(stories, clusters))
    linked = [joined for joined, _ in outcomes if joined is not None]
    return Score(
        bcubed=_bcubed(stories, clusters),
        recall=sum(linked) / max(1, len(linked)),
        false_links=sum(false for _, false in outcomes) / max(1, len(outcomes)),
    )


def outcomes_of(stories: Sequence[str], clusters: Sequence[str]) -> list[tuple[bool | None, bool]]:
    """Return for each article whether it joined a mate (if it had one), and anything else."""
    seen: set[str] = set()
    inside: dict[str, set[str]] = defaultdict(set)
    outcomes: list[tuple[bool | None, bool]] = []
    for story, cluster in zip(stories, clusters, strict=True):
        members = inside[cluster]
        outcomes.append((story in members if story in seen else None, bool(members - {story})))
        seen.add(story)
        members.add(story)
    return outcomes


def _bcubed(stories: Sequence[str], clusters: Sequence[str]) -> float:
    gold, said = Counter(stories), Counter(clusters)
    common = Counter(zip(stories, clusters, strict=True))
    precision = sum(n * n / said[c] for (_, c), n in common.items()) / len(stories)
    recall = sum(n * n / gold[s] for (s, _), n in common.items()) / len(stories)
    return 2 * precision * recall / (precision + recall)
