"""Lines found in another tool's text."""

from services.cleaner.second_opinion import in_order, letters

LONG = "a sentence of more than thirty letters stands here"
OTHER = "another sentence of more than thirty letters follows"


def found(text: str, lines: list[str]) -> list[bool]:
    kept = in_order(letters(text), [letters(line) for line in lines])
    return [bool(each) for each in kept]


def test_lines_of_the_text_are_found() -> None:
    assert found(f"{LONG}\n{OTHER}", ["Menu", LONG, "Advert", OTHER]) == [False, True, False, True]


def test_a_short_line_counts_only_where_the_text_continues() -> None:
    assert found(f"{LONG} News {OTHER}", ["News", LONG, "News", OTHER]) == [
        False,
        True,
        True,
        True,
    ]


def test_case_space_and_punctuation_do_not_count() -> None:
    assert found(LONG.upper().replace(" ", "  "), [LONG + "."]) == [True]
