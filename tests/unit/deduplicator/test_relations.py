"""The words for how an article relates to an earlier one, as definitions."""

from datetime import timedelta
from random import Random

import pytest

from schemas.articles import CleanArticle
from schemas.duplicates import DuplicateVerdict
from services.deduplicator.memory import Memory
from tests.unit.deduplicator.stories import START, article, judge, sentence, story

TEXT = story(1)
PAGE = "https://daily.example/1"


def second(*articles: CleanArticle) -> DuplicateVerdict:
    """Return the verdict of the last of some articles."""
    return judge(Memory(), *articles)[-1].deduped.verdict


def without(text: str, *paragraphs: int) -> str:
    """Return a text without some of its paragraphs."""
    kept = [p for at, p in enumerate(text.split("\n\n")) if at not in paragraphs]
    return "\n\n".join(kept)


def with_inserted(text: str, at: int, paragraph: str) -> str:
    """Return a text with one more paragraph."""
    paragraphs = text.split("\n\n")
    return "\n\n".join([*paragraphs[:at], paragraph, *paragraphs[at:]])


def respelt(text: str) -> str:
    """Return a text with one word of every paragraph spelt another way."""
    paragraphs = [p.split() for p in text.split("\n\n")]
    return "\n\n".join(" ".join((*p[:9], p[9] + "h", *p[10:])) for p in paragraphs)


def test_the_same_words_are_exact_whatever_their_punctuation_and_case() -> None:
    verdict = second(article(TEXT, "a"), article(TEXT.upper().replace(".", " …"), "b"))
    assert verdict.relation == "exact"
    assert verdict.evidence is not None
    assert verdict.evidence.resemblance == 1


def test_the_same_text_with_small_edits_elsewhere_is_a_copy() -> None:
    edited = TEXT.replace(TEXT.split()[50], "borano", 1)
    verdict = second(
        article(TEXT, "a", source="one.example"), article(edited, "b", source="two.example")
    )
    assert verdict.relation == "copy"
    assert (verdict.version, verdict.supersedes) == (1, None)


def test_half_of_a_text_is_an_excerpt() -> None:
    verdict = second(article(TEXT, "a"), article(without(TEXT, 3, 4, 5), "b"))
    assert verdict.relation == "excerpt"


def test_a_text_without_its_last_paragraph_is_a_trimmed_copy() -> None:
    verdict = second(article(TEXT, "a"), article(without(TEXT, 5), "b"))
    assert verdict.relation == "copy"


def test_a_text_that_holds_an_earlier_one_is_an_expansion() -> None:
    verdict = second(article(without(TEXT, 3, 4, 5), "a"), article(TEXT, "b"))
    assert verdict.relation == "expansion"


def test_page_furniture_round_a_text_does_not_make_an_expansion() -> None:
    lines = "\n\n".join(story(n, 1, 6) for n in range(100, 135))
    verdict = second(article(TEXT, "a"), article(f"{lines}\n\n{TEXT}", "b"))
    assert verdict.relation == "copy"


def test_an_edited_page_is_a_revision() -> None:
    edited = TEXT.replace(TEXT.split()[50], "borano", 1)
    verdict = second(article(TEXT, "a", url=PAGE), article(edited, "b", url=PAGE))
    assert verdict.relation == "revision"
    assert (verdict.version, verdict.supersedes) == (2, "a")


def test_an_edited_text_of_the_same_outlet_is_a_revision() -> None:
    edited = TEXT.replace(TEXT.split()[50], "borano", 1)
    verdict = second(
        article(TEXT, "a", source="one.example"), article(edited, "b", source="one.example")
    )
    assert verdict.relation == "revision"


def test_a_page_that_only_lost_its_furniture_is_a_copy() -> None:
    page = f"{TEXT}\n\nSubscribe to our letter."
    verdict = second(article(page, "a", url=PAGE), article(TEXT, "b", url=PAGE))
    assert verdict.relation == "copy"


def test_an_earlier_version_that_arrives_later_is_no_revision() -> None:
    edited = TEXT.replace(TEXT.split()[50], "borano", 1)
    verdict = second(
        article(TEXT, "a", url=PAGE, published_at=START),
        article(edited, "b", url=PAGE, published_at=START - timedelta(hours=2)),
    )
    assert verdict.relation == "copy"


def test_a_text_that_says_it_updates_is_a_revision() -> None:
    note = "(Updates with comment in third paragraph)"
    verdict = second(article(TEXT, "a"), article(f"{note}\n\n{TEXT}", "b"))
    assert verdict.relation == "revision"


def test_another_number_in_the_same_place_makes_a_revision() -> None:
    before = with_inserted(TEXT, 2, "Some 4000 of them bor ena tibo katen lisu pora.")
    verdict = second(article(before, "a"), article(before.replace("4000", "4700"), "b"))
    assert verdict.relation == "revision"
    assert verdict.changes[0].numbers_before == ("4000",)
    assert verdict.changes[0].numbers_after == ("4700",)


def test_a_new_paragraph_between_the_old_ones_makes_a_revision() -> None:
    longer = with_inserted(TEXT, 2, sentence(Random(8), 30))
    assert second(article(TEXT, "a"), article(longer, "b")).relation == "revision"


def test_a_new_lead_does_not_make_a_revision() -> None:
    longer = with_inserted(TEXT, 0, sentence(Random(8), 30))
    assert second(article(TEXT, "a"), article(longer, "b")).relation == "copy"


def test_another_spelling_does_not_make_a_revision() -> None:
    assert second(article(TEXT, "a"), article(respelt(TEXT), "b")).relation == "copy"


def test_another_spelling_and_a_new_line_make_a_revision() -> None:
    longer = with_inserted(respelt(TEXT), 2, sentence(Random(8), 8))
    assert second(article(TEXT, "a"), article(longer, "b")).relation == "revision"


def test_what_another_outlet_puts_between_does_not_make_a_revision() -> None:
    longer = with_inserted(respelt(TEXT), 2, sentence(Random(8), 30))
    verdict = second(
        article(TEXT, "a", source="one.example"), article(longer, "b", source="two.example")
    )
    assert verdict.relation == "copy"


def test_a_copy_of_the_last_version_is_no_version_of_its_own() -> None:
    first = with_inserted(TEXT, 2, "Some 4000 of them bor ena tibo katen lisu pora.")
    last = first.replace("4000", "4700")
    verdict = second(
        article(first, "a"), article(last, "b"), article(f"{last}\n\n{story(9, 1, 15)}", "c")
    )
    assert (verdict.relation, verdict.matched_article_id, verdict.version) == ("copy", "b", 1)


def test_a_copy_elsewhere_of_a_revised_page_is_a_copy_of_its_last_version() -> None:
    first = with_inserted(TEXT, 2, "Some 4000 of them bor ena tibo katen lisu pora.")
    last = first.replace("4000", "4700")
    verdict = second(
        article(first, "a", url=PAGE, source="daily.example"),
        article(last, "b", url=PAGE, source="daily.example"),
        article(f"{last}\n\n{story(9, 1, 15)}", "c", source="two.example"),
    )
    assert (verdict.relation, verdict.matched_article_id) == ("copy", "b")


def test_a_repeated_passage_does_not_make_a_revision() -> None:
    caption = TEXT.split("\n\n")[4]
    longer = with_inserted(TEXT, 2, caption)
    assert second(article(TEXT, "a"), article(longer, "b")).relation == "copy"


def test_versions_of_a_page_form_a_chain() -> None:
    texts = [with_inserted(TEXT, 2, sentence(Random(n), 30)) for n in range(12)]
    chain = [
        j.deduped.verdict
        for j in judge(Memory(), *(article(t, f"v{n}", url=PAGE) for n, t in enumerate(texts)))
    ]
    assert [v.version for v in chain] == list(range(1, 13))
    assert [v.supersedes for v in chain] == [None, *(f"v{n}" for n in range(11))]


def test_a_revision_follows_its_own_page_rather_than_a_copy_elsewhere() -> None:
    edited = TEXT.replace(TEXT.split()[50], "borano", 1)
    verdict = second(
        article(TEXT, "a", url="https://agency.example/1", source="agency.example"),
        article(without(TEXT, 5), "b", url=PAGE, source="daily.example"),
        article(edited, "c", url=PAGE, source="daily.example"),
    )
    assert (verdict.relation, verdict.supersedes, verdict.cluster_id) == ("revision", "b", "a")


@pytest.mark.parametrize("kind", ["added", "removed", "changed"])
def test_a_revision_says_which_paragraphs_changed(kind: str) -> None:
    after = {
        "added": with_inserted(TEXT, 2, "Borano kari " * 15),
        "removed": without(TEXT, 2).replace(TEXT.split()[3], "borano", 1),
        "changed": TEXT.replace(TEXT.split()[90], "borano", 1),
    }[kind]
    verdict = second(article(TEXT, "a", url=PAGE), article(after, "b", url=PAGE))
    assert kind in [change.kind for change in verdict.changes]


def test_changes_are_bounded() -> None:
    long = story(5, 200, 120)
    edited = "\n\n".join(f"{p} borano" for p in long.split("\n\n"))
    verdict = second(article(long, "a", url=PAGE), article(edited, "b", url=PAGE))
    assert 0 < len(verdict.changes) <= 20
    assert all(len(c.before or "") <= 500 and len(c.after or "") <= 500 for c in verdict.changes)
