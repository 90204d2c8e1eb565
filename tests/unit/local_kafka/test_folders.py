"""Where the local broker keeps its files."""

from pathlib import Path

import pytest

from services.local_kafka import LocalKafkaError
from services.local_kafka.folders import cache_folder, shipped


@pytest.mark.parametrize("name", ["pom.xml", "server.properties", "log4j2.xml"])
def test_the_files_of_the_broker_are_found(name: str) -> None:
    assert shipped(name).is_file()


def test_a_file_that_is_not_shipped_is_an_error() -> None:
    with pytest.raises(LocalKafkaError, match="install claimwire again"):
        shipped("nothing.xml")


def test_the_cache_folder_can_be_chosen(tmp_path: Path) -> None:
    assert cache_folder({"CLAIMWIRE_CACHE": str(tmp_path)}) == tmp_path


def test_the_cache_folder_is_absolute_wherever_it_is() -> None:
    assert cache_folder({"CLAIMWIRE_CACHE": "cache"}) == Path.cwd() / "cache"
    assert cache_folder({}).is_absolute()
