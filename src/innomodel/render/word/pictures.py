"""Pictures in a Word document, each with its alternative text."""

import re

from innomodel.render.image import Image
from innomodel.render.word.markup import text_xml
from innomodel.render.word.ties import Ties

_SIZE = re.compile(r'viewBox="0 0 (\S+) (\S+)"')
_POINT = 12_700  # English metric units
_PIXEL = 9525  # English metric units, at 96 pixels to the inch
_WIDEST = 9638 * 635  # the width of the text
_TALLEST = 5400 * 635  # so that a cover leaves room for the facts below it
_KINDS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
"""The kinds of pictures that every Word can show, and the endings of their files."""

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_FORM = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
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

    def drawing(self, svg: str, text: str) -> str:
        """A run with a drawing, whose units are points: as lines, and as dots for a Word that knows no lines.

        "" where pictures cannot be.
        """
        from innomodel.render.chart.png import png  # loaded only for surveys

        dots = self._ties.file(png(svg), "png")
        lines = self._ties.file(svg.encode(), "svg")
        if not (dots and lines):
            return ""
        size = _SIZE.search(svg)
        assert size is not None
        width, height = round(float(size[1]) * _POINT), round(float(size[2]) * _POINT)
        other_form = (
            f'<a:extLst><a:ext uri="{_SVG_FORM}"><asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{lines}"/>'
            "</a:ext></a:extLst>"
        )
        return self._run(f'r:embed="{dots}"', other_form, (width, height), text)

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
