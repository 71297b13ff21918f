"""The page's own words, for those who do not see it whole."""

from innomodel.model.field import Text

SKIP = Text("Siirry sisältöön", "Gå till innehållet", "Skip to the content")
TABLE = Text("Taulukko", "Tabell", "Table")
