"""From probabilities to kept lines."""

import numpy as np

from services.cleaner.decoding import decode
from services.cleaner.features import features_of
from services.cleaner.html_lines import html_lines
from services.cleaner.lines import Lines, text_lines

SENTENCE = "The council approved the new ferry line on Monday."


def kept(lines: Lines, *opinion: float) -> list[bool]:
    decoded = decode(lines, features_of(lines), np.array(opinion, np.float32), 0.5)
    return [bool(each) for each in decoded]


def test_a_likely_sentence_beside_a_kept_one_is_kept() -> None:
    lines = text_lines("\n".join([SENTENCE] * 4))
    assert kept(lines, 0.1, 0.9, 0.42, 0.42) == [False, True, True, True]
    assert kept(lines, 0.42, 0.42, 0.1, 0.9) == [False, False, False, True]


def test_in_markup_the_boxes_must_be_alike() -> None:
    paragraphs = f"<p class='x'>{SENTENCE}</p>" * 3
    lines = html_lines(f"<div>{paragraphs}</div><div><h2>{SENTENCE}</h2></div>")
    assert kept(lines, 0.9, 0.9, 0.3, 0.3) == [True, True, True, False]


def test_a_heading_is_not_kept_for_its_neighbours() -> None:
    lines = text_lines(f"{SENTENCE}\nThe vote of Monday in the council")
    assert kept(lines, 0.9, 0.42) == [True, False]


def test_a_label_of_other_stories_is_furniture_wherever_it_stands() -> None:
    lines = text_lines(f"{SENTENCE}\nMost read this week\n{SENTENCE}")
    assert kept(lines, 0.9, 0.7, 0.9) == [True, False, True]


def test_a_sentence_that_begins_like_a_label_is_kept() -> None:
    lines = text_lines(f"{SENTENCE}\nRelated costs rose to four million.\n{SENTENCE}")
    assert kept(lines, 0.9, 0.7, 0.9) == [True, True, True]


def test_a_call_to_the_reader_is_furniture_though_it_reads_like_prose() -> None:
    lines = text_lines(f"{SENTENCE}\nJoin us in spring for two days of talks on the harbour.")
    assert kept(lines, 0.9, 0.9) == [True, False]


def test_nothing_is_kept_of_the_reader_comments() -> None:
    lines = text_lines("\n".join([SENTENCE] * 4 + ["2 comments", "ann says:", SENTENCE, "Reply"]))
    assert kept(lines, *[0.9] * 8) == [True] * 4 + [False] * 4


def test_the_author_at_the_end_is_furniture_and_in_the_middle_is_not() -> None:
    author = "Ann Lee is a reporter at the Post."
    lines = text_lines("\n".join([SENTENCE, author, SENTENCE, SENTENCE, author]))
    assert kept(lines, *[0.9] * 5) == [True, True, True, True, False]
