"""Whether this machine's Docker can run an image, and if not, why."""

import os
import shutil

from services.local_kafka.processes import run


def why_not_in_docker(*images: str) -> str | None:
    """Say what keeps these images from running here; None when nothing does."""
    if not shutil.which("docker"):
        return "docker is not on PATH"
    if run(["docker", "info"], os.environ).returncode:
        return "no Docker engine answers"
    lacking = [image for image in images if not _present(image) and not _pulled(image)]
    return f"Docker cannot get {', '.join(lacking)}" if lacking else None


def _present(image: str) -> bool:
    return run(["docker", "image", "inspect", image], os.environ).returncode == 0


def _pulled(image: str) -> bool:
    return run(["docker", "pull", "--quiet", image], os.environ).returncode == 0
