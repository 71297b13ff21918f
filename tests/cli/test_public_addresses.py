"""Which network addresses a page may be fetched from: those of the public internet alone."""

import ipaddress

import pytest

from innomodel.cli.web.public_address import is_public

PUBLIC = [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "93.184.215.14", "100.63.255.255", "100.128.0.0",
    "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0",
    "192.0.1.0", "192.0.3.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
    "203.0.112.255", "203.0.114.0", "223.255.255.255",
    "2001:200::", "2001:4860:4860::8888", "2001:67c::1", "2003::1", "2606:4700:4700::1111", "2a00:1450::1",
    "2620:4f:8001::1", "3ffe::1", "64:ff9b::808:808", "64:ff9b::5db8:d70e",
]  # fmt: skip
NOT_PUBLIC = [
    # IPv4: private, local, shared, documentation, protocols, measurements, relays, multicast, reserved
    "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1",
    "127.255.255.254", "169.254.0.0", "169.254.169.254", "172.16.0.0", "172.31.255.255", "192.0.0.0",
    "192.0.0.9", "192.0.0.170", "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.0.0",
    "192.168.255.255", "192.175.48.1", "198.18.0.0", "198.19.255.255", "198.51.100.1", "203.0.113.1",
    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    # IPv6: nothing, this machine, and IPv4 addresses in its old and new forms
    "::", "::1", "::127.0.0.1", "::7f00:1", "::10.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.1.2.3",
    "::ffff:169.254.169.254", "::ffff:8.8.8.8", "::ffff:0:127.0.0.1",
    # translated from IPv4: to a private place, by a network of one's own, by one that is here
    "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254", "64:ff9b::192.168.1.1",
    "64:ff9b:0:0:0:1:808:808", "64:ff9b:1::", "64:ff9b:1::808:808", "64:ff9b:1:fffe::a00:1", "64:ff9b:2::1",
    # discarded, local to a link, a site or a network, segment routing, multicast, never given out
    "100::1", "100:0:0:1::1", "fe80::1", "febf::1", "fec0::1", "feff::1", "fc00::1", "fd00::1", "fdff::1",
    "5f00::1", "ff00::1", "ff02::1", "ff0e::1", "400::1", "4000::1", "8000::1", "c000::1", "1::1", "1fff::1",
    # inside what is given out: protocols, Teredo, measurements, documentation, 6to4
    "2001::1", "2001:0:a00:1::1", "2001:1::1", "2001:2::1", "2001:3::1", "2001:4:112::1", "2001:5::1",
    "2001:10::1", "2001:20::1", "2001:30::1", "2001:1ff:ffff::1", "2001:db8::1", "2001:db8:ffff::1",
    "2002::1", "2002:7f00:1::1", "2002:a00:1::1", "2002:a9fe:a9fe::1", "2002:808:808::1", "2620:4f:8000::1",
    "3fff::1", "3fff:fff::1",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_public_internet_may_be_asked(address):
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_an_address_with_another_purpose_is_not_asked(address):
    assert not is_public(ipaddress.ip_address(address))
