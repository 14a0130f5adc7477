"""Single cells of a roster: a name, an address, a country, a yes or no."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from coachtui.coaching.folding import fold
from coachtui.coaching.roster_types import Standing

LONGEST = 500
"""Characters that a cell may have of which something is to be taken."""


class Unfit(Exception):
    """A cell can't be taken. A phrase that says why."""


def text(cell: str) -> str:
    """What a cell says, on one line; empty for "n/a" and its like. Raises `Unfit`.

    Formulas, control characters and hidden ones are refused; what comes from pasting is dropped.
    """
    if len(cell) > LONGEST:
        raise Unfit(f"has more than {LONGEST} characters")
    said = " ".join(cell.translate(_PASTED).split())
    if plain := re.fullmatch(r'="([^"]*)"', said):  # how some systems keep a sheet from guessing
        said = plain[1].strip()
    if any(unicodedata.category(char) in ("Cc", "Cs", "Co") for char in said):
        raise Unfit("holds control characters")
    if any(unicodedata.category(char) == "Cf" and char not in _JOINERS for char in said):
        raise Unfit("holds characters that can't be seen")
    if fold(said) in _NOTHING or re.fullmatch(r"#[^\W\d_/]*[/0]?[^\W\d_]*[!?]?", said):
        return ""
    if re.match(r"'?(?:[=+@]|-(?=.*[(|!]))", said):
        raise Unfit("is a formula")
    return said.removeprefix("'")


def name(said: str) -> tuple[str, str]:
    """A name in speaking order, and what stands in brackets behind it. Raises `Unfit`.

    "Ortiz, Dana (On Leave)" gives "Dana Ortiz" and "On Leave". Degrees behind a comma go.
    """
    aside = ""
    while found := re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]*)[)\]]", said):
        if not (_is_number(found[2]) or fold(found[2]) in _ASIDES or standing(found[2])):
            break
        said, aside = found[1], aside or found[2]
    if re.search(r"\S@\S", said):
        raise Unfit("is an address, no name")
    if not any(char.isalpha() for char in said):
        raise Unfit("has no letters")
    parts = [part for part in (part.strip() for part in said.split(",")) if part]
    while len(parts) > 1 and fold(parts[-1]).replace(".", "") in _DEGREES:
        parts.pop()
    if len(parts) > 2:
        raise Unfit("has several commas")
    return " ".join(reversed(parts)), aside


def email(said: str) -> str:
    """The first address that a cell holds. Raises `Unfit` where it holds none."""
    found = re.search(r"[^\s<>,;:()\"@]+@[^\s<>,;:()\"'@]+\.[^\s<>,;:()\"'@.]+", said)
    if not found or len(found[0]) > 254:
        raise Unfit("is no address")
    return found[0]


def yes(said: str) -> bool | None:
    """Whether a cell says yes or no; a number says yes above zero. None where it says neither."""
    word = fold(said)
    if re.fullmatch(r"[0-9]{1,6}", word):
        return int(word) > 0
    return True if word in _YES else False if word in _NO else None


def standing(said: str) -> Standing | None:
    """Whether somebody still works there, in the words of many systems; None where not known."""
    word = fold(said)
    if word in _ACTIVE or any(word.startswith(f"{one} ") for one in ("active", "on leave")):
        return "active"
    if word in _INACTIVE or word.startswith(("terminated", "deactivated", "ausgeschieden")):
        return "inactive"
    answer = yes(said)
    return None if answer is None else "active" if answer else "inactive"


def country(said: str) -> str:
    """The ISO 3166 code of a country named by its code or name. Raises `Unfit`."""
    found = re.fullmatch(r"([A-Za-z]{2})(?:-[A-Za-z0-9]{1,3})?", said)
    if found and found[1].upper() in _countries().values():
        return said.upper()
    if code := _countries().get(fold(said)):
        return code
    raise Unfit("is no country known here")


def is_title(said: str) -> bool:
    """Whether a "title" is a form of address instead of a job."""
    return fold(said).rstrip(".") in _ADDRESSES


_PASTED = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF))
_JOINERS = "\u200c\u200d"
"""Needed to write Persian and several Indian languages."""
_NOTHING = frozenset(
    ("-", "--", "---", "–", "—", "n/a", "na", "n.a.", "null", "none", "nan", "k.a.", "?", "/", ".")
)
_ASIDES = frozenset(
    ("on leave", "c", "contractor", "contingent worker", "inherited", "extern", "external", "you")
)
_DEGREES = frozenset(
    (
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "phd",
        "mba",
        "md",
        "msc",
        "bsc",
        "esq",
        "cpa",
        "dr",
        "meng",
        "llm",
    )
)
_ADDRESSES = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "herr",
        "frau",
        "m",
        "mme",
        "mlle",
        "sr",
        "sra",
        "sig",
        "sig.ra",
        "dhr",
        "mevr",
        "dott",
        "ing",
    )
)
_YES = frozenset(
    [
        "yes",
        "y",
        "true",
        "x",
        "ja",
        "j",
        "wahr",
        "oui",
        "o",
        "vrai",
        "si",
        "s",
        "verdadero",
        "vero",
        "sim",
        "verdadeiro",
        "waar",
        "tak",
        "sand",
        "sant",
        "✓",
        "✔",
        "☑",
    ]
)
_NO = frozenset(
    [
        "no",
        "n",
        "false",
        "nein",
        "falsch",
        "non",
        "faux",
        "falso",
        "nao",
        "nee",
        "onwaar",
        "nie",
        "nej",
        "✗",
        "✘",
        "☐",
    ]
)
_ACTIVE = frozenset(
    (
        *(
            "active",
            "aktiv",
            "actif",
            "active user",
            "activo",
            "activa",
            "attivo",
            "attiva",
            "actief",
        ),
        *("ativo", "ativa", "aktywny", "current", "employed", "enabled", "activated", "on leave"),
        *("leave", "leave of absence", "parental leave", "invited", "pending", "pending invite"),
        *("invitation pending", "beurlaubt", "elternzeit", "angestellt", "en poste", "en conge"),
        *("conge maternite", "de baja", "permiso", "in congedo", "met verlof", "em licenca"),
        *("full time", "part time", "full-time", "part-time", "vollzeit", "teilzeit", "permanent"),
        *("probation", "probezeit", "notice", "on notice", "hired", "new hire"),
    )
)
_INACTIVE = frozenset(
    (
        *("inactive", "inaktiv", "inactif", "inactive user", "inactivo", "inactiva", "inattivo"),
        *("inattiva", "inactief", "inativo", "inativa", "nieaktywny", "terminated", "deactivated"),
        *("disabled", "deleted", "removed", "suspended", "left", "former", "former employee"),
        *("resigned", "retired", "dismissed", "archived", "frozen", "blocked", "gone", "leaver"),
        *("ausgeschieden", "ausgetreten", "gekundigt", "deaktiviert", "parti", "partie", "sorti"),
        *("desactive", "desactivado", "cesado", "cessato", "licenziato", "disattivato"),
        *("uit dienst", "vertrokken", "gedeactiveerd", "desligado", "demitido", "desativado"),
    )
)
_ALSO = """
    usa US; u.s. US; u.s.a. US; united states of america US; uk GB; united kingdom GB;
    great britain GB; britain GB; england GB; scotland GB; wales GB; northern ireland GB;
    deutschland DE; osterreich AT; schweiz CH; suisse CH; svizzera CH; frankreich FR; spanien ES;
    italien IT; niederlande NL; belgien BE; polen PL; vereinigtes konigreich GB; danemark DK;
    allemagne DE; autriche AT; espagne ES; italie IT; pays-bas NL; belgique BE; pologne PL;
    royaume-uni GB; etats-unis US; irlande IE; espana ES; alemania DE; francia FR; italia IT;
    reino unido GB; estados unidos US; mexico MX; brasil BR; portugal PT; paises bajos NL;
    germania DE; spagna ES; regno unito GB; stati uniti US; paesi bassi NL; nederland NL; belgie BE;
    duitsland DE; frankrijk FR; verenigd koninkrijk GB; verenigde staten US; alemanha DE; franca FR;
    espanha ES; holland NL; the netherlands NL; czechia CZ; danmark DK; sverige SE; norge NO;
    suomi FI; polska PL; turkiye TR; south korea KR; korea, republic of KR; russian federation RU;
    viet nam VN; hong kong sar HK; republic of ireland IE; uae AE
"""


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Folded names and codes, from the time zones' table of countries and more common names."""
    from importlib.resources import files

    table = files("tzdata").joinpath("zoneinfo/iso3166.tab").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in table.splitlines() if line and line[0] != "#")
    found = {fold(name): code for code, name in lines}
    for pair in _ALSO.split(";"):
        named, _, code = pair.strip().rpartition(" ")
        found[fold(named)] = code
    return found


def _is_number(said: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z]{0,3}-?[0-9]+", said.strip()))
