"""Pictures in a Word document, each with its alternative text."""

from innomodel.render.image import Image
from innomodel.render.word.markup import text_xml
from innomodel.render.word.ties import Ties

_PIXEL = 9525  # English metric units, at 96 pixels to the inch
_WIDEST = 9638 * 635  # the width of the text
_TALLEST = 5400 * 635  # so that a cover leaves room for the facts below it
_KINDS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
"""The kinds of pictures that every Word can show, and the endings of their files."""

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Pictures:
    """Draws the pictures of one document."""

    def __init__(self, ties: Ties, first: int) -> None:
        self._ties = ties
        self._next = first

    def image(self, image: Image, text: str) -> str:
        """A run with the picture, at most as wide as the text; "" for a kind that Word does not show."""
        ending = _KINDS.get(image.media_type)
        tie = self._ties.file(image.content, ending) if ending else ""
        if not tie:
            return ""
        width, height = image.width * _PIXEL, image.height * _PIXEL
        scale = min(1, _WIDEST / width, _TALLEST / height)
        return self._run(f'r:embed="{tie}"', "", (int(width * scale), int(height * scale)), text)

    def _run(self, embedded: str, other_form: str, size: tuple[int, int], text: str) -> str:
        identifier = self._next
        self._next += 1
        extent = f'cx="{max(size[0], 1)}" cy="{max(size[1], 1)}"'
        name = f'id="{identifier}" name="{identifier}"'
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {extent}/><wp:docPr {name} descr="{text_xml(text)}"/>'
            f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/>'
            f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}">'
            f'<pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip xmlns:r="{_R}" {embedded}>{other_form}</a:blip>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )
