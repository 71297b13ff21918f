"""Which network addresses belong to the public internet."""

import ipaddress
import socket
from collections.abc import Iterator

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_CARRIES_IPV4 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052


def resolved(host: str, port: int) -> tuple[IPAddress, ...]:
    """The addresses of `host`, a name or an address, in the order in which to try them.

    Raises OSError when there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in found))


def is_public(address: IPAddress) -> bool:
    """Whether `address` is on the public internet, and so is each that it carries inside."""
    return all(one.is_global and not one.is_multicast for one in (address, *_carried(address)))


def _carried(address: IPAddress) -> Iterator[IPAddress]:
    """The IPv4 addresses inside an IPv6 address that is only a way to reach them."""
    if isinstance(address, ipaddress.IPv4Address):
        return
    if address.ipv4_mapped is not None:
        yield address.ipv4_mapped
    if address.sixtofour is not None:
        yield address.sixtofour
    if address in _CARRIES_IPV4:
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
