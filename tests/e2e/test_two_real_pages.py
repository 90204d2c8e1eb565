"""Two real pages of one wire story, from raw to claims. Their texts stay outside the repository.

The facts asserted are those listed beside the pages; words of the pages are read from there.
"""

import sys
from pathlib import Path

import pytest

from schemas.articles import RawArticle
from schemas.claims import ArticleClaims, Claim
from services.cli.filters import filter_of
from services.cli.pipe import Step, results
from services.demo.collecting import Outcome
from services.topology import STAGES
from tests.e2e.flow import fresh_installation, through
from tests.e2e.stages import stage_processes
from tests.quality.shared_data import SHARED

PAGES = sorted((SHARED / "samples").glob("0*.txt")) if SHARED else []
NAMES = tuple(stage.name for stage in STAGES)

pytestmark = pytest.mark.skipif(not PAGES, reason="the two real pages are not on this machine")


def values() -> list[bytes]:
    pages = [file.read_text(encoding="utf-8") for file in PAGES]
    return [
        RawArticle(content=page, content_type="text/plain", source=f"outlet-{n}").to_json()
        for n, page in enumerate(pages)
    ]


def with_number(article: ArticleClaims, number: float) -> list[Claim]:
    return [c for c in article.claims if number in {found.value for found in c.numbers}]


def said_by(article: ArticleClaims, name: str) -> list[Claim]:
    return [c for c in article.claims if c.speaker and c.speaker.name.startswith(name)]


def assert_every_first_claim(article: ArticleClaims) -> None:
    """Assert the claims that a fact-checker wants first, with their speakers."""
    president = said_by(article, "Volodymyr Zelensk")
    (casualties,) = [c for c in with_number(article, 4000) if c in president]
    assert casualties.verification.status == "unverified"
    assert casualties.numbers[0].approx
    assert [c for c in with_number(article, 2) if c in said_by(article, "Ukraine")]
    states = said_by(article, "United States") + said_by(article, "US")
    assert [c for c in with_number(article, 12000) if c in states]
    assert [c for c in states if c.quote_type == "mixed"]
    (dead,) = [c for c in with_number(article, 300) if c in with_number(article, 2700)]
    assert dead.speaker
    assert "Lee Seong-kweun" in f"{dead.speaker.name} {dead.speaker.via}"
    assert [c for c in said_by(article, "Lee Seong-kweun") if "Pyongyang" in c.text]


def assert_one_story(claims: list[ArticleClaims]) -> None:
    assert len(claims) == len(PAGES)
    assert len({article.cluster_id for article in claims}) == 1
    assert sorted(a.relation == "original" for a in claims) == [False, True]


@pytest.mark.parametrize("order", [1, -1], ids=["in order", "the copy first"])
def test_the_filter_finds_one_story_and_every_first_claim(
    order: int, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = [Step(stage.name, filter_of(stage)) for stage in STAGES]

    out = [
        ArticleClaims.model_validate_json(v) for v in results(steps, values()[::order], sys.stderr)
    ]

    assert_one_story(out)
    for article in out:
        assert_every_first_claim(article)
    assert capsys.readouterr().err == ""


@pytest.mark.kafka
async def test_the_stages_on_kafka_find_the_same(
    kafka: str, topic_prefix: str, tmp_path: Path
) -> None:
    settings = await fresh_installation(kafka, topic_prefix)
    with stage_processes(NAMES, settings, tmp_path) as stages:
        outcome: Outcome = await through(values(), settings, stages)

    assert_one_story(list(outcome.claims.values()))
    for article in outcome.claims.values():
        assert_every_first_claim(article)
