"""Where one assertion ends and the next begins."""

from services.claim_extractor.clauses import split_clauses
from tests.unit.claim_extractor.build import said, whole


def clauses(text: str) -> list[str]:
    """Cut by wording alone."""
    return [clause.of(text) for clause in split_clauses(text, whole(text), None)]


def test_joined_clauses_with_their_own_subjects_are_two_assertions() -> None:
    assert clauses("The bridge was closed on Monday, but the road stayed open all week") == [
        "The bridge was closed on Monday",
        "the road stayed open all week",
    ]


def test_verbs_that_share_a_subject_stay_together() -> None:
    text = "The council closed the bridge on Monday and opened it again on Friday"

    assert clauses(text) == [text]


def test_a_second_that_begins_a_second_assertion() -> None:
    assert clauses("the bridge was closed by the police and that the road was open to cars") == [
        "the bridge was closed by the police",
        "the road was open to cars",
    ]


def test_a_figure_out_of_a_total_is_an_assertion_of_its_own() -> None:
    assert clauses("Several hundred people were injured, out of about 12,000 in the hall") == [
        "Several hundred people were injured",
        "out of about 12,000 in the hall",
    ]


def test_a_contrast_behind_a_comma_is_cut_off_by_grammar() -> None:
    found = said(
        "The bridge is safe to use, though none of the drivers believe it, Ana Silva said."
    )

    assert [content for content, _ in found] == [
        "The bridge is safe to use",
        "none of the drivers believe it",
    ]


def test_several_names_are_one_subject() -> None:
    text = "To mark the year, Ana Silva, Bo Hale and Tom Orr will sail to the northern islands"

    assert clauses(text) == [text]


def test_what_a_second_clause_says_of_the_first_does_not_open_with_a_conjunction() -> None:
    text = "The boats have more room to turn and that helps the crews in a storm"

    assert clauses(text) == [text]
