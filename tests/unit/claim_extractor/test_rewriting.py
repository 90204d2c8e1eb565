"""Claims that can be read alone."""

import pytest

from tests.unit.claim_extractor.build import claims_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ana Silva said she closed the bridge.", "Ana Silva closed the bridge."),
        (
            "“I closed the bridge,” Mayor Ana Silva said.",
            "Ana Silva: “I closed the bridge.”",
        ),
        (
            "Mayor Ana Silva accused the firm of fraud.",
            "Ana Silva accused the firm of fraud.",
        ),
        ("Mayor Ana Silva said it was likely to rain.", "It was likely to rain."),
    ],
)
def test_the_speakers_name_is_put_where_the_words_need_it(text: str, expected: str) -> None:
    assert claims_of(text)[-1].text == expected


def test_a_surname_gets_its_full_name() -> None:
    claims = claims_of("Mayor Ana Silva left town. The police said Silva had closed the bridge.")

    assert claims[-1].text == "Ana Silva had closed the bridge."
