"""unusable-image: documents cannot show the picture that the description names."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="unusable-image",
    severity="error",
    origin=FORMAT,
    title=Message("Documents cannot show the picture that the description names."),
    why=Message(
        "Documents carry their pictures with them. They take them only from the description's own folder, so "
        "that nothing else of the computer ends up in a document, and only of a size that a reader can open."
    ),
    mend=Message(
        "Put the picture, a PNG, JPEG, GIF or WebP file, in the folder of the description or below it, and "
        "write its name."
    ),
    failing="cover_image:\n  alt: Polku metsässä\n  file: ei-ole.jpg\n",
    passing="cover_image:\n  alt: Polku metsässä\n  file: metsapolku.jpg\n",
)
