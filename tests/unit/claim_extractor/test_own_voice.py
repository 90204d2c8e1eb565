"""What stays the outlet's own statement."""

import pytest

from tests.unit.claim_extractor.build import said


@pytest.mark.parametrize(
    "text",
    [
        "As the jury left the courtroom, Ana Silva testified before the committee in Port Maddow.",
        "The Harbour Wolves scored twice in the third, Ana Silva added a goal and an assist.",
        "The poll of fishermen, the largest so far, highlights the problems that the port faces.",
        "The new telescope gave them insights into dust, revealing how large grains are formed.",
        "Most of us think that boats are slow when the harbour is full of ice.",
    ],
)
def test_what_only_looks_like_a_report_is_the_outlets(text: str) -> None:
    assert {speaker for _, speaker in said(text)} <= {None}


@pytest.mark.parametrize(
    "line",
    [
        "Originally published on The Harbour Daily.",
        "Editor's note: This story was updated at noon to add a figure.",
        "Image credit: Harbour Daily and the port of Halvern.",
    ],
)
def test_furniture_of_a_page_is_no_claim(line: str) -> None:
    assert said(line) == []


def test_a_main_clause_behind_a_report_is_the_outlets() -> None:
    found = said(
        "While Ana Silva said the bridge was safe last week, the town closed it on Friday night."
    )

    assert found[-1] == ("the town closed it on Friday night", None)
