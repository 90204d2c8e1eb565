"""What the containers promise, read from the files that make them."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from services.topology import STAGES, Stage

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]

every_stage = pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
every_service = pytest.mark.parametrize("service", SERVICES)


def pins(lock: str) -> set[str]:
    """Return the `name==version` lines of a lock file."""
    return set(re.findall(r"^\S+==\S+", (ROOT / lock).read_text(), re.MULTILINE))


@every_stage
def test_a_stage_has_a_service_of_its_name(stage: Stage[Any, Any]) -> None:
    assert stage.service in SERVICES, f"add {stage.service} to docker-compose.yml"
    assert SERVICES[stage.service]["command"] == ["worker", stage.name]


@every_stage
def test_a_stage_waits_for_kafka_and_its_topics(stage: Stage[Any, Any]) -> None:
    assert SERVICES[stage.service]["depends_on"] == {
        "kafka": {"condition": "service_healthy"},
        "topics": {"condition": "service_completed_successfully"},
    }


@every_stage
def test_a_stage_can_change_nothing_on_disk(stage: Stage[Any, Any]) -> None:
    assert SERVICES[stage.service]["read_only"] is True


@every_service
def test_a_service_gains_no_privileges(service: str) -> None:
    assert SERVICES[service]["cap_drop"] == ["ALL"]
    assert SERVICES[service]["security_opt"] == ["no-new-privileges:true"]


@every_service
def test_a_port_is_open_to_this_machine_only(service: str) -> None:
    ports = SERVICES[service].get("ports", [])
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_the_image_does_not_run_as_root() -> None:
    assert "\nUSER claimwire\n" in (ROOT / "Dockerfile").read_text()


def test_the_image_installs_the_versions_that_are_tested() -> None:
    strangers = pins("requirements-runtime.lock") - pins("requirements.lock")
    assert not strangers, "make the runtime lock again from requirements.lock"


def test_every_kafka_is_the_same_version() -> None:
    pom = (ROOT / "deploy" / "kafka" / "pom.xml").read_text()
    version = re.search("<kafka.version>(.+)</kafka.version>", pom)
    assert version
    assert SERVICES["kafka"]["image"] == f"apache/kafka:{version[1]}"
