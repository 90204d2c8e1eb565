"""What the memory answers, and that it depends on nothing but the partition before the article."""

from datetime import timedelta
from random import Random

import pytest

from schemas.articles import CleanArticle
from services.deduplicator.memory import Judgement, Memory
from services.deduplicator.texts import REACH
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


def edited(text: str) -> str:
    """Return a text with one word replaced."""
    return text.replace(text.split()[50], "borano", 1)


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


def test_the_memory_says_how_much_it_holds_and_what_it_let_go_of() -> None:
    memory = Memory(window_days=2)
    judge(memory, *stream(5))
    held = memory.sizes
    assert (len(memory), memory.forgotten) == (5, 0)
    assert held["articles"] > 0 < held["texts"]
    memory.judge(article(story(9), "late"), 9, START + timedelta(days=9))
    assert (len(memory), memory.forgotten) == (1, 5)
    assert memory.sizes["texts"] < held["texts"]


def test_blocks_behind_the_cap_are_dropped_from_memory() -> None:
    memory = Memory()
    for at in range(80):
        memory.judge(article(story(at), f"a{at}"), at << 16, START + timedelta(seconds=at))
    assert (len(memory), memory.forgotten) == (34, 46)


def test_room_that_was_given_again_leads_to_nothing_it_held_before() -> None:
    memory = Memory(window_days=1)
    for day in range(12):
        for at in range(5):
            name, seen_at = f"a{day}-{at}", START + timedelta(days=day, minutes=at)
            judgement = memory.judge(article(story(at), name), 5 * day + at, seen_at)
            assert judgement.deduped.verdict.relation == "original"
    again = memory.judge(article(story(3), "again"), 99, START + timedelta(days=11, hours=1))
    assert again.deduped.verdict.matched_article_id == "a11-3"


@pytest.mark.parametrize(("distance", "diffed"), [(REACH - 1, True), (REACH, False)])
def test_a_revision_far_behind_its_last_version_has_no_diff(distance: int, diffed: bool) -> None:
    page = "https://one.example/1"
    first, second = article(story(1), "a", url=page), article(edited(story(1)), "b", url=page)
    live, rebuilt = Memory(), Memory()
    rebuilt.apply(live.judge(first, 0, START).signature)
    verdicts = [m.judge(second, distance, START + timedelta(hours=1)) for m in (live, rebuilt)]
    assert bytes_of(verdicts[0]) == bytes_of(verdicts[1])
    assert verdicts[0].deduped.verdict.relation == "revision"
    assert bool(verdicts[0].deduped.verdict.changes) == diffed
