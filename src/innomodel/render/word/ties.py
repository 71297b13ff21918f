"""What a document is tied to besides what its template is: pages of the web, and files of its own."""

from innomodel.render.word.markup import text_xml

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

_KINDS = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml"}


class Ties:
    """The hyperlinks and the pictures of one document, each by an identifier.

    There are none while `is_open` is untrue: only the body has its relationships written anew.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._links: dict[str, str] = {}
        self._pictures: dict[tuple[bytes, str], str] = {}
        self.is_open = True

    def link(self, address: str) -> str:
        """The identifier of the relationship to `address`, "" while closed."""
        return self._links.setdefault(address, f"imLink{len(self._links) + 1}") if self.is_open else ""

    def file(self, content: bytes, ending: str) -> str:
        """The identifier of the relationship to a file with this content, "" while closed."""
        return self._pictures.setdefault((content, ending), self._next_picture()) if self.is_open else ""

    @property
    def files(self) -> dict[str, bytes]:
        """The files by their names in the archive."""
        return {
            f"{self._folder}/{_file(tie, ending)}": content
            for (content, ending), tie in self._pictures.items()
        }

    @property
    def kinds(self) -> dict[str, str]:
        """The kinds of the files by the endings of their names."""
        return {ending: _KINDS[ending] for _content, ending in self._pictures}

    @property
    def relationships(self) -> str:
        """The relationships as elements."""
        links = (
            f'<Relationship Id="{tie}" Type="{_OFFICE}hyperlink" Target="{text_xml(address)}" '
            'TargetMode="External"/>'
            for address, tie in self._links.items()
        )
        pictures = (
            f'<Relationship Id="{tie}" Type="{_OFFICE}image" Target="{_file(tie, ending)}"/>'
            for (_content, ending), tie in self._pictures.items()
        )
        return "".join((*links, *pictures))

    def _next_picture(self) -> str:
        return f"imPicture{len(self._pictures) + 1}"


def _file(tie: str, ending: str) -> str:
    return f"media/{tie}.{ending}"
