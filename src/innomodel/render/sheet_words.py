"""What a sheet says in its own words."""

from innomodel.model.field import Text

WORDS = {
    "title": Text("Lomakkeen täyttö", "Ifyllning av formuläret", "Filling in the form"),
    "guide": Text(
        "Avaa mallin lomake Innokylässä toiseen ikkunaan. Kopioi täältä kenttä kerrallaan, liitä se "
        "lomakkeelle ja merkitse se viedyksi. Merkinnät säilyvät tässä selaimessa.",
        "Öppna modellens formulär i Innokylä i ett annat fönster. Kopiera ett fält i taget härifrån, klistra "
        "in det i formuläret och markera det som infört. Markeringarna finns kvar i den här webbläsaren.",
        "Open the form of the model on Innokylä in another window. Copy a field at a time here, paste it "
        "into the form and mark it as entered. The marks stay in this browser.",
    ),
    "tabs": Text("Lomakkeen välilehdet", "Formulärets flikar", "Tabs of the form"),
    "model": Text("Toimintamalli", "Verksamhetsmodell", "Operating model"),
    "path": Text("Kehittämisen polku", "Utvecklingsstigen", "Development path"),
    "on_innokyla": Text("Lomakkeella:", "På formuläret:", "On the form:"),
    "copy_this": Text("Kopioi", "Kopiera", "Copy"),
    "copied": Text("Kopioitu", "Kopierat", "Copied"),
    "not_copied": Text(
        "Selain ei antanut kopioida. Teksti on valittu: paina Ctrl+C (Macissa ⌘C).",
        "Webbläsaren tillät inte kopiering. Texten är markerad: tryck Ctrl+C (på Mac ⌘C).",
        "The browser did not allow copying. The text is selected: press Ctrl+C (⌘C on a Mac).",
    ),
    "entered": Text("Viety lomakkeelle", "Infört i formuläret", "Entered into the form"),
    "changed": Text(
        "Muuttunut sen jälkeen, kun merkitsit sen viedyksi.",
        "Ändrat sedan du markerade det som infört.",
        "Changed since you marked it as entered.",
    ),
    "progress": Text("Viety {done}/{all}", "Infört {done}/{all}", "Entered {done}/{all}"),
    "not_remembered": Text(
        "Tämä selain ei muista merkintöjä, kun sivu suljetaan.",
        "Den här webbläsaren minns inte markeringarna när sidan stängs.",
        "This browser does not remember the marks when the page is closed.",
    ),
    "empty": Text("Tyhjä kuvauksessa", "Tomt i beskrivningen", "Empty in the description"),
    "by_itself": Text("Innokylä kirjaa itse:", "Innokylä antecknar själv:", "Innokylä fills in by itself:"),
    "homeless": Text(
        "Lomakkeella ei ole tälle paikkaa.",
        "Formuläret har ingen plats för det här.",
        "The form has no place for this.",
    ),
}
"""A sentence or a word by what it is for; `progress` has places for two numbers."""

_CHARACTERS = Text("merkkiä", "tecken", "characters")
_CHARACTER = Text("merkki", "tecken", "character")
_ITEMS = Text("kohtaa", "punkter", "items")
_ITEM = Text("kohta", "punkt", "item")


def length_text(characters: int, items: int, language: str) -> str:
    """How long a field is: the number of `characters`, of `items` too when there are several."""
    counted = [(characters, _CHARACTERS, _CHARACTER)]
    if items > 1:
        counted.insert(0, (items, _ITEMS, _ITEM))
    return ", ".join(
        f"{_grouped(number, language)} {(one if number == 1 else many).in_language(language)}"
        for number, many, one in counted
    )


def _grouped(number: int, language: str) -> str:
    return f"{number:,}".replace(",", "," if language == "en" else "\u00a0")
