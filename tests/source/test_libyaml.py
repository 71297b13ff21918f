import subprocess
import sys

WHOLE = """
import re

real = re.compile
from innomodel.source.libyaml import yaml

print(re.compile is real)
print(yaml.load("[2026-03-09, 1.5, 0x1F, yes, koti]", yaml.SafeLoader))
try:
    yaml.load("koti\\x07apu", yaml.SafeLoader)
except yaml.reader.ReaderError as error:
    print(error.position, error.reason)
"""


def test_the_other_half_still_reads_for_whoever_asks_it():
    done = subprocess.run([sys.executable, "-c", WHOLE], capture_output=True, text=True, check=True)
    assert done.stdout == (
        "True\n[datetime.date(2026, 3, 9), 1.5, 31, True, 'koti']\n4 special characters are not allowed\n"
    )
