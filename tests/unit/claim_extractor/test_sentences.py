"""Where sentences end."""

import pytest

from services.claim_extractor.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [sentence.range.of(text) for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Hale met Sen. Orr in Dunmarrow.",
        "The U.S. Navy sent a ship.",
        "It rose 3.5 percent.",
        "J. K. Moran wrote it.",
        "J. A. Moran wrote it.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_a_single_letter_ends_a_sentence_before_a_word_that_begins_one() -> None:
    assert sentences("They sell the Model X. The price is 90.") == [
        "They sell the Model X.",
        "The price is 90.",
    ]


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    assert sentences("“We lost.” He left.") == ["“We lost.”", "He left."]


def test_a_quotation_in_doubled_apostrophes_begins_a_sentence() -> None:
    assert sentences("He left. ''We lost.''") == ["He left.", "''We lost.''"]


def test_no_sentence_crosses_a_line_break() -> None:
    assert sentences("The first line\nThe second line") == ["The first line", "The second line"]


@pytest.mark.parametrize(
    "dateline",
    ["HALVERN (Sarnwire) — ", "HALVERN, Velland (AP) - ", "(Sarnwire) -- ", "Osk, Vell. — "],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    assert sentences(dateline + "Rain fell. It stopped.") == ["Rain fell.", "It stopped."]


def test_sentences_know_their_paragraph() -> None:
    assert [s.paragraph for s in split_sentences("One. Two.\n\nThree.")] == [0, 0, 1]


def test_what_goes_on_for_thousands_of_characters_is_no_sentence() -> None:
    assert sentences("and the man was " * 500) == []


def test_a_word_that_is_an_abbreviation_in_capitals_ends_a_sentence() -> None:
    assert sentences("They saved mass. Boats sank.") == ["They saved mass.", "Boats sank."]
    assert sentences("They met in Boston, Mass. Boats sank.") == [
        "They met in Boston, Mass. Boats sank."
    ]
