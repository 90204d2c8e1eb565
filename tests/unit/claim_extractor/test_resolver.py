"""From a mention to the fullest name in the article."""

import pytest

from tests.unit.claim_extractor.build import said

MAYOR = "Mayor Ana Silva opened the bridge on Monday. "
FIRM = "Northern Air cancelled all flights. Pilots of Northern Air were told by text message. "


def speaker(text: str) -> str | None:
    """Return the last claim's speaker."""
    return said(text)[-1][1]


@pytest.mark.parametrize("mention", ["Silva", "Ms. Silva", "She", "The mayor"])
def test_short_forms_of_a_person_give_the_full_name(mention: str) -> None:
    assert speaker(f"{MAYOR}{mention} said the road would follow.") == "Ana Silva"


def test_a_pronoun_means_whom_the_sentence_before_is_about() -> None:
    text = (
        "“The bridge is closed,” Bo Hale said. Later Tom Orr, who runs the port, contradicted "
        "Hale’s account. “It is open,” he said."
    )

    assert speaker(text) == "Tom Orr"


def test_the_company_means_the_organisation_mentioned_most() -> None:
    assert speaker(f"{FIRM}The company said refunds would be paid.") == "Northern Air"


def test_an_institution_in_lower_case_keeps_its_own_name() -> None:
    assert speaker(f"{FIRM}The pilots’ union said the strike would go on.") == "pilots’ union"


def test_an_acronym_gives_the_name_it_stands_for() -> None:
    text = "The Halvern Port Authority closed the bridge. The HPA said it was unsafe."

    assert speaker(text) == "Halvern Port Authority"


def test_a_name_behind_a_role_is_the_speakers() -> None:
    text = "The bridge is closed, said its keeper, the engineer Bo Hale."

    assert speaker(text) == "Bo Hale"


def test_two_spellings_of_one_name_are_one_person() -> None:
    text = "Pavlo Marenskiy left Osk. The city is safe, Pavlo Marensky said."

    assert speaker(text) == "Pavlo Marenskiy"


def test_unnamed_sources_stay_unnamed() -> None:
    assert speaker("Officials said the bridge was closed.") == "Officials"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An engineer who inspected the dam said it was old.", "engineer who inspected the dam"),
        (f"{MAYOR}Her brother said the road would follow.", "brother of Ana Silva"),
        (f"{FIRM}A spokesman for the airline said it was sorry.", "spokesman for Northern Air"),
    ],
)
def test_somebody_without_a_name_is_described_in_full(text: str, name: str) -> None:
    assert speaker(text) == name


def test_a_pronoun_may_mean_a_speaker_without_a_name() -> None:
    text = f"{MAYOR}A spokeswoman for the port said it was shut. She said it would open soon."

    assert speaker(text) == "spokeswoman for the port"


def test_it_means_the_institution_that_spoke_last() -> None:
    text = (
        "The Halvern Port Authority said the bridge was unsafe. Three officials said it would be "
        "repaired. It said work would begin in May."
    )

    assert speaker(text) == "Halvern Port Authority"


def test_a_firm_is_named_in_apposition() -> None:
    assert (
        speaker(
            "The security company, Wardlow, said in a statement that it had followed its rules."
        )
        == "Wardlow"
    )


def test_a_place_is_no_company() -> None:
    text = (
        "In Halvern the trains of Velrail stood still. Roads in Halvern were full. "
        "The company said ice was to blame."
    )

    assert speaker(text) == "Velrail"


def test_a_role_belongs_to_the_name_beside_it_not_to_what_it_is_the_office_of() -> None:
    text = "Ansel Tibbett, treasurer of the cooperative, left. The cooperative said it was sound."

    assert speaker(text) == "cooperative"


def test_one_of_them_is_one_of_those_who_spoke() -> None:
    text = (
        "Two officials with knowledge of the talks said a deal was near. "
        "One of them said it would come in May."
    )

    assert speaker(text) == "one of two officials with knowledge of the talks"


def test_a_firm_that_opens_the_article_is_the_company() -> None:
    text = "Aldery Milling bought its rival in Osk on Monday. The company said it paid in cash."

    assert speaker(text) == "Aldery Milling"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police Chief Ann White came. White said it was over.", "Ann White"),
        ("Head of School Ann Lee came. Lee said it was over.", "Ann Lee"),
        ("Tom Orr of the Courier came. Orr of the Courier said it was over.", "Tom Orr"),
        ("Dr. Bo Hale came. The doctor said it was over.", "Bo Hale"),
        ("Halvern Stock Exchange president Bo Hale said it was over.", "Bo Hale"),
        ("Bo Hale came. Hale on Sunday said it was over.", "Bo Hale"),
        ("The carmaker Ostra Motors said it was over.", "Ostra Motors"),
        ("The Centre for Sea Trade came. The CST said it was over.", "Centre for Sea Trade"),
        ("The guard met Witness B on Friday. Witness B said it was over.", "Witness B"),
    ],
)
def test_names_are_told_from_what_stands_beside_them(text: str, name: str) -> None:
    assert speaker(text) == name


def test_a_heading_is_nobody_whom_a_pronoun_means() -> None:
    text = "Ana Silva came on Friday.\n\nStory Continued Below\n\nShe said it was over."

    assert speaker(text) == "Ana Silva"
