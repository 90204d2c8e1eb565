"""The page of every metric and every alert."""

import importlib
from pathlib import Path

import yaml

from docs.pages.tables import table
from services.runtime.metrics import REGISTRY

HEAD = """# Metrics and alerts

Every process serves them at `/metrics`. The board in `deploy/grafana` shows all of them.
"""


def page() -> str:
    """Return the page: a table of the metrics and one of the alerts."""
    for file in sorted(Path("services").rglob("metrics.py")):
        importlib.import_module(".".join(file.with_suffix("").parts))
    metrics = table(
        ["metric", "type", "meaning"],
        ([f"`{m.name}`", m.type, m.documentation] for m in REGISTRY.collect()),
    )
    groups = yaml.safe_load(Path("deploy/prometheus/alerts.yml").read_text())["groups"]
    alerts = table(
        ["alert", "severity", "condition", "for"],
        (
            [
                f"[{rule['alert']}](../runbook.md#{rule['alert'].lower()})",
                rule["labels"]["severity"],
                f"`{rule['expr']}`",
                rule.get("for", "at once"),
            ]
            for group in groups
            for rule in group["rules"]
        ),
    )
    return f"{HEAD}\n{metrics}\n## Alerts\n\n{alerts}"
