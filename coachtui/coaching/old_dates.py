"""Dates as headings of old notes write them: in figures, in five languages, with or without a year.

What is found here isn't a day yet: 4/3 may be read both ways, and a year may be missing.
"""

from __future__ import annotations

import re
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.capture_lines import BLANK
from coachtui.coaching.day_calendar import date_or_none
from coachtui.coaching.folding import fold


class Written(Struct, frozen=True, kw_only=True):
    """A date as it stands in a tidied line."""

    said: str
    start: int
    end: int
    year: int | None
    readings: tuple[tuple[int, int], ...]
    """(month, day): where both are possible, day-first comes before month-first."""
    weekday: int | None = None
    figures: bool = False
    """Whether its month is a number."""
    week: int | None = None
    """Of a week of the year, which stands for its Friday, as in the capture syntax."""

    @property
    def ambiguous(self) -> bool:
        """Whether it means two days, depending on the order."""
        return len(self.readings) > 1

    def days(self, year: int) -> tuple[Date, ...]:
        """The days it may mean in a year, those on another weekday left out."""
        if self.week is not None:
            friday = _in_week(year, self.week, _FRIDAY)
            return () if friday is None else (friday,)
        found = (date_or_none(year, month, day) for month, day in self.readings)
        return tuple(
            day for day in found if day and (self.weekday is None or day.weekday() == self.weekday)
        )


def tidied(line: str) -> str:
    """The line for looking at: folded, dashes plain, without what can't be seen."""
    return fold(line.translate(_TIDY)).translate(_TIDY)


def written_dates(line: str) -> list[Written]:
    """The dates in a tidied line, in order."""
    if not _DIGIT.search(line):
        return []
    dates = [_written(found) for found in _DATE.finditer(line)]
    if _WEEK_SAID.search(line):
        weeks = [week for found in _WEEK.finditer(line) if (week := _week(found))]
        dates = [date for date in dates if not any(w.start < date.start < w.end for w in weeks)]
        dates = sorted((*dates, *weeks), key=lambda date: date.start)
    return dates


_DIGIT = re.compile("[0-9]")
_TIDY = {ord(char): " " for char in BLANK} | {
    **dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF), None),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
}
_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janner janvier janv enero ene januari",
            "february feb februar fevrier fevr fev febrero februari",
            "march mar marz maerz mrz mars marzo maart mrt",
            "april apr avril avr abril abr",
            "may mai mayo mei",
            "june jun juni juin junio",
            "july jul juli juillet juil julio",
            "august aug aout agosto ago augustus",
            "september sept sep septembre septiembre setiembre",
            "october oct oktober okt octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember dez decembre diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon montag mo lundi lun lunes maandag ma",
            "tuesday tues tue dienstag di mardi mar martes dinsdag",
            "wednesday weds wed mittwoch mi mercredi mer miercoles mie woensdag wo",
            "thursday thurs thur thu donnerstag do jeudi jeu jueves jue donderdag",
            "friday fri freitag fr vendredi ven viernes vie vrijdag vr",
            "saturday sat samstag sonnabend sa samedi sam sabado sab zaterdag za",
            "sunday sun sonntag so dimanche dim domingo dom zondag zo",
        )
    )
    for name in names.split()
}


def _any_of(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


MONTH_NAME = rf"(?:{_any_of(_MONTHS)})"
YEAR = r"(?:19|20)[0-9]{2}"
_SHORT_YEAR = r"[0-9]{2}(?![0-9]|\s*(?:[:.]\s?[0-9]|h\b|uhr\b|mins?\b|m\b|am\b|pm\b))"
_DATE = re.compile(
    rf"(?<![\w.,/:-])(?:(?P<weekday>{_any_of(_WEEKDAYS)})[.,]{{0,2}} ?(?:(?:the|den|le|el) )?)?"
    r"(?:"
    rf"(?P<iy>{YEAR})(?P<sep>[-/.])(?P<im>[0-9]{{1,2}})(?P=sep)(?P<id>[0-9]{{1,2}})(?![0-9])"
    rf"(?:t[0-9]{{2}}:[0-9:.z]+)?"
    rf"|(?P<cy>{YEAR})(?P<cm>[01][0-9])(?P<cd>[0-3][0-9])(?![0-9])"
    rf"|(?P<a>[0-9]{{1,2}})(?P<fs>[-/.]) ?(?P<b>[0-9]{{1,2}})(?P=fs) ?"
    rf"(?P<fy>{YEAR}|[0-9]{{2}})(?![0-9]|[-/.][0-9])"
    r"|(?P<da>[0-9]{1,2})\. ?(?P<db>[0-9]{1,2})\.(?! ?[0-9])"
    r"|(?P<sa>[0-9]{1,2})/(?P<sb>[0-9]{1,2})(?![0-9/.,%])"
    rf"|(?P<nd>[0-9]{{1,2}})(?:st|nd|rd|th|er|\.|º|o)?[ -]?(?:of |de )?(?P<nm>{MONTH_NAME})\b\.?"
    rf"(?:[ ,'/.-]{{0,3}}(?:del? )?(?P<ny>{YEAR}|{_SHORT_YEAR}))?"
    rf"|(?P<nd3>[0-9]{{1,2}})(?P<nm3>{MONTH_NAME})(?P<ny3>{YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|(?P<nm2>{MONTH_NAME})\.?[ -](?:the )?(?P<nd2>[0-9]{{1,2}})(?:st|nd|rd|th)?"
    rf"(?![0-9]|[:.][0-9]| ?(?:am|pm|%)\b)(?:[ ,'-]{{1,3}}(?P<ny2>{YEAR}|{_SHORT_YEAR}))?"
    r")(?!\w)"
    rf"(?:,? ?\(?(?P<weekday2>{_any_of({n: 0 for n in _WEEKDAYS if len(n) > 2})})\.?"
    r"(?=[])>]? ?(?:$|[0-9]{1,2}:|[-,|:)>\]])))?"
)
_WEEK_NAME = r"(?:kw|cw|wk|w|s|(?:kalender|calendar )?(?:woche|week)|semaine|semana)"
_WEEK_SAID = re.compile(rf"(?<![^\W\d_]){_WEEK_NAME}[ -]?[0-9]|{YEAR}-?w[0-9]")
_WEEK_NUMBER = r"0?[1-9]|[1-4][0-9]|5[0-3]"
_WEEK = re.compile(
    rf"(?<![\w.,/:-])(?:(?P<iy>{YEAR})-?w(?P<iw>{_WEEK_NUMBER})(?:-(?P<day>[1-7]))?(?!-?[0-9])"
    rf"|(?P<yf>{YEAR}),? {_WEEK_NAME} ?(?P<wf>{_WEEK_NUMBER})(?![0-9./:-]|\w)"
    rf"|{_WEEK_NAME}[ -]?(?P<w>{_WEEK_NUMBER})(?![0-9])"
    rf"(?:(?:,? (?:of |van |de )?\(?|[/-]| / )(?P<y>{YEAR})\)?|/(?P<sy>[0-9]{{2}})(?![0-9./]))?)"
    r"(?!\w)"
)


def _written(found: re.Match[str]) -> Written:
    group = found.groupdict()
    year, figures = None, False
    if group["iy"] or group["cy"]:
        year = group["iy"] or group["cy"]
        pairs = [(group["im"] or group["cm"], group["id"] or group["cd"])]
    elif name := group["nm"] or group["nm2"] or group["nm3"]:
        year = group["ny"] or group["ny2"] or group["ny3"]
        pairs = [(str(_MONTHS[name]), group["nd"] or group["nd2"] or group["nd3"])]
    else:
        figures = True
        year = group["fy"]
        first = group["a"] or group["da"] or group["sa"]
        second = group["b"] or group["db"] or group["sb"]
        pairs = [(second, first)]
        if (not group["da"] and group["fs"] != ".") or not _fits(*pairs[0]):
            pairs.append((first, second))
    readings = tuple(
        dict.fromkeys((int(month), int(day)) for month, day in pairs if _fits(month, day))
    )
    return Written(
        said=found[0].strip(),
        start=found.start(),
        end=found.end(),
        year=None if year is None else int(year) if len(year) == 4 else 2000 + int(year),
        readings=readings,
        weekday=_WEEKDAYS.get(group["weekday"] or group["weekday2"] or ""),
        figures=figures,
    )


def _week(found: re.Match[str]) -> Written | None:
    group = found.groupdict()
    week = int(group["iw"] or group["wf"] or group["w"])
    year = group["iy"] or group["yf"] or group["y"] or (group["sy"] and f"20{group['sy']}")
    if year is None and found[0][0] in "ws" and not found[0].startswith(("wk", "wo", "we", "se")):
        return None  # S4 may be anything
    day = _in_week(int(year) if year else _A_LONG_YEAR, week, int(group["day"] or _FRIDAY))
    return Written(
        said=found[0].strip(),
        start=found.start(),
        end=found.end(),
        year=day.year if day and group["day"] else int(year) if year else None,
        readings=() if day is None else ((day.month, day.day),),
        week=None if group["day"] else week,
    )


_FRIDAY = 5
_A_LONG_YEAR = 2020
"""One with 53 weeks."""


def _in_week(year: int, week: int, weekday: int) -> Date | None:
    try:
        return Date.fromisocalendar(year, week, weekday)
    except ValueError:
        return None


def _fits(month: str, day: str) -> bool:
    leap_year = 2000
    number = int(month)
    return 1 <= number <= 12 and date_or_none(leap_year, number, int(day)) is not None
