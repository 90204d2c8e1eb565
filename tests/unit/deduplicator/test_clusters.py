"""Which cluster an article joins, and when two clusters become one."""

from datetime import timedelta

from services.deduplicator.memory import Memory
from tests.unit.deduplicator.stories import START, article, judge, story

HALVES = story(1, 8).split("\n\n")
FIRST, LATER = "\n\n".join(HALVES[:4]), "\n\n".join(HALVES[4:])
WHOLE = "\n\n".join(HALVES)
TITLE = "Kabor tifen gula leaves the morita council"


def test_an_article_that_joins_two_clusters_merges_them() -> None:
    _, _, whole = judge(
        Memory(),
        article(FIRST, "a", title=TITLE),
        article(LATER, "b", title=TITLE),
        article(WHOLE, "c", title=TITLE),
    )
    assert whole.merge is not None
    assert (whole.merge.from_cluster, whole.merge.into_cluster) == ("b", "a")
    assert whole.merge.because_article_id == "c"
    assert whole.signature.merge == whole.merge
    assert whole.deduped.verdict.cluster_id == "a"


def test_later_verdicts_use_the_surviving_cluster() -> None:
    memory = Memory()
    judge(
        memory,
        article(FIRST, "a", title=TITLE),
        article(LATER, "b", title=TITLE),
        article(WHOLE, "c", title=TITLE),
    )
    (late,) = judge(memory, article(LATER, "d"), first=3)
    assert late.deduped.verdict.cluster_id == "a"


def test_a_merge_survives_a_rebuild() -> None:
    live = judge(
        Memory(),
        article(FIRST, "a", title=TITLE),
        article(LATER, "b", title=TITLE),
        article(WHOLE, "c", title=TITLE),
    )
    rebuilt = Memory()
    for judgement in reversed(live):
        rebuilt.apply(judgement.signature)
    (late,) = judge(rebuilt, article(LATER, "d"), first=3)
    assert late.deduped.verdict.cluster_id == "a"


def test_of_two_clusters_the_one_published_first_survives() -> None:
    earlier, later = START - timedelta(hours=3), START - timedelta(hours=1)
    _, _, whole = judge(
        Memory(),
        article(FIRST, "a", title=TITLE, published_at=later),
        article(LATER, "b", title=TITLE, published_at=earlier),
        article(WHOLE, "c", title=TITLE, published_at=START),
    )
    assert whole.deduped.verdict.cluster_id == "b"


def test_a_round_up_of_two_stories_does_not_make_them_one() -> None:
    _, _, round_up, again = judge(
        Memory(),
        article(FIRST, "a", title="Kabor tifen gula"),
        article(LATER, "b", title="Morita linde pasu"),
        article(WHOLE, "c", title="The day in brief"),
        article(LATER, "d", title="Morita linde pasu"),
    )
    assert round_up.merge is None
    assert again.deduped.verdict.cluster_id == "b"


def test_a_digest_of_several_stories_joins_none_of_them() -> None:
    memory = Memory()
    judge(memory, *(article(story(n, 2), f"a{n}") for n in range(4)))
    digest = "\n\n".join(story(n, 2) for n in range(4))
    (verdict,) = judge(memory, article(digest, "d"), first=4)
    assert verdict.deduped.verdict.relation == "original"


def test_a_story_among_briefs_of_others_is_still_that_story() -> None:
    memory = Memory()
    judge(memory, *(article(story(n, 6 if n == 0 else 1), f"a{n}") for n in range(4)))
    page = "\n\n".join(story(n, 6 if n == 0 else 1) for n in range(4))
    (verdict,) = judge(memory, article(page, "d"), first=4)
    assert verdict.deduped.verdict.cluster_id == "a0"


def test_an_original_that_arrives_late_becomes_the_canonical_article() -> None:
    _, late, next_one = judge(
        Memory(),
        article(WHOLE + " Kabor.", "copy", published_at=START),
        article(WHOLE, "original", published_at=START - timedelta(hours=5)),
        article(WHOLE, "third", published_at=START + timedelta(hours=1)),
    )
    assert late.merge is not None
    assert (late.merge.from_cluster, late.merge.into_cluster) == ("copy", "original")
    assert late.deduped.verdict.cluster_id == "original"
    assert next_one.deduped.verdict.cluster_id == "original"


def test_an_original_in_the_same_words_that_arrives_late_becomes_canonical() -> None:
    _, late, next_one = judge(
        Memory(),
        article(WHOLE, "copy", published_at=START),
        article(WHOLE, "original", published_at=START - timedelta(hours=5)),
        article(WHOLE, "third", published_at=START + timedelta(hours=1)),
    )
    assert late.deduped.verdict.relation == "exact"
    assert late.merge is not None
    assert (late.merge.from_cluster, late.merge.into_cluster) == ("copy", "original")
    assert next_one.deduped.verdict.cluster_id == "original"


def test_folding_the_merges_in_order_gives_every_article_its_story() -> None:
    judged = judge(
        Memory(),
        article(FIRST, "a", title=TITLE),
        article(LATER, "b", title=TITLE),
        article(LATER, "b2"),
        article(WHOLE, "c", title=TITLE),
        article(LATER, "d"),
    )
    cluster = {j.signature.article_id: j.deduped.verdict.cluster_id for j in judged}
    for merge in (j.merge for j in judged if j.merge):
        cluster = {
            name: merge.into_cluster if at == merge.from_cluster else at
            for name, at in cluster.items()
        }
    assert set(cluster.values()) == {"a"}


def test_a_date_without_a_time_does_not_make_an_article_the_original() -> None:
    midnight = START.replace(hour=0)
    _, late = judge(
        Memory(),
        article(WHOLE + " Kabor.", "a", published_at=START),
        article(WHOLE, "b", published_at=midnight),
    )
    assert late.merge is None
