"""Which addresses a stranger's link may make us connect to: public ones only."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from yarl import URL

from services.feeds.failures import Failed

SCHEMES = ("http", "https")
GLOBAL_UNICAST = ip_network("2000::/3")
NAT64 = ip_network("64:ff9b::/96")
LONGEST = 4000


def checked(text: str) -> URL:
    """Return a web address in its normal form, without a fragment.

    Raises:
        Failed: `address` for what is no http address, or carries a password.
    """
    try:
        url = URL(text.strip()).with_fragment(None)
        named = url.host and url.scheme in SCHEMES and url.port
    except ValueError:
        named = None
    if not named or len(str(url)) > LONGEST:
        raise Failed("address", f"{text[:200]!r} is no http or https address")
    if url.user or url.password:
        raise Failed("address", f"the address at {url.host} carries a name or password")
    return url


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet; one that wraps an IPv4 one, is that."""
    ip: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        wrapped = _wrapped(ip)
        if wrapped is None and ip not in GLOBAL_UNICAST:
            return False
        ip = wrapped or ip
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _wrapped(ip: IPv6Address) -> IPv4Address | None:
    if ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


def literal(host: str) -> bool:
    """Whether a host is an IP address and not a name."""
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
