"""What holds for every answer."""

from tests.unit.gateway.door import Door


async def test_every_answer_forbids_foreign_scripts(door: Door) -> None:
    for path in ("/", "/livez", "/nowhere"):
        async with door.client.get(path) as answer:
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_page_that_is_not_there_is_a_problem_document(door: Door) -> None:
    async with door.client.get("/nowhere") as answer:
        assert answer.status == 404
        assert (await answer.json(content_type="application/problem+json"))["status"] == 404
