"""The manifests as kustomize builds them, against Kubernetes' own schemas and our own settings."""

import functools
import os
import re
import shutil
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from docs.pages.settings import parts
from services.local_kafka.processes import run
from services.runtime.settings import Settings
from services.topology import STAGES, Stage

ROOT = Path(__file__).parents[2]
K8S = ROOT / "deploy" / "k8s"
VERSIONS = ("1.30", "1.36")
"""Of Kubernetes: old and new."""

OF_OPERATORS = {"ScaledObject", "TriggerAuthentication", "PodMonitor"}
"""Kinds that KEDA and the Prometheus operator bring along; Kubernetes has no schema of them."""

SERVERS = (*(stage.service for stage in STAGES), "gateway", "feeds")

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]

Manifest = dict[str, Any]

every_stage = pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
every_server = pytest.mark.parametrize("name", SERVERS)


@functools.cache
def built(folder: str = "overlays/example") -> list[Manifest]:
    """Return every manifest that kustomize makes of a folder."""
    if kustomize := shutil.which("kustomize"):
        command = [kustomize, "build", str(K8S / folder)]
    elif kubectl := shutil.which("kubectl"):
        command = [kubectl, "kustomize", str(K8S / folder)]
    else:
        pytest.skip("neither kustomize nor kubectl on PATH")
    result = run(command, os.environ)
    assert result.returncode == 0, result.stderr
    return list(yaml.safe_load_all(result.stdout))


def of_kind(kind: str) -> dict[str, Manifest]:
    return {m["metadata"]["name"]: m for m in built() if m["kind"] == kind}


def pods() -> dict[str, Manifest]:
    """Return the pod template of everything that runs."""
    running = [m for kind in ("StatefulSet", "Deployment", "Job") for m in of_kind(kind).values()]
    return {m["metadata"]["name"]: m["spec"]["template"] for m in running}


def container(name: str) -> Manifest:
    found: Manifest = pods()[name]["spec"]["containers"][0]
    return found


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("folder", ["base", "overlays/example"])
def test_kubernetes_knows_every_field(folder: str, version: str) -> None:
    for manifest in built(folder):
        if manifest["kind"] not in OF_OPERATORS:
            kubernetes_validate.validate(manifest, version, strict=True)


def test_names_are_given_once() -> None:
    names = [(m["kind"], m["metadata"]["name"]) for m in built()]

    assert len(names) == len(set(names))


@every_stage
def test_a_stage_is_a_stateful_set_that_runs_it(stage: Stage[Any, Any]) -> None:
    assert stage.service in of_kind("StatefulSet"), f"add {stage.service} to deploy/k8s/base"
    assert container(stage.service)["args"] == ["worker", stage.name]


@every_stage
def test_a_replicas_name_is_its_membership(stage: Stage[Any, Any]) -> None:
    given = {e["name"]: e.get("valueFrom") for e in container(stage.service)["env"]}

    assert given["CLAIMWIRE_INSTANCE"] == {"fieldRef": {"fieldPath": "metadata.name"}}


@every_stage
def test_nobody_but_the_scaler_sets_a_stages_replicas(stage: Stage[Any, Any]) -> None:
    assert "replicas" not in of_kind("StatefulSet")[stage.service]["spec"]


@every_stage
def test_a_stage_is_scaled_on_the_lag_of_its_own_group(stage: Stage[Any, Any]) -> None:
    scaled = of_kind("ScaledObject")[stage.service]["spec"]
    (trigger,) = scaled["triggers"]

    assert scaled["scaleTargetRef"]["kind"] == "StatefulSet"
    assert scaled["scaleTargetRef"]["name"] == stage.service
    assert trigger["metadata"]["consumerGroup"] == stage.name
    assert trigger["metadata"]["topic"] == stage.reads.name
    assert all(isinstance(value, str) for value in trigger["metadata"].values())


@every_stage
def test_a_stage_is_not_scaled_beyond_its_partitions(stage: Stage[Any, Any]) -> None:
    scaled = of_kind("ScaledObject")[stage.service]["spec"]

    assert scaled["maxReplicaCount"] == Settings.model_fields["partitions"].default


def test_there_is_one_poller_at_most_also_during_a_roll() -> None:
    poller = of_kind("Deployment")["feeds"]["spec"]

    assert poller["replicas"] == 1
    assert poller["strategy"] == {"type": "Recreate"}


@pytest.mark.parametrize("name", [*SERVERS, "topics"])
def test_a_pod_runs_what_its_container_in_compose_runs(name: str) -> None:
    assert container(name)["args"] == COMPOSE[name]["command"]


@every_server
def test_selectors_select(name: str) -> None:
    labels = pods()[name]["metadata"]["labels"].items()
    workload = {**of_kind("StatefulSet"), **of_kind("Deployment")}[name]["spec"]

    assert workload["selector"]["matchLabels"].items() <= labels
    if service := of_kind("Service").get(name):
        assert service["spec"]["selector"].items() <= labels
    budget = of_kind("PodDisruptionBudget")[name]["spec"]
    assert budget["selector"]["matchLabels"].items() <= labels
    assert (
        of_kind("NetworkPolicy")["claimwire"]["spec"]["podSelector"]["matchLabels"].items()
        <= labels
    )


@every_server
def test_a_node_can_be_drained(name: str) -> None:
    assert of_kind("PodDisruptionBudget")[name]["spec"]["maxUnavailable"] == 1


@every_server
def test_probes_ask_what_is_served(name: str) -> None:
    paths = {
        probe: container(name)[probe]["httpGet"]["path"]
        for probe in ("startupProbe", "livenessProbe", "readinessProbe")
    }

    assert paths == {
        "startupProbe": "/livez",
        "livenessProbe": "/livez",
        "readinessProbe": "/readyz",
    }


@every_server
def test_probes_and_services_use_the_images_port(name: str) -> None:
    exposed = re.search(r"^EXPOSE (\d+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    assert exposed
    ports = {port["name"]: port["containerPort"] for port in container(name)["ports"]}
    probes = [container(name)[p]["httpGet"]["port"] for p in ("livenessProbe", "readinessProbe")]

    assert ports == {"http": int(exposed[1])}
    assert set(probes) == {"http"}
    if service := of_kind("Service").get(name):
        assert [port["targetPort"] for port in service["spec"]["ports"]] == ["http"]


@every_server
def test_a_start_may_wait_for_kafka_as_long_as_the_settings_say(name: str) -> None:
    probe = container(name)["startupProbe"]
    patience = probe["periodSeconds"] * probe["failureThreshold"]

    assert patience > Settings.model_fields["broker_wait_seconds"].default


@pytest.mark.parametrize("name", [*SERVERS, "topics"])
def test_a_pod_gains_no_privileges_and_writes_nothing_but_tmp(name: str) -> None:
    pod, secured = pods()[name]["spec"], container(name)["securityContext"]

    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod["automountServiceAccountToken"] is False
    assert secured["capabilities"] == {"drop": ["ALL"]}
    assert secured["allowPrivilegeEscalation"] is False
    assert secured["readOnlyRootFilesystem"] is True
    assert [m["mountPath"] for m in container(name)["volumeMounts"]] == ["/tmp"]  # noqa: S108


@pytest.mark.parametrize("name", [*SERVERS, "topics"])
def test_a_pod_runs_as_the_images_user(name: str) -> None:
    user = pods()[name]["spec"]["securityContext"]["runAsUser"]

    assert f"--uid {user} " in (ROOT / "Dockerfile").read_text()


@pytest.mark.parametrize("name", [*SERVERS, "topics"])
def test_a_pod_says_what_it_needs(name: str) -> None:
    needs = container(name)["resources"]

    assert needs["requests"].keys() == {"cpu", "memory"}
    assert needs["limits"].keys() == {"memory"}


@pytest.mark.parametrize("name", [*SERVERS, "topics"])
def test_other_services_names_do_not_become_settings(name: str) -> None:
    assert pods()[name]["spec"]["enableServiceLinks"] is False


@pytest.mark.parametrize("name", [*SERVERS, "topics"])
def test_a_pod_reads_the_settings_that_are_made(name: str) -> None:
    (settings,) = of_kind("ConfigMap")

    assert container(name)["envFrom"][0]["configMapRef"]["name"] == settings


def test_every_setting_of_the_example_exists() -> None:
    (config,) = of_kind("ConfigMap").values()
    known = {
        f"{settings.model_config['env_prefix']}{name.upper()}"
        for _, settings in parts()
        for name in settings.model_fields
    }

    assert config["data"].keys() <= known


def test_the_example_names_a_version() -> None:
    assert all(
        not image["image"].endswith(":latest") and ":" in image["image"]
        for pod in pods().values()
        for image in pod["spec"]["containers"]
    )
