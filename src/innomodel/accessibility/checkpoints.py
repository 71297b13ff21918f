"""The checkpoints by name: success criteria of WCAG 2.1, levels A and AA, as they concern documents.

EN 301 549 asks for the same ones, of web pages in its chapter 9 and of other documents in its chapter 10.
"""

from innomodel.accessibility.checkpoint import Checkpoint
from innomodel.diagnostic import Message

CHECKPOINTS = {
    one.name: one
    for one in (
        Checkpoint("title", "2.4.2", Message("The document has a title, and it is shown.")),
        Checkpoint("language", "3.1.1", Message("The document says its language.")),
        Checkpoint("headings", "1.3.1", Message("Headings are marked as such and skip no level.")),
        Checkpoint("ways-in", "2.4.1", Message("There is a way past what is repeated, to the parts.")),
        Checkpoint("alternative-texts", "1.1.1", Message("Every picture has an alternative text.")),
        Checkpoint("tables", "1.3.1", Message("Tables have header cells, and as many cells in each row.")),
        Checkpoint("lists", "1.3.1", Message("Lists are marked as such, not typed by hand.")),
        Checkpoint("link-texts", "2.4.4", Message("The text of a link says where it leads.")),
        Checkpoint("link-targets", "2.4.4", Message("Links inside the document lead somewhere.")),
        Checkpoint("order", "1.3.2", Message("Everything is in the order of the text.")),
        Checkpoint("tab-order", "2.4.3", Message("The tab key follows the order of the text.")),
        Checkpoint("contrast", "1.4.3", Message("Text stands out from its ground (4.5 to 1).")),
        Checkpoint("tags", "4.1.2", Message("The document is tagged and says that it is PDF/UA.")),
        Checkpoint("fonts", "1.4.5", Message("Fonts are in the file, and their letters are known as text.")),
        Checkpoint("names", "4.1.2", Message("Every control and region has a name.")),
        Checkpoint("identifiers", "4.1.1", Message("No identifier is there twice.")),
        Checkpoint("zoom", "1.4.4", Message("The reader can enlarge the text.")),
        Checkpoint("stillness", "2.2.2", Message("Nothing moves, plays or reloads by itself.")),
        Checkpoint("meaning-of-pictures", "1.1.1", Message("Alternative texts say what the picture says.")),
        Checkpoint(
            "meaning-of-order", "1.3.2", Message("Read aloud from start to end, the document makes sense.")
        ),
        Checkpoint("senses", "1.3.3", Message("Nothing is referred to by its place, shape or sound alone.")),
        Checkpoint("colour-alone", "1.4.1", Message("Nothing is said by colour alone.")),
        Checkpoint(
            "contrast-seen", "1.4.3", Message("Text stands out from its ground in every colour scheme.")
        ),
        Checkpoint("images-of-text", "1.4.5", Message("Text is text and not a picture of text.")),
        Checkpoint(
            "reflow", "1.4.10", Message("At a width of 320 pixels nothing is lost or scrolls sideways.")
        ),
        Checkpoint(
            "contrast-of-pictures", "1.4.11", Message("What matters in pictures stands out (3 to 1).")
        ),
        Checkpoint("spacing", "1.4.12", Message("With wider spacing of text nothing is lost.")),
        Checkpoint("keyboard", "2.1.1", Message("Everything works by keyboard alone.")),
        Checkpoint("words-of-headings", "2.4.6", Message("Headings and labels say what they are about.")),
        Checkpoint("focus", "2.4.7", Message("The place of the keyboard is always seen.")),
        Checkpoint("other-languages", "3.1.2", Message("Passages in another language say which one.")),
    )
}

_DOCUMENTS = (
    "meaning-of-pictures",
    "meaning-of-order",
    "senses",
    "colour-alone",
    "images-of-text",
    "contrast-of-pictures",
    "words-of-headings",
    "other-languages",
)
NEED_A_PERSON = {
    "docx": _DOCUMENTS,
    "pdf": (*_DOCUMENTS, "contrast-seen"),
    "html": (*_DOCUMENTS, "contrast-seen", "reflow", "spacing", "keyboard", "focus"),
}
"""What of each kind of document no machine here can tell."""
