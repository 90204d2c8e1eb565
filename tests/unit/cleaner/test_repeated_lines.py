"""Furniture by the evidence of a source's earlier articles."""

from services.cleaner.repeated_lines import (
    PageLines,
    line_hashes,
    page_lines,
    repeated,
    siblings_with,
)

PROMO = "Join us at the summit"


def page(lines: list[str], kept: list[int]) -> PageLines:
    return page_lines(line_hashes(lines), kept)


def dropped(lines: list[str], kept: list[int], earlier: list[PageLines]) -> list[str]:
    hashes = line_hashes(lines)
    times = siblings_with(page_lines(hashes, kept), tuple(earlier))
    gone = repeated(lines, hashes, kept, times)
    return [line for line, value in zip(lines, hashes, strict=True) if value in gone]


def story(name: str, *more: str) -> list[str]:
    return [f"{name} first", f"{name} second", f"{name} third", *more]


EVERY = [0, 1, 2, 3]


def test_a_line_of_another_article_is_furniture() -> None:
    assert dropped(story("b", PROMO), EVERY, [page(story("a", PROMO), EVERY)]) == [PROMO]


def test_digits_do_not_make_a_line_another() -> None:
    earlier = [page(story("a", "12 comments"), EVERY)]
    assert dropped(story("b", "345 comments"), EVERY, earlier) == []
    assert dropped(story("b", "34 comments"), EVERY, earlier) == ["34 comments"]


def test_a_copy_or_revision_is_no_sibling() -> None:
    earlier = [page(story("a", "a fourth"), EVERY)]
    assert dropped(story("a", "a fourth, changed"), EVERY, earlier) == []


def test_a_line_between_kept_lines_needs_two_siblings() -> None:
    lines = ["b first", "Key points", "b second", "b third"]
    earlier = [page(story(name, "Key points"), EVERY) for name in "acd"]

    assert dropped(lines, EVERY, earlier[:1]) == []
    assert dropped(lines, EVERY, earlier) == ["Key points"]


def test_a_long_line_between_kept_lines_always_stays() -> None:
    long = " ".join(f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyzäöü")
    earlier = [page(story(name, long), EVERY) for name in "acd"]
    assert dropped(["b first", long, "b second"], [0, 1, 2], earlier) == []


def test_a_page_survives_packing() -> None:
    before = page(story("a", PROMO), [0, 1])
    after = PageLines.unpacked(before.packed())

    assert after.article.tolist() == before.article.tolist()
    assert after.furniture.tolist() == before.furniture.tolist()


def test_an_article_of_furniture_only_is_left_alone() -> None:
    earlier = [page(["x", "y", "z", PROMO], EVERY)]
    assert dropped([PROMO], [0], earlier) == []
