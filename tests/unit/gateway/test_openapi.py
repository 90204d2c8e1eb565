"""The API's description is one of it."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from services.gateway.app import Gateway
from services.gateway.openapi import document
from services.gateway.settings import GatewaySettings
from services.runtime.settings import Settings

OPERATIONS = {
    (path, method): operation
    for path, methods in document()["paths"].items()
    for method, operation in methods.items()
}


def test_every_route_is_described_and_every_description_has_a_route() -> None:
    routes = {
        (route.resource.canonical, route.method.lower())
        for route in Gateway(Settings(), GatewaySettings()).web.router.routes()
        if route.resource and route.method != "HEAD"
    }
    assert OPERATIONS.keys() == routes - {("/page", "get")}


@pytest.mark.parametrize("model", document()["components"]["schemas"])
def test_every_model_is_a_json_schema(model: str) -> None:
    Draft202012Validator.check_schema(document()["components"]["schemas"][model])


def references(node: Any) -> set[str]:
    """Return every reference in a document."""
    if isinstance(node, list):
        return {found for child in node for found in references(child)}
    if not isinstance(node, dict):
        return set()
    own = {node["$ref"]} if "$ref" in node else set()
    return own | {found for child in node.values() for found in references(child)}


def test_every_reference_leads_somewhere() -> None:
    models = document()["components"]["schemas"]
    assert {ref.removeprefix("#/components/schemas/") for ref in references(document())} <= set(
        models
    )


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda o: o.get("operationId", ""))
def test_every_answer_has_a_description(operation: dict[str, Any]) -> None:
    assert all(answer["description"] for answer in operation["responses"].values())
