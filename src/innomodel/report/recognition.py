"""What a finding is recognised by from one run to the next."""

from hashlib import sha256

from innomodel.diagnostic import Findings


def keys(file: Findings) -> list[str]:
    """A key in hex for each finding of `file`: not its line, which moves, nor its sentence's language."""
    seen: dict[str, int] = {}
    found = []
    for one in file.diagnostics:
        identity = f"{file.path}\0{one.fingerprint}"
        seen[identity] = seen.get(identity, 0) + 1
        found.append(sha256(f"{identity}\0{seen[identity]}".encode("utf-8", "surrogatepass")).hexdigest())
    return found
