"""robots.txt as RFC 9309 reads it: the longest matching rule decides, and allow wins a tie."""

from dataclasses import dataclass, field
from urllib.parse import quote, unquote_to_bytes

MAX_BYTES = 512_000
"""What lies behind is not read; the RFC asks for at least 500 KiB."""
LONGEST_DELAY = 60.0
SAFE = "/?&=:@!$'()*+,;~-._%"


@dataclass
class Rules:
    """The rules for one user agent; `delay` is its Crawl-delay in seconds."""

    lines: list[tuple[str, bool]] = field(default_factory=list)
    delay: float = 0.0

    def allows(self, path: str) -> bool:
        """Whether a path, with its query, may be fetched."""
        normal = _normal(path)
        matching = [(len(p), allow) for p, allow in self.lines if _matches(p, normal)]
        return max(matching)[1] if matching else True


EVERYTHING = Rules()
NOTHING = Rules([("/", False)])


def parse_robots(text: str, agent: str) -> Rules:
    """Return the rules for a user agent: of its own groups, else of those for `*`."""
    groups: dict[str, Rules] = {}
    agents: list[str] = []
    naming = False
    for name, value in _lines(text):
        if name == "user-agent":
            agents = [*agents, value.lower()] if naming else [value.lower()]
            groups.setdefault(value.lower(), Rules())
        else:
            for each in agents:
                _take(groups[each], name, value)
        naming = name == "user-agent"
    return groups.get(agent.lower()) or groups.get("*") or EVERYTHING


def _lines(text: str) -> list[tuple[str, str]]:
    cut = (line.partition("#")[0].partition(":") for line in text.lstrip("\ufeff").splitlines())
    known = {"user-agent", "allow", "disallow", "crawl-delay"}
    found = [(name.strip().lower(), value.strip()) for name, _, value in cut]
    return [(name, value) for name, value in found if name in known]


def _take(rules: Rules, name: str, value: str) -> None:
    if name == "crawl-delay":
        try:
            rules.delay = min(max(float(value), 0.0), LONGEST_DELAY)
        except ValueError:
            return
    elif value:
        rules.lines.append((_normal(value), name == "allow"))


def _normal(path: str) -> str:
    return quote(unquote_to_bytes(path.encode()), safe=SAFE)


def _matches(pattern: str, path: str) -> bool:
    """Match from the beginning; `*` is any text, a last `$` the end. Takes linear time."""
    anchored = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for number, part in enumerate(rest, start=1):
        if anchored and number == len(rest):
            return path.endswith(part) and len(path) - len(part) >= at
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return not anchored or at == len(path)
