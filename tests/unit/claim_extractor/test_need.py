"""Which sentences are parsed."""

import pytest

from services.claim_extractor.need import needs_parse
from tests.unit.claim_extractor.build import layout, whole


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Monday the bridge was closed.",
        "“It is closed,” the keeper shared with the crowd.",
        "The bridge was closed, but the road stayed open.",
    ],
)
def test_reports_and_joined_clauses_are_parsed(text: str) -> None:
    assert needs_parse(layout(text), whole(text))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed on Monday.",
        "“The bridge is closed,” Ana Silva said.",
        "“He said it was closed and I believe him.”",
    ],
)
def test_plain_statements_and_plain_quotations_are_not(text: str) -> None:
    assert not needs_parse(layout(text), whole(text))
