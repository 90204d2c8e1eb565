"""What the memory answers, and that it depends on nothing but the partition before the article."""

from datetime import timedelta
from random import Random

import pytest

from schemas.articles import CleanArticle
from services.deduplicator.memory import Judgement, Memory
from tests.unit.deduplicator.stories import START, article, judge, sentence, story


def stream(length: int) -> list[CleanArticle]:
    """Return a stream in which every third article retells an earlier one."""
    rng = Random(7)
    articles: list[CleanArticle] = []
    for at in range(length):
        text = story(at)
        if at % 3 == 2:
            text = rng.choice(articles).text + "\n\n" + sentence(rng, 20) * rng.randrange(2)
        articles.append(article(text, f"a{at}", source=rng.choice(("one.example", "unknown"))))
    return articles


def bytes_of(judgement: Judgement) -> tuple[bytes, bytes]:
    """Return everything that is published of an article, as bytes."""
    return judgement.deduped.to_json(), judgement.signature.to_json()


def test_the_first_article_of_a_story_is_original() -> None:
    (first,) = judge(Memory(), article(story(1), "a"))
    assert first.deduped.verdict.relation == "original"
    assert first.deduped.verdict.cluster_id == "a"


def test_a_copy_joins_the_cluster_of_the_first() -> None:
    _, _, copy = judge(
        Memory(),
        article(story(1), "a"),
        article(story(2), "b"),
        article(story(1) + "\n\n" + story(3, 1), "c"),
    )
    assert copy.deduped.verdict.cluster_id == "a"
    assert copy.deduped.verdict.matched_article_id == "a"


def test_the_published_article_has_no_removed_blocks() -> None:
    (first,) = judge(Memory(), article(story(1), "a"))
    assert "removed" not in first.deduped.article.model_dump()


def test_a_known_article_gets_its_verdict_again_in_the_same_bytes() -> None:
    memory = Memory()
    original, copy = article(story(1), "a"), article(story(1) + " One more word.", "b")
    _, first = judge(memory, original, copy)
    judge(memory, *stream(20), first=10)
    again = memory.judge(copy, 500, START + timedelta(hours=9))
    assert bytes_of(again) == bytes_of(first)


def test_a_replayed_log_gives_the_verdicts_of_the_live_memory() -> None:
    articles = stream(60)
    live = judge(Memory(), *articles)
    replayed = Memory()
    for judgement in live[:40]:
        replayed.apply(judgement.signature)
    again = judge(replayed, *articles[40:], first=40)
    assert list(map(bytes_of, again)) == list(map(bytes_of, live[40:]))


def test_records_may_come_in_any_order_and_again() -> None:
    articles = stream(60)
    live = judge(Memory(), *articles)
    records = [judgement.signature for judgement in live[:40]] * 2
    Random(3).shuffle(records)
    replayed = Memory()
    for record in records:
        replayed.apply(record)
    again = judge(replayed, *articles[40:], first=40)
    assert len(replayed) == 60
    assert list(map(bytes_of, again)) == list(map(bytes_of, live[40:]))


@pytest.mark.parametrize("at", [2, 5, 17, 29])
def test_an_article_is_judged_as_of_its_own_offset(at: int) -> None:
    articles = stream(30)
    live = judge(Memory(), *articles)
    late = Memory()
    for judgement in live[:at] + live[at + 1 :]:
        late.apply(judgement.signature)
    (again,) = judge(late, articles[at], first=at)
    assert bytes_of(again) == bytes_of(live[at])


def test_records_of_another_signature_version_are_skipped() -> None:
    (first,) = judge(Memory(), article(story(1), "a"))
    other = first.signature.model_copy(update={"signature_version": 99})
    memory = Memory()
    memory.apply(other)
    assert len(memory) == 0


@pytest.mark.parametrize("window", [2, 7])
def test_an_article_is_forgotten_after_the_window(window: int) -> None:
    memory = Memory(window_days=window)
    judge(memory, article(story(1), "a"))
    inside = memory.judge(article(story(1), "b"), 10, START + timedelta(days=window - 1))
    outside = Memory(window_days=window)
    judge(outside, article(story(1), "a"))
    late = outside.judge(article(story(1), "b"), 10, START + timedelta(days=window))
    assert inside.deduped.verdict.relation == "exact"
    assert late.deduped.verdict.relation == "original"


@pytest.mark.parametrize("window", [2, 5])
def test_a_memory_rebuilt_from_what_the_log_kept_gives_the_same_verdicts(window: int) -> None:
    articles = stream(80)
    seen = [START + timedelta(hours=3 * at) for at in range(80)]
    live_memory = Memory(window_days=window)
    live = [live_memory.judge(a, 3 * at, seen[at]) for at, a in enumerate(articles)]
    kept = [j.signature for j, s in zip(live, seen, strict=True) if s.day > seen[60].day - window]
    rebuilt = Memory(window_days=window)
    for record in kept:
        if record.offset < 180:
            rebuilt.apply(record)
    again = [rebuilt.judge(articles[at], 3 * at, seen[at]) for at in range(60, 80)]
    assert list(map(bytes_of, again)) == list(map(bytes_of, live[60:]))


def test_days_past_the_window_are_dropped_from_memory() -> None:
    memory = Memory(window_days=2)
    for day in range(9):
        memory.judge(article(story(day), f"a{day}"), day, START + timedelta(days=day))
    assert len(memory) == 3


def test_an_article_far_behind_the_cap_is_not_seen() -> None:
    memory = Memory()
    judge(memory, article(story(1), "a"))
    late = memory.judge(article(story(1), "b"), 1 << 22, START + timedelta(minutes=5))
    assert late.deduped.verdict.relation == "original"


def test_the_memory_says_how_much_it_holds() -> None:
    memory = Memory()
    judge(memory, *stream(5))
    assert len(memory) == 5
    assert sum(memory.sizes.values()) > 0
