"""A certificate authority for one test, made with the `openssl` command."""

import os
from pathlib import Path

from services.local_kafka.processes import run


class Authority:
    """Signs certificates; all its files are PEM, in one folder."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.certificate, self.key = folder / f"{name}.pem", folder / f"{name}.key"
        openssl(
            *("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", f"/CN={name}", "-keyout", self.key, "-out", self.certificate),
        )

    def issue(self, name: str) -> tuple[Path, Path]:
        """Make a certificate of that name, good for this machine, and its key."""
        certificate, key = self.folder / f"{name}.pem", self.folder / f"{name}.key"
        request, hosts = self.folder / f"{name}.csr", self.folder / "hosts"
        hosts.write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
        openssl(
            "req",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-subj",
            f"/CN={name}",
            "-keyout",
            key,
            "-out",
            request,
        )
        openssl(
            *("x509", "-req", "-in", request, "-days", "2", "-out", certificate),
            *("-CA", self.certificate, "-CAkey", self.key, "-CAcreateserial", "-extfile", hosts),
        )
        return certificate, key


def openssl(*words: str | Path) -> None:
    done = run(["openssl", *map(str, words)], os.environ)
    assert done.returncode == 0, done.stderr
