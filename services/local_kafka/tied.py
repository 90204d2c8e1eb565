"""`python -m services.local_kafka.tied PROGRAM …` becomes a program that ends with its parent.

Linux sends it SIGTERM when the thread that started it is gone, also after kill -9. Elsewhere there
is nothing of the kind, and it is a program like any other.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
"""Of prctl(2)."""


def main(command: list[str]) -> None:
    """Become the program, under the same pid."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    os.execvp(command[0], command)  # noqa: S606 the words are our caller's


if __name__ == "__main__":
    main(sys.argv[1:])
