"""README and SECURITY.md promise nothing without a test: each one named is there."""

import re

import pytest

from tests.contract.code_blocks import ROOT

TEST = re.compile(r"`(?:[\w/]+/)?(test_\w+\.py)(?:::(test_\w+))?`")
ROW = re.compile(r"^\| (?!promise|---)([^|]+) \| ([^|]+) \|$", re.MULTILINE)
SECTIONS = (("README.md", "## What you can rely on"), ("SECURITY.md", "## What is promised"))


def rows() -> list[tuple[str, str]]:
    """Return every promise with the cell that says what proves it."""
    found = []
    for page, heading in SECTIONS:
        _, _, rest = (ROOT / page).read_text().partition(heading)
        found += ROW.findall(rest.partition("\n## ")[0])
    return found


@pytest.mark.parametrize(("promise", "proof"), rows(), ids=lambda cell: cell[:60])
def test_a_promise_names_a_test_that_is_there(promise: str, proof: str) -> None:
    named = TEST.findall(proof)
    assert named, f"nothing proves: {promise}"
    for file, function in named:
        texts = [path.read_text() for path in (ROOT / "tests").rglob(file)]
        assert any(not function or f"def {function}(" in text for text in texts), (file, function)


def test_both_pages_promise_something() -> None:
    assert len(rows()) > 20
