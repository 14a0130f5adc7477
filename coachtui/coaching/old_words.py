"""The words of headings: what kind of talk it was, how long it took, what says nothing at all.

In English, German, French, Spanish and Dutch; everything is looked for in tidied lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from coachtui.coaching.folding import fold
from coachtui.coaching.model import MeetingKind
from coachtui.coaching.old_dates import tidied


def kind_said(text: str) -> MeetingKind | None:
    """The kind of meeting that a heading names."""
    found = KIND.search(tidied(text))
    return None if found is None else _KINDS[int((found.lastgroup or "k0")[1:])][0]


def minutes_in(said: str) -> int | None:
    """How long the talk took, where a length or both hours are given."""
    if found := _MINUTES.search(said):
        if found["m"]:
            minutes = int(found["m"])
        else:
            minutes = round(float(found["h"].replace(",", ".")) * 60) + int(found["rest"] or 0)
        return minutes if 0 < minutes <= _A_DAY else None
    if (found := HOURS.search(said)) and found["to"]:
        minutes = _minute_of_day(found["to"]) - _minute_of_day(found["from"])
        return minutes if minutes > 0 else None
    return None


def free_words(said: str, known: frozenset[str]) -> list[str]:
    """The words that are neither a heading's nor a name, hours and numbers left out."""
    left = HOURS.sub(" ", _MINUTES.sub(" ", said))
    return [
        word
        for word in re.findall(r"[^\W_]+", left)
        if word not in _WORDS and word not in known and not word.isdigit()
    ]


def words_known(names: Iterable[str]) -> frozenset[str]:
    """The words of names, with their initials."""
    found: set[str] = set()
    for name in names:
        parts = re.findall(r"[^\W_]+", fold(name))
        found.update(parts)
        if len(parts) > 1:
            found.add("".join(part[0] for part in parts))
    return frozenset(found)


def is_cancelled(text: str, known: frozenset[str]) -> bool:
    """Whether notes say nothing but that the meeting was not held."""
    if len(text.split(maxsplit=_FEW)) > _FEW:
        return False
    said = tidied(text)
    found = CANCELLED.search(said)
    if found is None:
        return False
    before = free_words(said[: found.start()], known)
    return all(word in _WHO_CANCELS for word in before)


def without_hours_and_kind(said: str) -> str:
    """The line without kind, length and time of day."""
    return HOURS.sub(" ", _MINUTES.sub(" ", KIND.sub(" ", said)))


_KINDS: tuple[tuple[MeetingKind, str], ...] = (
    (
        "ride-along",
        r"ride[- ]?alongs?|field (?:day|visit|ride|coaching)|joint (?:call|visit)s?"
        r"|customer visit|mitfahrt|begleitung|mitreise|kundenbesuch|(?:visite|tournee) (?:en )?duo"
        r"|accompagnement|acompanamiento|visita conjunta",
    ),
    (
        "performance-review",
        r"(?:performance|annual|yearly|year[- ]end|mid[- ]?year|half[- ]year(?:ly)?) (?:review"
        r"|appraisal)|appraisal|jahresgesprach|halbjahresgesprach|mitarbeitergesprach|beurteilung"
        r"|entretien annuel|evaluacion(?: anual| de desempeno)?",
    ),
    (
        "account-review",
        r"(?:key )?account[- ]reviews?|qbr|quarterly (?:business )?review|(?:key[- ])?account"
        r"[- ]gesprach|kundenreview|revue de comptes?|revision de cuentas?",
    ),
    (
        "one-on-one",
        r"one[- ](?:on|to)[- ]one|1[- ]?(?:on|to|a)[- ]?1|1[:/-]1s?|o[23]o|einzelgesprach"
        r"|vier[- ]augen[- ]gesprach|uno a uno|tete[- ]a[- ]tete",
    ),
)
KIND = re.compile(
    rf"(?<!\w)(?:{'|'.join(f'(?P<k{at}>{pattern})' for at, (_, pattern) in enumerate(_KINDS))})"
    r"(?!\w)"
)
_CLOCK = r"(?:[01]?[0-9]|2[0-4])[:.h][0-5][0-9](?: ?[ap]\.?m\.?)?|(?:1[0-2]|0?[1-9]) ?[ap]\.?m\.?"
HOURS = re.compile(
    rf"(?<!\w)(?P<from>{_CLOCK})(?: ?(?:-|to|until|bis|a) ?(?P<to>{_CLOCK}))?(?: ?(?:uhr|h))?(?!\w)"
)
_MINUTES = re.compile(
    r"(?<![\w.:])(?:(?P<h>[0-9]{1,2}(?:[.,][0-9])?) ?(?:h|hrs?|hours?|std|stunden?)(?!\w)"
    r"(?: ?(?P<rest>[0-5]?[0-9]) ?(?:m(?:ins?|inutes?|inuten)?(?!\w))?)?"
    r"|(?P<m>[0-9]{1,3}) ?(?:(?:m|mins?|minutes?|minuten|minutos)(?!\w)|'))"
)
_SAY_NOTHING = """
log journal meeting meetings mtg notes note minutes talk chat call catchup catch up check in
checkin weekly biweekly bi fortnightly monthly quarterly sync review coaching session date day
debrief with w and re on of the at from held to a for my our office phone teams zoom video remote
lunch coffee online week wk kw cw wc commencing beginning no nr time hour hours min mins am pm h
regular team sales s gesprach gesprachsnotiz gesprachsnotizen notiz notizen termin jour fixe jf
datum mit vom um uhr den dem der die das telefonat besprechung protokoll treffen wochengesprach
und zum woche kurz reunion entretien point avec du le la les et compte rendu suivi semaine appel
con del el de y fecha notas seguimiento charla semana llamada verslag gesprek overleg met week
van het een monday tuesday wednesday thursday friday saturday sunday
"""
_WORDS = frozenset(_SAY_NOTHING.split())
"""Words that say nothing in a heading."""
NOT_HELD = re.compile(
    r"\b(?:todo|next|upcoming|due|deadline|until|till|by|before|since|start(?:s|ed|ing)?|renewals?"
    r"|expir\w+|clos(?:e|es|ed|ing)|(?:last )?(?:updated|modified|edited|printed|exported|saved)"
    r"|target|eta|plan(?:ned)?|scheduled|goals?|forecast|naechste[rsn]?|nachste[rsn]?|bis|fallig"
    r"|frist|seit|ab|ziele?|geandert|gedruckt|prochaine?|avant|depuis|proxim[oa]|hasta|desde)\b"
)
"""What stands before a date that is no meeting's."""
CANCELLED = re.compile(
    r"\b(?:cancel\w+|called off|no[- ]show|no (?:meeting|1:1|one[- ]on[- ]one)|not held|skipped"
    r"|postponed|moved to|abgesagt|ausgefallen|entfallen|verschoben|annule\w*|reporte\w*"
    r"|cancelad[oa]|aplazad[oa])\b"
)
"""What says that a meeting wasn't held."""
MEETING = re.compile(
    r"\b(?:meeting|mtg|talk|review|notes?|gesprach|termin|reunion|entretien|gesprek|overleg)\b"
)


_A_DAY = 1440


def _minute_of_day(clock: str) -> int:
    hour, minute = [*map(int, re.findall(r"[0-9]+", clock)), 0][:2]
    return ((hour % 12) + 12 if "p" in clock else hour) * 60 + minute


_FEW = 14
"""So many words at most have notes that only say so."""
_WHO_CANCELS = frozenset(("i", "we", "she", "he", "they", "was", "had", "ich", "wir", "sie", "er"))
