"""A git repository of descriptions, for tests."""

import os
import subprocess
from pathlib import Path

TEXT = """\
format: innomodel/1
id: {id}
basic_info:
  name: Malli {id}
  summary: |
    Ryhmä kokoontuu viikoittain kirjaston salissa ja
    jokainen saa kertoa kuulumisensa.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
core_idea: Naapurit kutsuvat toisensa kahville.
evaluation:
  subgoals:
    - kind: subgoal
      number: 1
      goal: Ryhmään tulee kymmenen asukasta.
      outcome: not_achieved
      evidence: Ryhmään tuli kuusi asukasta, koska kutsut lähtivät myöhässä.
development_stage: in_development
"""


def name(number: int) -> str:
    return f"models/malli-{number:02}.yaml"


class Repository:
    """A repository in a folder of its own; `commit` records everything that has changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Aino Esimerkki")
        self.git("config", "user.email", "aino@example.fi")

    def git(self, *arguments: str) -> str:
        kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        finished = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=kept,
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return finished.stdout.strip()

    def add(self, number: int) -> None:
        self.write(name(number), TEXT.format(id=f"malli-{number:02}"))

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text("utf-8")
        assert text.count(old) == 1, (path, old)
        self.write(path, text.replace(old, new))

    def move(self, old: str, new: str) -> None:
        (self.folder / new).parent.mkdir(parents=True, exist_ok=True)
        self.git("mv", old, new)

    def commit(self, message: str = "Muutos") -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
