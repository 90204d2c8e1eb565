"""The stage's pure function, with and without the memory of a source."""

from datetime import UTC, datetime

import pytest

from schemas.articles import CleanArticle, RawArticle
from schemas.memory import SourceLines
from services.cleaner.clean import clean, clean_with_memory
from services.cleaner.source_memory import Snapshot, SourceMemory
from services.errors import Unprocessable

SEEN = datetime(2026, 1, 13, tzinfo=UTC)
PROMO = "Write to the harbour desk with your own stories, and we will print the best of them."
STORIES = {
    "ferry": (
        "The council approved the new ferry line on Monday, ending two years of talks.",
        "Eleven boats a day will run by spring, the mayor said after the vote.",
        "About 4,000 people had asked for the line, according to the operator.",
        "The price of a ticket has not been confirmed.",
    ),
    "school": (
        "Two village schools will close in summer, the county said in a statement on Friday.",
        "Parents had collected more than 900 signatures against the plan since March.",
        "The county expects to save half a million a year, a spokesman said.",
        "Buses will bring the children to the next town from September on.",
    ),
}


def page(story: str, source: str | None = "harbour.example") -> RawArticle:
    """A page in which the source's promotion reads like its last paragraph."""
    content = "".join(f"<p>{line}</p>" for line in (*STORIES[story], PROMO))
    return RawArticle(content=content, content_type="text/html", source=source)


def cleaned(
    raw: RawArticle, memory: SourceMemory, offset: int
) -> tuple[CleanArticle, SourceLines | None]:
    """Clean as the agent does, and remember."""
    earlier = memory.before("harbour.example", offset)
    known = memory.known(raw.identity())
    article, record = clean_with_memory(raw, earlier, known, offset, SEEN)
    if record:
        memory.apply(record)
    return article, record


def test_paragraphs_are_joined_by_a_blank_line() -> None:
    assert clean(page("ferry")).text.split("\n\n")[:2] == list(STORIES["ferry"][:2])


def test_what_an_earlier_article_of_the_source_carried_is_removed() -> None:
    memory = SourceMemory()
    first, _ = cleaned(page("ferry"), memory, 1)
    second, _ = cleaned(page("school"), memory, 2)

    assert first.text.endswith(PROMO)
    assert second.text.endswith(STORIES["school"][-1])
    assert [block.reason for block in second.removed] == ["repeated"]


def test_a_redelivered_article_is_cleaned_as_before() -> None:
    memory = SourceMemory()
    before = cleaned(page("ferry"), memory, 1)
    cleaned(page("school"), memory, 2)

    assert cleaned(page("ferry"), memory, 1) == before
    assert cleaned(page("ferry"), memory, 9) == before


def test_a_page_judged_late_sees_only_what_came_before_it() -> None:
    in_time, late = SourceMemory(), SourceMemory()
    cleaned(page("school"), late, 2)
    assert cleaned(page("ferry"), late, 1) == cleaned(page("ferry"), in_time, 1)


def test_without_a_memory_of_the_source_cleaning_is_the_same() -> None:
    article, _ = clean_with_memory(page("ferry"), Snapshot(), None, 1, SEEN)
    assert article == clean(page("ferry"))


def test_a_source_without_a_name_leaves_no_record() -> None:
    assert cleaned(page("ferry", source=None), SourceMemory(), 1)[1] is None


def test_a_page_without_an_article_is_set_aside() -> None:
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(30))
    with pytest.raises(Unprocessable, match="not-an-article"):
        clean(RawArticle(content=f"<ul>{menu}</ul>", content_type="text/html"))
