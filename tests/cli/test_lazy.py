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


LATE = """
from innomodel.cli.lazy import load_seldom_used_late

load_seldom_used_late()
import sys

{use}
"""


@pytest.mark.parametrize(
    ("use", "printed"),
    [
        ("import yaml; print(yaml.safe_load('a: 12\\nb: 1.5\\nc: on'))", "{'a': 12, 'b': 1.5, 'c': True}"),
        ("import yaml; print(yaml.reader.Reader.NON_PRINTABLE.search('a\\x07').start())", "1"),
        ("import platform; print(platform.python_version() == sys.version.split()[0])", "True"),
        (
            "import inspect, keyword; print(inspect.getsource(keyword).splitlines()[-1])",
            "issoftkeyword = frozenset(softkwlist).__contains__",
        ),
        ("import yaml, re; print(type(re.compile('a')).__name__)", "Pattern"),
    ],
)
def test_what_is_loaded_late_does_what_it_did(use, printed):
    code = LATE.format(use=use)
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert finished.stdout == f"{printed}\n"


def test_the_expressions_of_yaml_are_not_compiled_when_it_is_loaded():
    code = LATE.format(use="import yaml, re; print(isinstance(yaml.reader.Reader.NON_PRINTABLE, re.Pattern))")
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert finished.stdout == "False\n"
