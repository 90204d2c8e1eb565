"""`claimwire reprocess`: let a new version of a stage work through its input once more."""

import asyncio
import contextlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from services.cli.arguments import stage_named
from services.cli.moments import since as moment
from services.runtime.groups import Offsets, committed, start_at
from services.runtime.settings import Settings
from services.topology import Stage

GROUP = "-reprocess"
LOOK_SECONDS = 1.0
CLAIMWIRE = Path(sys.executable).with_name("claimwire")


def reprocess(
    stage: Annotated[str, typer.Option(help="A stage without a memory: claim_extractor")],
    since: Annotated[str, typer.Option(help="Its input since: 90m, 6h, 7d or a date")],
) -> None:
    """Run a stage over its input of the past, beside the live one, up to where it ends now.

    Results replace the earlier ones of the same key. Start the new version of the live stage
    first. Example: `claimwire reprocess --stage claim_extractor --since 7d`
    """
    found = stage_named(stage)
    if log := found.remembers_in:
        raise typer.BadParameter(f"{found.name} would answer from its memory ({log.name}) again")
    try:
        moved = asyncio.run(_reprocess(found, moment(since, datetime.now(UTC))))
    except ChildProcessError as error:
        sys.exit(f"claimwire reprocess: {error}")
    typer.echo(f"{moved} messages of {found.reads.name} handled again by {found.name}")


async def _reprocess(stage: Stage[Any, Any], since: int) -> int:
    settings = Settings().model_copy(update={"group_suffix": GROUP})
    group, topic = settings.group(stage.name), settings.topic(stage.reads.name)
    ends = await start_at(group, topic, since, settings)
    starts = await committed(group, topic, settings)
    own = {"CLAIMWIRE_GROUP_SUFFIX": GROUP, "CLAIMWIRE_HTTP_PORT": "0"}
    worker = await asyncio.create_subprocess_exec(
        CLAIMWIRE, "worker", stage.name, env=os.environ | own
    )
    try:
        await _until_reached(ends, group, topic, worker)
    finally:
        with contextlib.suppress(ProcessLookupError):
            worker.terminate()
        await worker.wait()
    return sum(end - starts[partition] for partition, end in ends.items())


async def _until_reached(
    ends: Offsets, group: str, topic: str, worker: asyncio.subprocess.Process
) -> None:
    """Return when the group has committed up to the ends.

    Raises:
        ChildProcessError: when the worker ended before that; its own last words say why.
    """
    at: Offsets = {}
    while any(at.get(partition, 0) < end for partition, end in ends.items()):
        if worker.returncode is not None:
            raise ChildProcessError(f"the worker ended with {worker.returncode}")
        await asyncio.sleep(LOOK_SECONDS)
        at = await committed(group, topic, Settings())
