"""From a description to its documents in files, in processes that have their bounds."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from innomodel.cli.budget import bound_this_process, seconds_at_most
from innomodel.cli.checked_files import not_checked
from innomodel.cli.checking import Checking
from innomodel.cli.inputs import Identity, refuse_input
from innomodel.cli.many import cores, progress
from innomodel.cli.names import as_text
from innomodel.cli.processes import Lone, WorkerDied, in_processes
from innomodel.cli.publishing import Names, document_of, report_of
from innomodel.cli.render_troubles import WORLD, trouble
from innomodel.cli.unmade import Unmade, told, why_unmade
from innomodel.cli.writing import write_whole
from innomodel.diagnostic import Message
from innomodel.limits import MOST_SECONDS, MOST_SECONDS_OF_A_TRY
from innomodel.render import FORMATS
from innomodel.render.document import Document

_WORTH_A_SECOND_CORE = 16


@dataclass(frozen=True)
class Rendered:
    """What became of the description in `path`: the files that were written, and what was told of it.

    `unmade` are the forms that could not be made; `errors` is the report of all that went wrong.
    """

    path: str
    identifier: str = ""
    written: tuple[str, ...] = ()
    errors: str = ""
    unmade: tuple[Unmade, ...] = ()


@dataclass(frozen=True)
class Rendering:
    """How a run makes documents: in which forms, with what they are told besides, into which folder.

    `inputs` are the files in that folder that the run reads, and does not write over.
    """

    checking: Checking
    language: str
    forms: tuple[str, ...]
    told: Mapping[str, Mapping[str, Any]]
    output: str
    inputs: frozenset[Identity] = frozenset()

    def all(self, paths: Sequence[str]) -> Iterator[Rendered]:
        """Each of `paths` in its order, with progress at a terminal. Raises Trouble."""
        names = Names()
        for path in paths:
            names.take(os.path.splitext(os.path.basename(path))[0], path)
        identifiers = Names()
        processes = cores() if len(paths) >= _WORTH_A_SECOND_CORE else 1
        made = in_processes(
            self.file, paths, self._by_form, processes=processes, chunk=1, prepare=bound_this_process
        )
        with progress(len(paths), Message("Making documents"), self.language) as shown:
            for one in made:
                if one.identifier:
                    identifiers.take(one.identifier, one.path)
                yield self._with_report(one)
                shown.update(1)

    def file(self, path: str) -> Rendered:
        """Read the description in `path` once, and write its documents. Raises Trouble."""
        document = document_of(path, self.checking, self.language)
        if isinstance(document, str):
            return Rendered(path, errors=document)
        made = [self._written(document, form) for form in self.forms]
        return Rendered(
            path,
            document.model.id,
            written=tuple(one for one in made if isinstance(one, str)),
            unmade=tuple(one for one in made if isinstance(one, Unmade)),
        )

    def _written(self, document: Document, form: str) -> str | Unmade:
        """The path of the document, or why there is none."""
        made = self._made(document, form, MOST_SECONDS)
        if isinstance(made, Unmade):
            return made
        path = os.path.join(self.output, f"{document.model.id}.{FORMATS[form].ending}")
        refuse_input(path, self.inputs)
        write_whole(path, made, within=self.output)
        return path

    def _made(self, document: Document, form: str, seconds: float) -> bytes | Unmade:
        try:
            with seconds_at_most(seconds):
                return FORMATS[form].make(document, **self.told.get(form, {}))
        except WORLD as failure:
            raise trouble(document, failure) from failure
        except BaseException as failure:
            return why_unmade(form, failure)

    def _by_form(self, path: str) -> Rendered:
        """A process died of the description: what becomes of it when each form has one of its own."""
        checked = self._alone(path, ())
        if not checked.identifier:
            return checked
        made = [self._alone(path, (form,)) for form in self.forms]
        return replace(
            checked,
            written=tuple(one for part in made for one in part.written),
            unmade=tuple(one for part in made for one in part.unmade),
        )

    def _alone(self, path: str, forms: tuple[str, ...]) -> Rendered:
        """What becomes of the description in `forms`, one or none, in a process of its own."""
        with Lone(replace(self, forms=forms).file, bound_this_process) as lone:
            try:
                return lone.do(path)
            except WorkerDied:
                if forms:
                    return Rendered(path, unmade=(Unmade(forms[0], "bounds"),))
        so = Message("No document is made of {path}.", {"path": as_text(path)})
        return Rendered(path, errors=report_of(path, [not_checked()], so, self.language))

    def _with_report(self, made: Rendered) -> Rendered:
        if not made.unmade:
            return made
        tries = {one.form: partial(self._tried, form=one.form) for one in made.unmade}
        return replace(made, errors=told(made.path, made.unmade, tries, self.checking, self.language))

    def _tried(self, document: Document, form: str) -> Unmade | None:
        made = self._made(document, form, MOST_SECONDS_OF_A_TRY)
        return made if isinstance(made, Unmade) else None
