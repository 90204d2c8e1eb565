"""What the demo shows of the claims that came out."""

from rich.console import Console

from services.claim_extractor.extract import extract
from services.demo.collecting import Outcome
from services.demo.report import some_claims
from tests.builders import deduped_article


def shown(outcome: Outcome) -> str:
    console = Console(width=200)
    with console.capture() as captured:
        console.print(some_claims(outcome, 6))
    return captured.get()


def test_a_claim_is_shown_once_although_two_stories_make_it() -> None:
    claims = [extract(deduped_article(article_id=name)) for name in ("a1", "b2")]

    told = shown(Outcome(claims={one.article_id: one for one in claims}))

    assert told.count("harbour.example") == 1


def test_a_negated_claim_says_so() -> None:
    claims = extract(deduped_article("The bridge will not open in May, the mayor said on Monday."))

    assert "negated" in shown(Outcome(claims={"a1": claims}))
