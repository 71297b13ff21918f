"""A picture as dots, for forms that not every reader shows as lines."""

from functools import lru_cache

import resvg_py

from innomodel.shipped import shipped_path

_DOTS = 2
"""In a unit, which is a point on paper: 144 to the inch."""


@lru_cache(maxsize=256)
def png(svg: str) -> bytes:
    """An SVG of `innomodel.render.chart` as PNG on white, its words in innomodel's own fonts."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            background="white",
            zoom=_DOTS,
            skip_system_fonts=True,
            font_dirs=[shipped_path("fonts")],
            sans_serif_family="Noto Sans",
        )
    )
