"""The settings file of one local broker."""

from pathlib import Path

from services.local_kafka.folders import shipped


def server_properties(logs: Path, port: int, controller_port: int, lines: str) -> str:
    """Give the common settings, then this broker's ports and folder, then the caller's `lines`.

    The last line of a name wins, so `lines` may replace any setting. The broker listens on
    127.0.0.1 only.
    """
    own = f"""
node.id=1
log.dirs={logs}
controller.quorum.voters=1@127.0.0.1:{controller_port}
listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller_port}
advertised.listeners=PLAINTEXT://127.0.0.1:{port}
"""
    return f"{shipped('server.properties').read_text()}{own}{lines}\n"
