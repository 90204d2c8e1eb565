"""Plain text to lines."""

from services.cleaner.lines import text_lines


def test_blank_lines_and_indentation_are_counted() -> None:
    lines = text_lines("one\n\n\n  two\nthree\n")

    assert lines.texts == ["one", "two", "three"]
    assert lines.blanks.tolist() == [0, 2, 0]
    assert lines.indent.tolist() == [0, 2, 0]


def test_lines_are_composed_and_folded() -> None:
    assert text_lines("cafe\u0301\u00a0bar").texts == ["café bar"]
