"""A stage's process and the machine it runs on."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from services.runtime.app import new_app
from services.runtime.settings import Settings
from services.topology import STAGES, Stage


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_a_stage_leaves_nothing_in_the_folder_it_is_started_in(
    stage: Stage[Any, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    asyncio.run(new_app(stage, Settings()).on_first_start())

    assert list(tmp_path.iterdir()) == []
