"""Where quotations begin and end."""

import pytest

from services.claim_extractor.quotes import find_quotes


def quotes(text: str) -> list[str]:
    return [quote.of(text) for quote in find_quotes(text)]


@pytest.mark.parametrize("marks", ["“”", '""', "„“", "«»"])
def test_quotation_marks_of_several_languages_are_known(marks: str) -> None:
    quoted = f"{marks[0]}It rained all day{marks[1]}"

    assert quotes(f"Then {quoted} he said.") == [quoted]


def test_an_unclosed_quotation_runs_to_the_end_of_its_paragraph() -> None:
    assert quotes("“We begin here.\n“And end there.”") == ["“We begin here.", "“And end there.”"]


def test_a_stray_mark_near_the_end_of_a_line_opens_nothing() -> None:
    assert quotes('The board was 12" long.') == []
