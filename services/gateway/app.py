"""The gateway's routes, and what holds for every answer."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from services.gateway.intake import Intake
from services.gateway.metrics import REQUESTS
from services.gateway.openapi import document
from services.gateway.problems import Problem, problem_response
from services.gateway.push import Push
from services.gateway.settings import GatewaySettings
from services.gateway.stream import Streams
from services.runtime.logs import logger
from services.runtime.pages import metrics_page
from services.runtime.settings import Settings

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
log = logger(__name__)

PAGE = Path(__file__).parent / "page"
SAFE = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Gateway:
    """One gateway: its web application, and its ties to Kafka."""

    def __init__(self, settings: Settings, limits: GatewaySettings) -> None:
        self.intake, self.streams = Intake(settings, limits), Streams(settings, limits)
        push = Push(self.intake, limits)
        self.web = web.Application(middlewares=[answered], client_max_size=limits.max_body_bytes)
        self.web.on_response_prepare.append(_safe)
        self.web.add_routes(
            [
                web.post("/v1/articles", push.articles),
                web.post("/v1/webhooks/miniflux", push.miniflux),
                web.get("/v1/stream/{topics}", self.streams.stream, allow_head=False),
                web.get("/openapi.json", _openapi),
                web.get("/livez", _live),
                web.get("/readyz", self.ready),
                web.get("/metrics", metrics_page),
                web.get("/", _page),
                web.static("/page", PAGE),
            ]
        )

    async def ready(self, _request: web.Request) -> web.Response:
        """Answer 200 when articles can be taken, 503 when Kafka is away."""
        problems = [] if self.intake.ready else ["Kafka does not answer"]
        answer = {"ready": not problems, "problems": problems}
        return web.json_response(answer, status=503 if problems else 200)


@web.middleware
async def answered(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every refusal into a problem document, count every answer, hide no error of ours."""
    try:
        response = await handler(request)
    except Problem as problem:
        response = problem.response()
    except web.HTTPException as error:
        allow = {k: v for k, v in error.headers.items() if k in ("Allow", "Retry-After")}
        response = problem_response(error.status, error.text or error.reason, [], allow)
    except Exception:
        log.exception("request.failed", path=request.path)
        response = problem_response(500, "an error of ours; it is in the log", [], {})
    resource = request.match_info.route.resource
    REQUESTS.labels(resource.canonical if resource else "", response.status).inc()
    return response


async def _safe(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(SAFE)


async def _openapi(_request: web.Request) -> web.Response:
    return web.json_response(document())


async def _live(_request: web.Request) -> web.Response:
    return web.json_response({"live": True})


async def _page(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})
