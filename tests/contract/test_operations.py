"""Boards, alerts and runbook speak of what is exported, and of all of it."""

import importlib
import json
import os
import re
import shutil
import typing
from pathlib import Path
from typing import Any

import pytest
import yaml

from services.errors import Reason
from services.local_kafka.processes import run
from services.runtime.metrics import REGISTRY
from services.topology import STAGES, Stage

ROOT = Path(__file__).parents[2]
PROMETHEUS = ROOT / "deploy" / "prometheus"
GRAFANA = ROOT / "deploy" / "grafana"
BOARD = json.loads((GRAFANA / "boards" / "claimwire.json").read_text())
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
RUNBOOK = (ROOT / "docs" / "runbook.md").read_text()
TOLD_BY_PROMETHEUS = {"up", "ALERTS"}
SUFFIXES = re.compile("_(total|bucket|sum|count|created|info)$")


def rules(file: str) -> list[dict[str, Any]]:
    groups = yaml.safe_load((PROMETHEUS / file).read_text())["groups"]
    return [rule for group in groups for rule in group["rules"]]


ALERTS, RECORDED = rules("alerts.yml"), rules("rules.yml")
PANELS = [panel for panel in BOARD["panels"] if panel["type"] != "row"]

every_alert = pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert["alert"])
every_panel = pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel["title"])
every_stage = pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)


def exported() -> set[str]:
    """Return every metric's name without its suffix, of the stages and of all other services."""
    for file in (ROOT / "services").rglob("metrics.py"):
        importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    return {SUFFIXES.sub("", family.name) for family in REGISTRY.collect()}


def named(expression: str) -> set[str]:
    """Return the metrics an expression names, recorded ones as the metrics they come from."""
    bare = re.sub(r'"[^"]*"|\[[^]]*\]|\b(by|on|group_left|group_right)\s*\([^)]*\)', "", expression)
    names = set(re.findall(r"\b(?:claimwire_\w+|up|ALERTS)\b(?!:)", bare))
    for rule in RECORDED:
        if rule["record"] in bare:
            names |= named(rule["expr"])
    return {SUFFIXES.sub("", name) for name in names}


EXPRESSIONS = [
    *(rule["expr"] for rule in (*ALERTS, *RECORDED)),
    *(target["expr"] for panel in PANELS for target in panel["targets"]),
    *(note["expr"] for note in BOARD["annotations"]["list"]),
]


def recorded_in(expression: str) -> set[str]:
    return set(re.findall(r"\b\w+:\w+:\w+\b", expression))


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_no_expression_names_a_metric_that_is_not_exported(expression: str) -> None:
    unknown = named(expression) - exported() - TOLD_BY_PROMETHEUS
    unrecorded = recorded_in(expression) - {rule["record"] for rule in RECORDED}

    assert not unknown, f"{unknown} is in no services/**/metrics.py"
    assert not unrecorded, f"{unrecorded} is not in deploy/prometheus/rules.yml"


def test_every_exported_metric_is_on_the_board() -> None:
    shown = {name for panel in PANELS for t in panel["targets"] for name in named(t["expr"])}
    missing = exported() - shown

    assert not missing, f"add a panel for {missing} to deploy/grafana/boards/claimwire.json"


@every_panel
def test_a_panel_says_what_it_shows_and_in_what_unit(panel: dict[str, Any]) -> None:
    assert panel["description"].endswith(".")
    assert panel["fieldConfig"]["defaults"]["unit"]


def test_panels_do_not_lie_on_one_another() -> None:
    boxes = [panel["gridPos"] for panel in BOARD["panels"]]
    cells = [
        (x, y)
        for box in boxes
        for x in range(box["x"], box["x"] + box["w"])
        for y in range(box["y"], box["y"] + box["h"])
    ]

    assert len(cells) == len(set(cells))
    assert max(x for x, _ in cells) < 24


def test_panels_have_ids_of_their_own() -> None:
    ids = [panel["id"] for panel in BOARD["panels"]]

    assert len(ids) == len(set(ids))


@every_alert
def test_an_alert_has_a_section_of_its_name_in_the_runbook(alert: dict[str, Any]) -> None:
    name = alert["alert"]

    assert f"\n## {name}\n" in RUNBOOK, f"write `## {name}` in docs/runbook.md"
    assert alert["annotations"]["runbook"] == f"docs/runbook.md#{name.lower()}"


def test_the_runbook_has_no_section_for_an_alert_that_is_gone() -> None:
    sections = set(re.findall(r"^## (Claimwire\w+)$", RUNBOOK, re.MULTILINE))

    assert sections <= {alert["alert"] for alert in ALERTS}


@every_alert
def test_an_alert_says_how_bad_it_is_and_of_what(alert: dict[str, Any]) -> None:
    assert alert["labels"]["severity"] in {"critical", "warning"}
    assert "{{ $" in alert["annotations"]["summary"]


@every_alert
def test_an_alert_is_tried_where_it_fires_and_where_it_is_silent(alert: dict[str, Any]) -> None:
    tries = [
        check
        for test in yaml.safe_load((PROMETHEUS / "alerts.test.yml").read_text())["tests"]
        for check in test["alert_rule_test"]
        if check["alertname"] == alert["alert"]
    ]

    assert {bool(check.get("exp_alerts")) for check in tries} == {True, False}


@every_stage
def test_a_stage_that_is_gone_raises_an_alert(stage: Stage[Any, Any]) -> None:
    absent = next(rule["expr"] for rule in ALERTS if rule["alert"] == "ClaimwireStageAbsent")

    assert f'absent(claimwire_ready{{stage="{stage.name}"}})' in absent


@every_stage
def test_prometheus_scrapes_every_stage(stage: Stage[Any, Any]) -> None:
    config = yaml.safe_load((PROMETHEUS / "prometheus.yml").read_text())

    assert stage.service in config["scrape_configs"][0]["dns_sd_configs"][0]["names"]


def test_every_reason_for_a_dead_letter_is_explained() -> None:
    unexplained = [reason for reason in typing.get_args(Reason) if f"| `{reason}` |" not in RUNBOOK]

    assert not unexplained, f"say in docs/runbook.md what {unexplained} means and what to do"


@pytest.mark.parametrize("service", ["prometheus", "grafana"])
def test_boards_start_only_when_asked_for(service: str) -> None:
    assert COMPOSE[service]["profiles"] == ["observability"]


@pytest.mark.parametrize("service", ["prometheus", "grafana"])
def test_what_is_mounted_is_there(service: str) -> None:
    local = [v.split(":")[0] for v in COMPOSE[service]["volumes"] if v.startswith("./")]

    assert all((ROOT / path).is_dir() for path in local)


def promtool(*arguments: str) -> tuple[int, str]:
    """Run promtool: the installed one, else the one in an image that is here already."""
    image = COMPOSE["prometheus"]["image"]
    if found := shutil.which("promtool"):
        result = run([found, *arguments], os.environ)
    elif (
        shutil.which("docker")
        and not run(["docker", "image", "inspect", image], os.environ).returncode
    ):
        mount = f"{PROMETHEUS}:{PROMETHEUS}:ro"
        entry = ["docker", "run", "--rm", "--network=none", "-v", mount, "--entrypoint=promtool"]
        result = run([*entry, image, *arguments], os.environ)
    else:
        pytest.skip(f"no promtool (Debian: prometheus), and no image {image} here")
    return result.returncode, result.stdout + result.stderr


def test_promtool_accepts_the_configuration() -> None:
    code, output = promtool("check", "config", str(PROMETHEUS / "prometheus.yml"))

    assert code == 0, output


def test_every_alert_fires_and_is_silent_as_it_should() -> None:
    code, output = promtool("test", "rules", str(PROMETHEUS / "alerts.test.yml"))

    assert code == 0, output
