"""What speakers are called beside their names."""

import pytest

from tests.unit.claim_extractor.build import claims_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mayor Ana Silva said the bridge was closed.", "Mayor"),
        ("Ana Silva, the mayor of Osk, said the bridge was closed.", "mayor of Osk"),
        ("Ana Silva said the bridge was closed.", None),
    ],
)
def test_a_role_stands_before_or_behind_the_name(text: str, role: str | None) -> None:
    (claim,) = claims_of(text)

    assert claim.speaker is not None
    assert claim.speaker.role == role
