"""Valid messages, damaged: in their bytes, or in the shape of their JSON."""

import json
import random
from collections.abc import Iterator
from typing import Any

HOSTILE: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**400,
    1e308,
    "",
    "\x00",
    "\ud800",
    "\u202eevil",
    "x" * 5000,
    "2026-13-45T99:99:99Z",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59+23:59",
    [],
    [[]],
    {},
    {"__class__": "os.system"},
)
BYTES = (
    b"\xff",
    b"\x00",
    b"\xed\xa0\x80",
    b"[",
    b"{",
    b'"',
    b"\\u",
    b"NaN",
    b"1e999",
    b"\xef\xbb\xbf",
)


def mutants(example: bytes, seed: int, count: int) -> Iterator[bytes]:
    """Yield so many damaged copies of a message; the same ones for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        damaged = chance.choice((_bytes, _bytes, _shape))(example, chance)
        yield _bytes(damaged, chance) if chance.random() < 0.1 else damaged


def _bytes(message: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(message) + 1)
    end = min(len(message), start + chance.randrange(40))
    inserted = chance.choice((*BYTES, chance.randbytes(3), message[start:end] * 2, b""))
    if chance.random() < 0.02:
        inserted *= 20_000  # nesting, or one long token
    return message[:start] + inserted + message[end:]


def _shape(message: bytes, chance: random.Random) -> bytes:
    try:
        body = json.loads(message)
    except (ValueError, RecursionError):
        return message
    places = list(_places(body))
    for _ in range(chance.randint(1, 3)):
        if places:
            holder, key = chance.choice(places)
            _damage(holder, key, chance)
    return json.dumps(body, ensure_ascii=chance.random() < 0.5).encode(errors="surrogatepass")


def _damage(holder: Any, key: Any, chance: random.Random) -> None:
    value = chance.choice(HOSTILE)
    match chance.randrange(3):
        case 0 if isinstance(holder, dict):
            holder.pop(key, None)
        case 1 if isinstance(holder, dict):
            holder[f"{key}{chance.choice(('', ' ', chr(0), 'é'))}"] = [value] * 3
        case _ if isinstance(holder, dict) or key < len(holder):
            holder[key] = value


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every holder and key of a JSON value, outermost first."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])
