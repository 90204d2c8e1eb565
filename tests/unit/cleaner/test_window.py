"""Which part of a very long page is judged."""

from services.cleaner.lines import text_lines
from services.cleaner.window import MARGIN, part, window

SENTENCE = "The harbour council approved the new ferry line on Monday after a long debate."


def test_the_window_holds_the_prose_and_a_margin() -> None:
    lines = text_lines("* item\n" * 9_000 + f"{SENTENCE}\n" * 5 + "menu\n" * 3)
    assert window(lines) == slice(9_000 - MARGIN, 9_008)


def test_without_prose_the_whole_page_is_judged() -> None:
    assert window(text_lines("* item\n" * 100)) == slice(0, 100)


def test_a_part_is_a_page_of_its_own() -> None:
    lines = text_lines("one\n\n  two\nthree")
    two = part(lines, slice(1, 2))
    assert (two.texts, two.blanks.tolist(), two.indent.tolist()) == (["two"], [1], [2])
