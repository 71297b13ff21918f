"""Descriptions to measure with: the seed model, many longer ones made from it, and a broken one."""

import random
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

SEED = Path(__file__).parents[1] / "models" / "sosiaalisten-innovaatioiden-paiva.yaml"
SIZE = 20_000
_COLUMNS = 96
_SENTENCES_IN_A_PARAGRAPH = 5

_DATE = re.compile(r"^(  (?:created|modified): )(\S+)", re.MULTILINE)
_ID = re.compile(r"^id: .*$", re.MULTILINE)
_NAME = re.compile(r"^(  name: )(.*?)(  #.*)?$", re.MULTILINE)
_RICH = re.compile(
    r"^(?P<indent> *)(?:operating_environment|description|adoption_conditions|evidence): \|.*$",
    re.MULTILINE,
)

SENTENCES = (
    "Kokeilu alkoi kahdessa kunnassa, joissa välimatkat ovat pitkiä ja palveluja on vähän.",
    "Ensimmäiseen tapaamiseen tuli yksitoista asukasta, ja heistä kuusi jatkoi ryhmässä koko syksyn.",
    "Ohjaajat kirjasivat havaintonsa samana päivänä yhteiseen muistioon.",
    "Palautetta kerättiin paperilla, puhelimella ja keskustellen, jotta jokainen sai vastata tavallaan.",
    "Moni kertoi, että tärkeintä oli tulla kuulluksi ilman kiirettä.",
    "Työnjako sovittiin uudelleen, kun huomattiin saman asian hoituvan kolmessa paikassa.",
    "Kirjaston sali oli helppo löytää, ja sinne pääsi myös pyörätuolilla.",
    "Yhteistyö kaupan ja apteekin kanssa toi mukaan ihmisiä, joita kirjeet eivät tavoittaneet.",
    "Aikataulu venyi, koska rekrytointi kesti kaksi kuukautta arvioitua pidempään.",
    "Hankkeen jälkeen toiminta jatkuu osana kunnan omaa hyvinvointityötä.",
    "Kokemusasiantuntijat muokkasivat kutsun sanat ymmärrettäviksi ja lämpimiksi.",
    "Tulokset käytiin läpi avoimessa illassa, johon osallistui myös luottamushenkilöitä.",
    "Nuoret toivoivat lyhyempiä tapaamisia ja mahdollisuutta vaihtaa aikaa viestillä.",
    "Ikääntyneille soitettiin kahdesti viikossa, ja soittaja oli joka kerta sama.",
    "Perheiden arki helpottui eniten niissä kodeissa, joihin apu tuli jo ensimmäisellä viikolla.",
    "Kustannukset jäivät pieniksi, sillä tilat ja kahvit saatiin yhdistyksiltä.",
    "Tietosuojasta laadittiin sivun mittainen ohje, jonka jokainen vapaaehtoinen luki ja hyväksyi.",
    "Mittarina oli yhteydenottojen määrä ja se, kuinka nopeasti niihin vastattiin.",
    "Alkumittauksessa odotusaika oli keskimäärin yhdeksän päivää, loppumittauksessa neljä.",
    "Kaikkea ei ehditty: ruotsinkielinen aineisto valmistui vasta keväällä.",
    "Maahan muuttaneille järjestettiin oma ryhmä, jossa tulkki oli paikalla alusta asti.",
    "Etäyhteys toimi hyvin, kunhan laite oli tuttu ja joku ehti auttaa alussa.",
    "Työntekijät pitivät mallia selkeänä mutta toivoivat lisää aikaa suunnitteluun.",
    "Vertaisohjaaja toi ryhmään huumoria, jota ammattilainen ei olisi keksinyt.",
    "Pilotin aikana kokeiltiin kolmea kellonaikaa, joista iltapäivä osoittautui parhaaksi.",
    "Järjestöjen edustajat kokoontuivat joka toinen viikko ja sopivat seuraavista askelista.",
    "Lähetteitä ei tarvittu, vaan mukaan pääsi kertomalla nimensä ja toiveensa.",
    "Kevään lopussa jokainen ryhmä esitteli muille, mitä oli oppinut ja mitä jäi auki.",
    "Sama malli otettiin käyttöön naapurikunnassa, kun sen neuvola pyysi apua.",
    "Liikuntatunnit aloitettiin ulkona, jolloin kynnys tulla mukaan oli matala.",
    "Seuraavaksi selvitetään, miten toiminta sopii pienille paikkakunnille ja saaristoon.",
)


@dataclass(frozen=True)
class Corpus:
    """A folder of descriptions, and the files in it."""

    folder: Path
    files: tuple[Path, ...]


def seed_alone(folder: Path) -> Corpus:
    """The seed model by itself in `folder`, its dates in quotes so that every tool reads them as text."""
    return _written(folder, [(SEED.stem, _seed())])


def nameless(folder: Path) -> Corpus:
    """The seed model without its required name: a tool that accepts this checks nothing."""
    return _written(folder, [(SEED.stem, _NAME.sub("", _seed(), count=1))])


def lengthened(folder: Path, files: int) -> Corpus:
    """`files` valid descriptions of about `SIZE` bytes in `folder`, the same ones every time."""
    shuffled = random.Random(files)  # noqa: S311 -- prose, not secrets
    numbers = range(1, files + 1)
    return _written(folder, ((f"malli-{number:05}", _variant(number, shuffled)) for number in numbers))


def _seed() -> str:
    return _DATE.sub(r'\1"\2"', SEED.read_text("utf-8"))


def _written(folder: Path, texts: Iterable[tuple[str, str]]) -> Corpus:
    folder.mkdir()
    files = []
    for name, text in texts:
        file = folder / f"{name}.yaml"
        file.write_text(text, "utf-8", newline="\n")
        files.append(file)
    return Corpus(folder, tuple(files))


def _variant(number: int, shuffled: random.Random) -> str:
    seed = _ID.sub(f"id: malli-{number:05}", _seed())
    seed = _NAME.sub(rf"\1\2 {number}\3", seed, count=1)
    missing = SIZE - len(seed.encode())
    share = missing // len(_RICH.findall(seed))
    return _RICH.sub(lambda field: f"{field[0]}\n{_prose(share, len(field['indent']) + 2, shuffled)}", seed)


def _prose(size: int, indent: int, shuffled: random.Random) -> str:
    """Paragraphs of about `size` bytes with their margin, an empty line after each."""
    wanted = size * (_COLUMNS - indent) // _COLUMNS
    said: list[str] = []
    while len(" ".join(said).encode()) < wanted:
        said.append(shuffled.choice(SENTENCES))
    margin = " " * indent
    steps = range(0, len(said), _SENTENCES_IN_A_PARAGRAPH)
    return "\n".join(
        textwrap.fill(
            " ".join(said[step : step + _SENTENCES_IN_A_PARAGRAPH]),
            _COLUMNS,
            initial_indent=margin,
            subsequent_indent=margin,
            break_on_hyphens=False,
            break_long_words=False,
        )
        + "\n"
        for step in steps
    )
