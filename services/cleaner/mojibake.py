"""UTF-8 that was read as Windows-1252, undone run by run."""

import re

CP1252 = {chr(code): bytes([code]) for code in range(0x80, 0x100)}
"""Windows-1252 as browsers read it: the five unassigned bytes stand for themselves."""
_UNASSIGNED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
CP1252.update(
    {
        bytes([code]).decode("cp1252"): bytes([code])
        for code in range(0x80, 0xA0)
        if code not in _UNASSIGNED
    }
)
RUN = re.compile("[\u00c2-\u00f4][" + "".join(map(re.escape, CP1252)) + "]+")


def without_mojibake(text: str) -> str:
    """Return the text with every run that is UTF-8 in disguise decoded."""
    return RUN.sub(_reread, text)


def _reread(run: re.Match[str]) -> str:
    """Return the run decoded as UTF-8, or as it is where it is no UTF-8."""
    try:
        return b"".join(CP1252[character] for character in run[0]).decode()
    except (KeyError, UnicodeDecodeError):
        return run[0]
