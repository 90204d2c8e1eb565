"""Which extractor reads an article."""

import pytest

from services.claim_extractor.engines import Choice, EngineName, engine
from services.claim_extractor.llm.client import Endpoint
from tests.builders import deduped_article

NOBODY = Endpoint("http://127.0.0.1:1/v1", "none", attempts=1, timeout_seconds=1)


@pytest.mark.parametrize(
    ("name", "said"), [("selective", "selective-"), ("fast", "fast-"), ("llm", "no llm")]
)
def test_an_event_names_the_engine_that_was_chosen(name: EngineName, said: str) -> None:
    (claims,) = engine(Choice(name, NOBODY, tokens=100))([deduped_article()])

    assert said in claims.engine
    assert claims.claims


def test_a_models_budget_is_one_for_the_life_of_the_process() -> None:
    choice = Choice("llm", NOBODY, tokens=100)

    assert engine(choice) is engine(choice)
