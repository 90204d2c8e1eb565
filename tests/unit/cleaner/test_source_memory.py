"""What is remembered of a source, and for whom it counts."""

from datetime import UTC, datetime

from schemas.memory import SourceLines
from services.cleaner.source_memory import LINES_VERSION, REACH, SIBLINGS, SourceMemory


def record(
    offset: int, source: str = "post.example", version: int = LINES_VERSION, packed: str = ""
) -> SourceLines:
    return SourceLines(
        article_id=f"a{offset}",
        lines_version=version,
        source=source,
        offset=offset,
        seen_at=datetime(2026, 1, 13, tzinfo=UTC),
        packed=packed or f"lines of {offset}",
        repeated="r",
    )


def memory(*records: SourceLines) -> SourceMemory:
    filled = SourceMemory()
    for each in records:
        filled.apply(each)
    return filled


def test_only_earlier_pages_of_the_source_count() -> None:
    filled = memory(record(1), record(2, "gazette.example"), record(3), record(7))
    assert filled.before("post.example", 5).packed == ("lines of 1", "lines of 3")


def test_the_order_of_arrival_does_not_matter() -> None:
    assert memory(record(3), record(1)).before("post.example", 5) == memory(
        record(1), record(3)
    ).before("post.example", 5)


def test_a_known_article_is_found_with_what_was_removed() -> None:
    known = memory(record(1)).known("a1")
    assert known is not None
    assert (known.offset, known.repeated) == (1, "r")


def test_the_first_record_of_an_article_stays() -> None:
    filled = memory(record(1), record(1, packed="other lines"))
    assert filled.before("post.example", 2).packed == ("lines of 1",)


def test_a_source_is_remembered_by_its_last_pages() -> None:
    filled = memory(*(record(offset) for offset in range(5 * SIBLINGS)))
    assert len(filled.before("post.example", 5 * SIBLINGS).packed) == SIBLINGS


def test_pages_out_of_reach_are_forgotten() -> None:
    filled = memory(record(1), record(2 * REACH + 2))

    assert len(filled) == 1
    assert filled.known("a1") is None
    assert filled.before("post.example", REACH + 2).packed == ()


def test_a_source_without_a_name_has_no_memory() -> None:
    assert len(memory(record(1, "unknown"))) == 0


def test_records_of_another_version_are_skipped() -> None:
    assert len(memory(record(1, version=LINES_VERSION + 1))) == 0
