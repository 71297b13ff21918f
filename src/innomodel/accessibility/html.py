"""Web pages."""

from collections import Counter
from itertools import islice
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from innomodel.accessibility import common
from innomodel.accessibility.checkpoint import Checks, Looks, Problem
from innomodel.accessibility.unreadable import Unreadable
from innomodel.diagnostic import Message

_MOST_BYTES = 50_000_000
_MOST_PIECES = 50
"""Of how many pieces of text the words that a problem stands by are taken."""
_CONTROLS = "//button | //input[not(@type='hidden')] | //select | //textarea"
_REGIONS = "//iframe | //*[@role='region'] | //section[@tabindex]"
_MOVES = "//marquee | //blink | //*[@autoplay] | //meta[translate(@http-equiv, 'REFSH', 'refsh')='refresh']"

_NO_WAY_IN = Message("There is no link past the beginning to the content, and there are no headings in it.")
_NO_MAIN = Message("The content is not marked as such (main).")
_NO_ALTERNATIVE = Message("A picture has no alternative text.")
_NO_HEADER = Message("A table has no header cells.")
_NO_SCOPE = Message("A header cell does not say what it is the header of.")
_UNEVEN = Message("The rows of a table have different numbers of cells.")
_LEADS_NOWHERE = Message("A link leads to {target}, which is not there.")
_POSITIVE = Message("An element takes a place of its own in the order of the tab key.")
_NO_NAME = Message("The element {element} has no name.")
_TWICE = Message("The identifier {id} is there more than once.")
_NO_ZOOM = Message("The page forbids enlarging.")
_MOVING = Message("The element {element} moves, plays or reloads by itself.")
_OUTSIDE_A_LIST = Message("An item of a list stands outside a list.")


def opened(content: bytes) -> Any:
    """The page's root element. Raises Unreadable."""
    if len(content) > _MOST_BYTES:
        raise Unreadable("too large")
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = lxml_html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("damaged") from error
    return root


def _title(root: Any) -> Looks:
    return common.title(root.findtext("head/title"))


def _language(root: Any) -> Looks:
    yield from common.language(root.get("lang"))
    for tag in root.xpath("//body//@lang"):
        yield from common.language(tag)


def _headings(root: Any) -> Looks:
    found = root.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")
    return common.headings((int(one.tag[1]), one.text_content()) for one in found)


def _ways_in(root: Any) -> Looks:
    """A link to the content, or headings in it: either is enough (techniques G1 and H69 of WCAG)."""
    targets = {one.get("id") for one in root.xpath("//main[@id]")}
    first = next((one.get("href") for one in root.xpath("//body//a[@href]")), "")
    has_headings = bool(root.xpath("//main//h1 | //main//h2"))
    yield None if first[1:] in targets or has_headings else Problem(_NO_WAY_IN)
    yield None if len(root.xpath("//main")) == 1 else Problem(_NO_MAIN)


def _alternative_texts(root: Any) -> Looks:
    ids = set(root.xpath("//@id"))
    for image in root.xpath("//img | //*[local-name()='svg'] | //*[@role='img'] | //area | //object"):
        named = image.get("alt") is not None if image.tag in ("img", "area") else _named(ids, image)
        hidden = image.get("aria-hidden") == "true"
        yield None if named or hidden else Problem(_NO_ALTERNATIVE, common.near(_before(image)))


def _tables(root: Any) -> Looks:
    for table in root.iter("table"):
        near = common.near(_beginning(table))
        headers = list(table.iter("th"))
        if not headers:
            yield Problem(_NO_HEADER, near)
        elif any(one.get("scope") not in ("col", "row", "colgroup", "rowgroup") for one in headers):
            yield Problem(_NO_SCOPE, near)
        else:
            yield Problem(_UNEVEN, near) if len(set(map(_width, table.iter("tr")))) > 1 else None


def _width(row: Any) -> int:
    spans = (one.get("colspan", "1") for one in row if one.tag in ("td", "th"))
    return sum(int(span) if span.isdecimal() else 1 for span in spans)


def _lists(root: Any) -> Looks:
    for item in root.iter("li"):
        yield None if item.getparent().tag in ("ul", "ol", "menu") else Problem(_OUTSIDE_A_LIST)
    yield from common.typed_items(one.text_content() for one in root.iter("p"))


def _link_texts(root: Any) -> Looks:
    return common.link_texts(
        link.get("aria-label") or link.text_content() or " ".join(link.xpath(".//@alt"))
        for link in root.xpath("//a[@href]")
    )


def _link_targets(root: Any) -> Looks:
    ids = set(root.xpath("//@id"))
    for link in root.xpath("//a[starts-with(@href, '#')]"):
        target = link.get("href")[1:]
        lost = Problem(
            _LEADS_NOWHERE._replace(values={"target": f"#{target}"}), common.near(link.text_content())
        )
        yield None if target in ids or target in ("", "top") else lost


def _tab_order(root: Any) -> Looks:
    for place in root.xpath("//@tabindex"):
        yield Problem(_POSITIVE) if place.strip().lstrip("+").strip("0").isdecimal() else None


def _names(root: Any) -> Looks:
    ids, labelled = set(root.xpath("//@id")), set(root.xpath("//label/@for"))
    for one in root.xpath(f"{_CONTROLS} | {_REGIONS}"):
        has_label = one.get("id", "") in labelled or any(True for _above in one.iterancestors("label"))
        has_name = _named(ids, one) or has_label or (one.tag == "button" and one.text_content().strip())
        yield None if has_name else Problem(_NO_NAME._replace(values={"element": one.tag}))


def _identifiers(root: Any) -> Looks:
    for name, times in Counter(root.xpath("//@id")).items():
        yield Problem(_TWICE._replace(values={"id": name})) if times > 1 else None


def _zoom(root: Any) -> Looks:
    content = "".join(root.xpath("//meta[@name='viewport']/@content")).replace(" ", "").lower()
    yield Problem(_NO_ZOOM) if "user-scalable=no" in content or "maximum-scale=1" in content else None


def _stillness(root: Any) -> Looks:
    moving = root.xpath(_MOVES)
    yield from (Problem(_MOVING._replace(values={"element": one.tag})) for one in moving)
    if not moving:
        yield None


def _named(ids: set[str], element: Any) -> bool:
    """Whether `element` has a name that is read out; `ids` are all there are."""
    by_others = element.get("aria-labelledby", "").split()
    own = element.get("aria-label") or element.get("title") or ""
    return bool(own.strip()) or any(name in ids for name in by_others)


def _before(element: Any) -> str:
    """The words around `element`."""
    parent = element.getparent()
    return "" if parent is None else _beginning(parent)


def _beginning(element: Any) -> str:
    """As much of the text of `element` as is shown: it may hold all others that this is asked for."""
    return "".join(islice(element.itertext(), _MOST_PIECES))


CHECKS: Checks = {
    "title": _title,
    "language": _language,
    "headings": _headings,
    "ways-in": _ways_in,
    "alternative-texts": _alternative_texts,
    "tables": _tables,
    "lists": _lists,
    "link-texts": _link_texts,
    "link-targets": _link_targets,
    "tab-order": _tab_order,
    "names": _names,
    "identifiers": _identifiers,
    "zoom": _zoom,
    "stillness": _stillness,
}
