"""How well reported speech is found in a corpus that labels nothing else.

PolNeAR marks whole quotations and questions, so what is scored are the attributed stretches,
before claims are picked out of them. The corpus is measured on only: nothing was fitted to it.
"""

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from services.claim_extractor.attribution import attribute
from services.claim_extractor.layout import Layout
from services.claim_extractor.need import needs_parse
from services.claim_extractor.parse import Parse
from services.claim_extractor.parser import parse_passages
from services.claim_extractor.ranges import Range
from services.claim_extractor.reported import Reported
from services.claim_extractor.sentence_frames import frames_of
from tests.quality.shared_data import SHARED, floors

BESIDE = 4
"""Characters between two sentences of one quotation."""


@pytest.mark.skipif(SHARED is None, reason="the shared data is not here")
def test_reported_speech_is_found() -> None:
    shared = Path(SHARED or "")
    with gzip.open(shared / "data" / "claims" / "attribution_dev.jsonl.gz", "rt") as lines:
        rows = [json.loads(line) for line in lines]
    scorer = shared / "eval" / "eval_claims.py"

    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, str(scorer), "-", "--task", "attribution", "--subset", "speech"],
        input="\n".join(json.dumps(prediction(row)) for row in rows),
        capture_output=True,
        text=True,
        check=True,
    )

    figures = json.loads(done.stdout)
    assert figures["span_overlap@0.8"]["f1"] >= floors("claim_extractor")["polnear_speech_f1"]


def prediction(row: dict[str, Any]) -> dict[str, Any]:
    """Return the attributed stretches of an article as the scorer reads them."""
    layout = Layout.of(row["text"])
    claims = [
        {
            "span": list(stretch.content),
            "speaker": {
                "name": stretch.frame.speaker.of(layout.text),
                "span": list(stretch.frame.speaker),
            },
        }
        for stretch in joined(layout, attributed(layout))
    ]
    return {"doc_id": row["doc_id"], "claims": claims}


def attributed(layout: Layout) -> list[Reported]:
    """Return what the sentences report, in text order."""
    wanted = [n for n, s in enumerate(layout.sentences) if needs_parse(layout, s.range)]
    passages = [(layout.text, layout.sentences[number].range) for number in wanted]
    parses: dict[int, Parse] = dict(zip(wanted, parse_passages(passages), strict=True))
    frames = [frames_of(layout, s.range, parses.get(n)) for n, s in enumerate(layout.sentences)]
    found = [
        Reported(piece.within(entry.range).trimmed(layout.text), reported.frame)
        for entry in attribute(layout, frames, parses)
        for reported in entry.reported
        for piece in pieces(reported)
    ]
    return sorted(found, key=lambda reported: reported.content)


def pieces(reported: Reported) -> list[Range]:
    """Return a content without the reporting words in its midst, which the corpus leaves out."""
    content, chunk = reported.content, reported.frame.chunk
    if content.start < chunk.start and chunk.end < content.end:
        return [Range(content.start, chunk.start), Range(chunk.end, content.end)]
    return [content]


def joined(layout: Layout, found: list[Reported]) -> list[Reported]:
    """Join the sentences of one quotation; of stretches that overlap keep the longer one."""
    kept: list[Reported] = []
    for reported in found:
        before = kept[-1].content if kept else Range(0, 0)
        content = reported.content
        if kept and content.start < before.end:
            kept[-1] = max(kept[-1], reported, key=lambda r: r.content.end - r.content.start)
        elif kept and same_quotation(layout, before, content):
            kept[-1] = Reported(Range(before.start, content.end), kept[-1].frame)
        elif content.end > content.start:
            kept.append(reported)
    return kept


def same_quotation(layout: Layout, before: Range, behind: Range) -> bool:
    """Say whether nothing but a full stop parts two quoted stretches."""
    between = layout.text[before.end : behind.start]
    quoted = layout.quoted(before.end - 1) and layout.quoted(behind.start)
    return quoted and len(between) <= BESIDE and not between.strip(" .!?")
