"""A stranger's link leads to the open internet or nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.feeds.addresses import checked, is_public
from services.feeds.failures import Failed

PRIVATE = (
    "0.0.0.0",  # noqa: S104  # nothing is bound to it
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "2001:db8::1",
    "2002:7f00:1::",
    "64:ff9b::10.0.0.1",
    "fc00::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
)


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_of_a_private_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "64:ff9b::8.8.8.8"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_judged_alike_in_every_wrapping(address: object) -> None:
    assert (
        is_public(f"::ffff:{address}")
        == is_public(f"64:ff9b::{address}")
        == is_public(f"{address}")
    )


@pytest.mark.parametrize(
    "address",
    ["", "file:///etc/passwd", "ftp://a.example/", "//a.example", "javascript:1", "http://",
     "http://[::1", "http://a.example:99999/", "gopher://a.example", "http://user:hush@a.example/"],
)  # fmt: skip
def test_what_is_no_plain_web_address_is_refused(address: str) -> None:
    with pytest.raises(Failed, match="address") as refusal:
        checked(address)
    assert "hush" not in str(refusal.value)


def test_an_address_has_one_form() -> None:
    assert str(checked(" HTTP://Zürich.Example:80/ä b#top ")) == (
        "http://xn--zrich-kva.example/%C3%A4%20b"
    )
