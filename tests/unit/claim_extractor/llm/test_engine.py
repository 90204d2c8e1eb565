"""Claims by a model, grounded on the article."""

from typing import Any

from services.claim_extractor.llm.client import Budget
from services.claim_extractor.llm.engine import LlmEngine, passages
from tests.unit.claim_extractor.build import deduped
from tests.unit.claim_extractor.llm.fake_server import fake_model

TEXT = "Mayor Ana Silva said that 40 houses were lost.\n\nThe fire began in a bakery."
SAID = {"quote": "40 houses were lost", "speaker": "Mayor Ana Silva", "cue": "said"}
OWN = {"quote": "The fire began in a bakery", "speaker": None, "cue": None}


def extracted(*claims: dict[str, Any]) -> list[tuple[str, str | None]]:
    """Return what becomes of the claims that a model answers."""
    with fake_model({"claims": list(claims)}) as server:
        result = LlmEngine(server.endpoint(), Budget()).extract(deduped(TEXT))
    return [(c.content.text, c.speaker.name if c.speaker else None) for c in result.claims]


def test_a_grounded_claim_gets_its_span_and_its_resolved_speaker() -> None:
    assert extracted(SAID, OWN) == [
        ("40 houses were lost", "Ana Silva"),
        ("The fire began in a bakery", None),
    ]


def test_a_claim_that_is_not_in_the_article_is_dropped() -> None:
    assert extracted({**SAID, "quote": "50 houses were lost"}) == []


def test_a_claim_whose_speaker_is_not_in_the_article_is_dropped() -> None:
    assert extracted({**SAID, "speaker": "Governor Lee"}) == []


def test_an_answer_of_another_shape_gives_no_claims() -> None:
    with fake_model("I am sorry, I cannot do that.") as server:
        result = LlmEngine(server.endpoint(), Budget()).extract(deduped(TEXT))

    assert result.claims == ()


def test_without_an_answer_the_rules_do_the_work_and_say_so() -> None:
    with fake_model(500) as server:
        result = LlmEngine(server.endpoint(attempts=1), Budget()).extract(deduped(TEXT))

    assert len(result.claims) == 2
    assert "no llm" in result.engine


def test_a_long_article_is_sent_in_passages_of_whole_paragraphs() -> None:
    text = "\n\n".join(["A paragraph of the article. " * 100] * 5)

    cut = [passage.of(text) for passage in passages(text)]

    assert "\n\n".join(part.strip("\n") for part in cut) == text
    assert all(part.startswith("A paragraph") for part in cut)
