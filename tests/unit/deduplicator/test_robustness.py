"""Texts that no newsroom writes, and that arrive all the same."""

from random import Random

import pytest

from services.deduplicator.memory import Memory
from services.deduplicator.signature import sign
from tests.unit.deduplicator.stories import article, judge, story

CHINESE = "".join(chr(0x4E00 + n) for n in Random(5).choices(range(3000), k=400))
THAI = "".join(chr(0x0E01 + n) for n in Random(6).choices(range(46), k=600))
ARABIC = " ".join(
    "".join(chr(0x0627 + n) for n in Random(at).choices(range(26), k=5)) for at in range(200)
)


@pytest.mark.parametrize("text", ["…", "?!", "🙂", "word", "\u200b", "12", "_"])
def test_a_text_without_prose_gets_a_verdict(text: str) -> None:
    (first,) = judge(Memory(), article(text, "a"))
    assert first.deduped.verdict.relation == "original"


def test_texts_without_words_are_not_copies_of_each_other() -> None:
    _, second = judge(Memory(), article("…", "a"), article("!!", "b"))
    assert second.deduped.verdict.relation == "original"


@pytest.mark.parametrize("text", [CHINESE, THAI, ARABIC])
def test_a_copy_is_found_in_any_script(text: str) -> None:
    edited = text[: len(text) // 2] + text[len(text) // 2 + 3 :]
    _, copy = judge(Memory(), article(text, "a"), article(edited, "b"))
    assert copy.deduped.verdict.cluster_id == "a"


def test_a_signature_of_a_huge_text_is_bounded() -> None:
    signature = sign(article(story(1, 2000, 150), "a"))
    assert len(signature.words.hashes) <= 2048
    assert len(signature.letters.hashes) <= 2048


def test_a_huge_text_is_found_again() -> None:
    text = story(1, 1000, 150)
    _, copy = judge(Memory(), article(text, "a"), article(text + " More.", "b"))
    assert copy.deduped.verdict.cluster_id == "a"


def test_a_text_made_of_sentences_of_ten_stories_joins_none_of_them() -> None:
    memory = Memory()
    judge(memory, *(article(story(n), f"a{n}") for n in range(10)))
    patchwork = "\n\n".join(story(n).split("\n\n")[2] for n in range(10))
    (verdict,) = judge(memory, article(patchwork, "p"), first=10)
    assert verdict.deduped.verdict.relation == "original"
    assert verdict.merge is None


def test_the_same_words_a_thousand_times_cost_no_more_per_copy() -> None:
    memory = Memory()
    judge(memory, *(article(story(1), f"a{n}") for n in range(200)))
    few = sum(memory.sizes.values()) / 200
    judge(memory, *(article(story(1), f"b{n}") for n in range(800)), first=200)
    assert sum(memory.sizes.values()) / 1000 <= 1.02 * few


def test_a_story_of_hundreds_of_near_copies_is_not_listed_hundreds_of_times() -> None:
    memory, words, sizes = Memory(), story(1).split(" "), []
    for at in range(600):
        copy = " ".join([*words[: at % 200], "borano", *words[at % 200 :]])
        judge(memory, article(copy, f"a{at}", source=f"outlet-{at % 50}"), first=at)
        sizes.append(memory.sizes["postings"])
    assert sizes[599] - sizes[199] == 8 * 400  # their ids


def test_a_phrase_of_many_stories_says_nothing() -> None:
    phrase = story(99, 1, 60)
    memory = Memory()
    articles = [article(f"{story(n, 2)}\n\n{phrase}", f"a{n}") for n in range(20)]
    verdicts = [j.deduped.verdict.relation for j in judge(memory, *articles)]
    assert verdicts == ["original"] * 20
