"""Which extractor reads the articles: the default, the fast one, or a language model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from schemas.claims import ArticleClaims
from schemas.duplicates import DedupedArticle
from services.claim_extractor.extract import extract_fast, extract_many
from services.claim_extractor.llm.client import Budget, Endpoint
from services.claim_extractor.llm.engine import LlmEngine

EngineName = Literal["selective", "fast", "llm"]
Extract = Callable[[Sequence[DedupedArticle]], list[ArticleClaims]]


@dataclass(frozen=True)
class Choice:
    """An engine by name; `endpoint` and `tokens` (a budget for the process) are the model's."""

    name: EngineName
    endpoint: Endpoint
    tokens: int


@lru_cache(maxsize=1)
def engine(choice: Choice) -> Extract:
    """Return the chosen extractor, the same one for the life of the process.

    Only the rules give a redelivered article the same claims for certain; a model may not.
    """
    match choice.name:
        case "selective":
            return extract_many
        case "fast":
            return _each(extract_fast)
        case "llm":
            return _each(LlmEngine(choice.endpoint, Budget(choice.tokens)).extract)


def _each(extract: Callable[[DedupedArticle], ArticleClaims]) -> Extract:
    return lambda articles: [extract(article) for article in articles]
