"""The whole pipeline on genuine Kafka, each stage a process of its own."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.articles import MAX_CONTENT
from schemas.topics import CLAIMS, CLEAN_ARTICLES, DEDUPED_ARTICLES
from services.replay.articles import raw_articles
from services.runtime.settings import Settings
from services.topology import STAGES
from tests.builders import PARAGRAPHS, raw_article
from tests.e2e.flow import by_article, records_of, through
from tests.e2e.stages import StageProcess, stage_processes

pytestmark = pytest.mark.kafka

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = tuple(stage.name for stage in STAGES)


@pytest.fixture
def stages(settings: Settings, tmp_path: Path) -> Iterator[dict[str, StageProcess]]:
    """Give the three stages, ready."""
    with stage_processes(NAMES, settings, tmp_path) as running:
        yield running


def story(number: int) -> bytes:
    """Return an article that resembles no other: its words carry its number."""
    words = [f"word{number}x{n}" for n in range(40)]
    own = f"{' '.join(words[:20])} was said on Monday. {' '.join(words[20:])} was denied by all."
    people = f"Chairman Otto Wenger of club {number} said {number} people left."
    text = "\n\n".join((own, people, PARAGRAPHS[2]))
    return raw_article(text, f"https://s{number % 7}.example/{number}").to_json()


async def test_every_sample_page_comes_out_or_is_set_aside(
    settings: Settings, stages: dict[str, StageProcess]
) -> None:
    rows = map(json.loads, (SAMPLES / "manifest.jsonl").read_text().splitlines())

    outcome = await through(raw_articles(SAMPLES), settings, stages)

    articles = sum(row["article"] for row in rows)
    assert len(outcome.claims) >= articles
    assert set(outcome.dead.values()) <= {"not-an-article", "decode"}
    assert sum(len(found.claims) for found in outcome.claims.values()) > articles


async def test_poison_is_set_aside_with_its_reason_and_stops_nothing(
    settings: Settings, stages: dict[str, StageProcess]
) -> None:
    oversize = json.dumps({"content": "x" * (MAX_CONTENT + 1), "content_type": "text/plain"})
    poison = [b"{not json", b"[]", b"\xff\xfe\x00", b'{"content": ""}', oversize.encode()]

    outcome = await through([story(1), *poison, story(2)], settings, stages)

    assert len(outcome.claims) == 2
    assert sorted(outcome.dead.values()) == ["decode", "decode", "schema", "schema", "too-large"]


@pytest.mark.parametrize("victim", NAMES)
async def test_a_killed_stage_loses_nothing_and_repeats_the_same_bytes(
    settings: Settings, stages: dict[str, StageProcess], victim: str
) -> None:
    to_kill = [100, 300]

    def kill_in_mid_stream(out: int) -> None:
        if to_kill and out >= to_kill[0]:
            to_kill.pop(0)
            stages[victim].kill()
            stages[victim].start()

    values = [story(number) for number in range(500)]
    outcome = await through(values, settings, stages, kill_in_mid_stream, rate=60)

    assert not to_kill
    assert not outcome.dead
    for topic in (CLEAN_ARTICLES, DEDUPED_ARTICLES, CLAIMS):
        found = by_article(await records_of(topic.name, settings))
        assert len(found) == 500
        assert all(len(versions) == 1 for versions in found.values())
    assert all(d.verdict.relation == "original" for d in outcome.deduped.values())


async def test_a_stage_asked_to_stop_leaves_with_zero(
    settings: Settings, stages: dict[str, StageProcess]
) -> None:
    await through([story(1)], settings, stages)

    assert {name: stage.terminate() for name, stage in stages.items()} == dict.fromkeys(NAMES, 0)
