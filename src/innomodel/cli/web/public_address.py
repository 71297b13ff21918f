"""Which network addresses belong to the public internet."""

import ipaddress
import socket

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_FOR_A_PURPOSE = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "0.0.0.0/8",  # this network
            "10.0.0.0/8",  # private
            "100.64.0.0/10",  # shared, behind a provider's translation
            "127.0.0.0/8",  # this machine
            "169.254.0.0/16",  # this link, and clouds' descriptions of their machines
            "172.16.0.0/12",  # private
            "192.0.0.0/24",  # protocols
            "192.0.2.0/24",  # documentation
            "192.31.196.0/24",  # name servers for private addresses
            "192.52.193.0/24",  # multicast relays
            "192.88.99.0/24",  # relays to IPv6
            "192.168.0.0/16",  # private
            "192.175.48.0/24",  # name servers for private addresses
            "198.18.0.0/15",  # measurements
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, and everybody on this link
        ),
    )
)
"""IANA's registry of special-purpose IPv4 addresses, and multicast."""

_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
"""All of IPv6 that IANA has given out for the internet; in the rest are private, local and old addresses."""

_FOR_A_PURPOSE_6 = tuple(
    map(
        ipaddress.IPv6Network,
        (
            "2001::/23",  # protocols; Teredo, which carries IPv4 addresses
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4, which carries IPv4 addresses
            "2620:4f:8000::/48",  # name servers for private addresses
            "3fff::/20",  # documentation
        ),
    )
)
"""What IANA's registry of special-purpose IPv6 addresses has inside global unicast."""

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""How the public IPv4 internet is reached from a network that has IPv6 alone (RFC 6052)."""


def resolved(host: str, port: int) -> tuple[IPAddress, ...]:
    """The addresses of `host`, a name or an address, in the order in which to try them.

    Raises OSError when there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in found))


def is_public(address: IPAddress) -> bool:
    """Whether `address` is on the public internet; one that is translated is judged by what it stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in network for network in _FOR_A_PURPOSE)
    if address in _TRANSLATED:
        return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return address in _GLOBAL_UNICAST and not any(address in network for network in _FOR_A_PURPOSE_6)
