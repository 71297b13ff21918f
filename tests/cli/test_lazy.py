import subprocess
import sys

import pytest

SEEN = """
import sys
from innomodel.cli.lazy import load_seldom_used_late

load_seldom_used_late()
import email.utils
print("_socket" in sys.modules, "ipaddress" in sys.modules)
{use}
print("_socket" in sys.modules, "ipaddress" in sys.modules)
"""


@pytest.mark.parametrize(
    ("use", "printed"),
    [
        ("pass", "False False\nFalse False\n"),
        (
            "print(email.utils.socket.inet_aton('127.0.0.1'))",
            "False False\nb'\\x7f\\x00\\x00\\x01'\nTrue False\n",
        ),
        ("from socket import AF_INET", "False False\nTrue False\n"),
        ("print(email.utils.urllib.parse.quote('ä'))", "False False\n%C3%A4\nFalse True\n"),
        ("import urllib.parse as p; print(p.quote('ä'))", "False False\n%C3%A4\nFalse True\n"),
    ],
)
def test_a_seldom_used_module_is_loaded_when_it_is_used(use, printed):
    code = SEEN.format(use=use)
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == printed
    )
