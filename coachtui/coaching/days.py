"""Days as people write them: "next tue" to a date, a date to "28 days ago".

One grammar, English words, no locale. What it doesn't know it refuses (`UnreadableDay`): a wrong
due day is worse than a question. So there is no library's parser behind it: those find a date in
"1on1 monday" and in "10:30".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import MAXYEAR, MINYEAR, timedelta
from datetime import date as Date
from typing import Literal

Order = Literal["day-first", "month-first"]
"""How 3/4 is read."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class UnreadableDay(ValueError):
    """One sentence to show a person: what can't be read, and how to mend it."""


def _monday_to_friday(day: Date) -> bool:
    return day.weekday() < 5


def read_day(
    text: str,
    on: Date,
    *,
    order: Order = "day-first",
    is_working: Callable[[Date], bool] = _monday_to_friday,
) -> Date:
    """The due day that `text` names in a record of day `on`; a time of day is dropped.

    A missing year is the next such day on or after `on`; a written one is taken as it is, also in
    the past. A date of figures that fits one order only is read in that one, whatever `order`.
    Raises `UnreadableDay` for anything else, and where a day without its year has just passed.
    """
    try:
        for said in _readings(_tidy(text)):
            if day := _exact(said, on, order) or _deadline(said, on, is_working):
                return day
    except OverflowError:
        pass
    raise _unreadable(text, "28 nov, fri, in 2 weeks or 2026-11-28")


def read_past_day(text: str, today: Date, *, order: Order = "day-first") -> Date:
    """The day of a record: a date, `today` or `yesterday`.

    A missing year is the latest such day not after `today`. Raises `UnreadableDay`.
    """
    said = _tidy(text)
    if said == "today":
        return today
    if said == "yesterday" and today > Date.min:
        return today - _DAY
    weekday, rest = _split_weekday(said)
    written = _written(rest, order)
    if written is None:
        raise _unreadable(text, "20 nov, yesterday or 2026-11-20")
    return _agreeing(_latest(written, today), weekday)


def read_span(text: str, today: Date, order: Order = "day-first") -> tuple[Date, Date]:
    """First and last day of `FROM..TO`, or of a single day.

    A first day without its year is one of the last quarter or the coming half year; the last day
    is the next such day from there. Raises `UnreadableDay`, also where it ends before it starts.
    """
    from_text, dots, to_text = text.partition("..")
    start = _span_day(from_text, today, order, after=today, resolve=_nearest)
    if not dots:
        return start, start
    end = _span_day(to_text, today, order, after=start, resolve=_coming)
    if end < start:
        raise UnreadableDay(f"{full(end)} is before {full(start)}: write the earlier day first.")
    return start, end


def ago(day: Date, today: Date) -> str:
    """How far `day` is from `today`, in words: "yesterday", "28 days ago", "in 3 days"."""
    days = (today - day).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get(days)
    return near or (f"{days} days ago" if days > 0 else f"in {-days} days")


def short(day: Date, today: Date) -> str:
    """The day as "5 Nov", or "5 Nov 2025" where the year isn't today's."""
    said = _name(day.month, day.day)
    return said if day.year == today.year else f"{said} {day.year:04}"


def full(day: Date) -> str:
    """The day as "Fri 6 Nov 2026"."""
    return f"{WEEKDAYS[day.weekday()][:3]} {_name(day.month, day.day)} {day.year:04}"


_Written = tuple[int | None, int, int]
"""A date as written: its year where there is one, month, day."""

_DAY = timedelta(days=1)
_FRIDAY = 4
_LONGEST = 60
_TOO_FAR_AHEAD = 330
"""So many days ahead, a day without its year was more likely meant in the past."""
_RECENT = 92
_WITHIN_REACH = 182
"""Days back and ahead within which leave without its year is taken to be."""

_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SHORT_FOR = {
    "eow": "end of week",
    "eom": "end of month",
    "eoq": "end of quarter",
    "eoy": "end of year",
}

_WEEKDAY = (
    "(mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?"
    "|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)
_MONTH = (
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?|september|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = "([0-9]{1,2})"
_FULL_YEAR = "([0-9]{4})"
_FIGURE_YEAR = "([0-9]{4}|[0-9]{2})"
# Beside a month's name, two bare figures up to 24 may as well be an hour of the day.
_WORD_YEAR = "([0-9]{4}|'[0-9]{2}|2[5-9]|[3-9][0-9])"

_HOUR = "(?:[01]?[0-9]|2[0-4])"
_CLOCK = (
    f"(?:{_HOUR}[:.][0-5][0-9] ?[ap]m|{_HOUR}:[0-5][0-9](?: ?(?:h|uhr))?|{_HOUR} ?(?:[ap]m|h|uhr))"
)
_CLOSE = "eod|eob|cob|cop|end of (?:(?:the )?day|business|play)|close of (?:business|play)"
_HALF = "morning|afternoon|evening|night|nite"
_PART = f"[ap]m|noon|midday|lunch(?:time)?|midnight|first thing|{_HALF}|{_CLOSE}"

# Patterns stay text until used, since compiling them all takes as long as starting Python.
_TODAY = f"today|tonight|tonite|end of today|this (?:{_HALF})|{_CLOSE}"
_TOMORROW = "tomorrow|tmrw|tmr|tmw"
_LETTER_DOT = r"(?<=[a-z])\."
_OPENING = r"(?:due )?(?:by |until |till |no later than )?(?:on )?(?:the )?(.+)"
_AT_LATEST = r"(.+?) (?:at the )?latest"
_TIME_LAST = rf"(.+?) (?:(?:at|by|before|@) ?)?(?:{_CLOCK}|{_PART})|(.+) at {_HOUR}"
_TIME_FIRST = rf"(?:{_CLOCK}|noon|midday|first thing|{_CLOSE})(?: on)?(?: the)? (.+)"

_WEEKDAY_FIRST = rf"{_WEEKDAY}(?: (?:the )?(.+))?"
_WEEKDAY_LAST = rf"(.+?)(?: on)? {_WEEKDAY}"
_YEAR_FIRST = rf"{_FULL_YEAR}([-/.]?){_NUMBER}\2{_NUMBER}"
_FIGURES = rf"{_NUMBER}/{_NUMBER}(?:/{_FIGURE_YEAR})?|{_NUMBER}-{_NUMBER}-{_FULL_YEAR}"
_DOTTED = rf"{_NUMBER}\. ?{_NUMBER}\.(?: ?{_FIGURE_YEAR})?"
_DAY_MONTH = rf"{_NUMBER}(?:st|nd|rd|th|\.)?[ /-]?(?:of )?{_MONTH}(?:[ /-]?{_WORD_YEAR})?"
_MONTH_DAY = rf"{_MONTH}[ /-]?(?:the )?{_NUMBER}(?:st|nd|rd|th)?(?:[ /-]{_WORD_YEAR})?"
_DAY_OF_MONTH = f"{_NUMBER}(?:st|nd|rd|th)"

_WEEK = (
    rf"(?:kw|cw|wk|w|(?:calendar )?week)[ -]?{_NUMBER}(?:(?: of)?[ /-]{_FULL_YEAR})?"
    rf"|{_FULL_YEAR}-?w{_NUMBER}(?:-([1-7]))?"
)
_COUNT = (
    f"(?:(?:in|within) )?([0-9]{{1,3}}|an?|{'|'.join(_NUMBERS)}) ?(working |business |work )?"
    "(d|days?|w|wks?|weeks?|fortnights?|mths?|months?)(?:(?:'s?)? time| from (?:now|today))?"
)
_END_FIRST = "(?:end(?: of)?(?: the)? |eo ?)(.+)"
_END_LAST = "(.+?)(?:'?s)?[ -]end"
_MEANS_ITS_END = "(?:this|next) (?:week|month|quarter)|week after next"
_QUARTER = f"q([1-4])(?:[ /-]?{_FULL_YEAR})?"
_WHOLE_MONTH = f"{_MONTH}(?: {_FULL_YEAR})?"


def _tidy(text: str) -> str:
    """Lower case, single spaces, no comma, no dot after a letter; empty where it is too long."""
    if len(text) > 4 * _LONGEST:
        return ""
    said = text.casefold().replace("’", "'").replace(",", " ").rstrip("!; ")
    said = " ".join(re.sub(_LETTER_DOT, "", said).split())
    return said if len(said) <= _LONGEST else ""


def _unreadable(text: str, forms: str) -> UnreadableDay:
    said = " ".join(text[:_LONGEST].split()) + ("..." if len(text) > _LONGEST else "")
    return UnreadableDay(f'"{said}" can\'t be read as a day: write it like {forms}.')


def _readings(said: str) -> Iterator[str]:
    """What may be the day: all that was said, then all but a time of day."""
    if opening := re.fullmatch(_OPENING, said):
        said = opening[1]
    if latest := re.fullmatch(_AT_LATEST, said):
        said = latest[1]
    yield said
    if timed := re.fullmatch(_TIME_LAST, said):
        yield timed[1] or timed[2]
    if timed := re.fullmatch(_TIME_FIRST, said):
        yield timed[1]


def _span_day(
    text: str,
    today: Date,
    order: Order,
    *,
    after: Date,
    resolve: Callable[[_Written, Date], Date],
) -> Date:
    said = _tidy(text).removeprefix("the ")
    try:
        if said == "yesterday":
            return today - _DAY
        if day := _exact(said, today, order, after=after, resolve=resolve):
            return day
    except OverflowError:
        pass
    raise _unreadable(text, "1 dec..14 dec or 2026-12-01..2026-12-14")


def _exact(
    said: str,
    on: Date,
    order: Order,
    *,
    after: Date | None = None,
    resolve: Callable[[_Written, Date], Date] | None = None,
) -> Date | None:
    """A day that is named itself, not as the end of a period.

    What has no year or no week is looked for from `after`, where given; the rest counts from `on`.
    """
    after = after or on
    if re.fullmatch(_TODAY, said):
        return on
    if re.fullmatch(_TOMORROW, said):
        return on + _DAY
    if said == "day after tomorrow":
        return on + 2 * _DAY
    weekday, rest = _split_weekday(said)
    if written := _written(rest, order):
        return _agreeing((resolve or _coming)(written, after), weekday)
    if nth := re.fullmatch(_DAY_OF_MONTH, rest):
        return _agreeing(_nth(int(nth[1]), after), weekday)
    return None if weekday is None else _of_week(weekday, rest, on, after)


def _split_weekday(said: str) -> tuple[int | None, str]:
    """The weekday that stands first or last, and what stands beside it."""
    if first := re.fullmatch(_WEEKDAY_FIRST, said):
        return _WEEKDAY_NUMBERS[first[1][:3]], first[2] or ""
    if last := re.fullmatch(_WEEKDAY_LAST, said):
        return _WEEKDAY_NUMBERS[last[2][:3]], last[1]
    return None, said


def _of_week(weekday: int, rest: str, on: Date, after: Date) -> Date | None:
    """The weekday of the week that `rest` says; without any, the next one strictly after."""
    if rest in ("", "coming", "this coming"):
        return _following(after, weekday)
    if rest in ("week", "a week"):
        return _following(on, weekday) + 7 * _DAY
    days = {"this": 0, "this week": 0, "next": 7, "next week": 7, "week after next": 14}.get(rest)
    if days is None:
        return _in_week(rest, on, weekday)
    day = on + timedelta(days + weekday - on.weekday())
    if day < on:
        name = WEEKDAYS[weekday]
        raise UnreadableDay(f"This week's {name} has passed: write the date, or next {name}.")
    return day


def _following(day: Date, weekday: int) -> Date:
    return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)


def _written(said: str, order: Order) -> _Written | None:
    """A date in figures or with its month's name."""
    if found := re.fullmatch(_YEAR_FIRST, said):
        if not found[2] and len(said) != 8:
            return None
        return _figures(found[1], found[3], found[4])
    if found := re.fullmatch(_FIGURES, said):
        first, second = found[1] or found[4], found[2] or found[5]
        month_first = order == "month-first"
        if int(first if month_first else second) > 12:
            month_first = not month_first
        month, day = (first, second) if month_first else (second, first)
        return _figures(found[3] or found[6], month, day)
    if found := re.fullmatch(_DOTTED, said):
        return _figures(found[3], found[2], found[1])
    if found := re.fullmatch(_DAY_MONTH, said):
        return _year(found[3]), _MONTH_NUMBERS[found[2][:3]], int(found[1])
    if found := re.fullmatch(_MONTH_DAY, said):
        return _year(found[3]), _MONTH_NUMBERS[found[1][:3]], int(found[2])
    return None


def _figures(year: str | None, month: str, day: str) -> _Written | None:
    return (_year(year), int(month), int(day)) if 1 <= int(month) <= 12 else None


def _year(said: str | None) -> int | None:
    if said is None:
        return None
    return int(said) if len(said) == 4 else 2000 + int(said.lstrip("'"))


def _agreeing(day: Date, weekday: int | None) -> Date:
    if weekday is None or day.weekday() == weekday:
        return day
    raise UnreadableDay(
        f"{_name(day.month, day.day)} {day.year:04} is a {WEEKDAYS[day.weekday()]}, "
        f"not a {WEEKDAYS[weekday]}: write one of the two."
    )


def _coming(written: _Written, on: Date) -> Date:
    year, month, day = written
    if year is not None:
        return _given(year, month, day)
    return _next(lambda year: _date(year, month, day), on, _possible(month, day))


def _latest(written: _Written, today: Date) -> Date:
    year, month, day = written
    if year is not None:
        return _given(year, month, day)
    name = _possible(month, day)
    for year in range(today.year, max(today.year - 9, MINYEAR - 1), -1):
        found = _date(year, month, day)
        if found and found <= today:
            return found
    raise UnreadableDay(f"There is no {name} before today: write the year.")


def _nearest(written: _Written, today: Date) -> Date:
    year, month, day = written
    if year is not None:
        return _given(year, month, day)
    name = _possible(month, day)
    years = range(max(today.year - 1, MINYEAR), min(today.year + 1, MAXYEAR) + 1)
    for found in filter(None, (_date(year, month, day) for year in years)):
        if -_RECENT <= (found - today).days <= _WITHIN_REACH:
            return found
    raise UnreadableDay(f"{name} may be of more than one year: write the year.")


def _next(in_year: Callable[[int], Date | None], on: Date, name: str) -> Date:
    """The first of its kind on or after `on`, where nobody can have meant the one before."""
    passed = False
    for year in range(max(on.year - 1, MINYEAR), min(on.year + 8, MAXYEAR) + 1):
        day = in_year(year)
        if day is None:
            continue
        if day < on:
            passed = (on - day).days < 366 - _TOO_FAR_AHEAD
        elif (day - on).days <= _TOO_FAR_AHEAD:
            return day
        else:
            why = "has just passed" if passed else f"comes next in {year}"
            raise UnreadableDay(f"{name} {why}; write the year.")
    raise UnreadableDay(f"{name} never comes: write another day.")


def _given(year: int, month: int, day: int) -> Date:
    found = _date(year, month, day)
    if found is None:
        raise UnreadableDay(f"There is no {_name(month, day)} {year:04}: write another day.")
    return found


def _possible(month: int, day: int) -> str:
    """The name of a day that some year has."""
    leap_year = 2000
    if _date(leap_year, month, day) is None:
        raise UnreadableDay(f"There is no {_name(month, day)}: write another day.")
    return _name(month, day)


def _date(year: int, month: int, day: int) -> Date | None:
    try:
        return Date(year, month, day)
    except ValueError:
        return None


def _name(month: int, day: int) -> str:
    return f"{day} {MONTHS[month - 1]}"


def _nth(number: int, on: Date) -> Date:
    """The next such day of a month, on or after `on`."""
    for ahead in range(3):
        first = _first_of(_month_index(on) + ahead)
        day = _date(first.year, first.month, number)
        if day and day >= on:
            return day
    raise UnreadableDay(f"No month has a day {number}: write another day.")


def _deadline(said: str, on: Date, is_working: Callable[[Date], bool]) -> Date | None:
    """A day that is named by a stretch of time: so much from now, or the end of a period."""
    if said in ("asap", "as soon as possible"):
        return _working_days_on(on, 2, is_working)
    if found := re.fullmatch(_COUNT, said):
        return _counted(on, _number(found[1]), found[3][0], is_working if found[2] else None)
    said = _SHORT_FOR.get(said, said)
    if found := re.fullmatch(_END_FIRST, said):
        return _end_of(found[1], on)
    # A "week end" may be a weekend.
    if (found := re.fullmatch(_END_LAST, said)) and not found[1].endswith("week"):
        return _end_of(found[1], on)
    return _end_of(said, on) if re.fullmatch(_MEANS_ITS_END, said) else _in_week(said, on, _FRIDAY)


def _number(said: str) -> int:
    if said in _NUMBERS:
        return _NUMBERS.index(said) + 1
    return int(said) if said.isdigit() else 1


def _working_days_on(on: Date, number: int, is_working: Callable[[Date], bool]) -> Date:
    day = on
    for _ in range(7 * number + 400):
        day += _DAY
        number -= is_working(day)
        if number == 0:
            return day
    raise UnreadableDay("No working day comes in the next year: write a date.")


def _counted(
    on: Date, number: int, unit: str, is_working: Callable[[Date], bool] | None
) -> Date | None:
    """So many days, weeks, fortnights or months from `on`; `unit` is their first letter."""
    if number == 0 or (is_working and unit != "d"):
        return None
    if is_working:
        return _working_days_on(on, number, is_working)
    if unit == "m":
        last = _first_of(_month_index(on) + number + 1) - _DAY
        return last.replace(day=min(on.day, last.day))
    return on + timedelta(number * {"d": 1, "w": 7, "f": 14}[unit])


def _end_of(period: str, on: Date) -> Date | None:
    """The last day of a period, not before `on`; a week's last is its Friday."""
    period = period.removeprefix("this ")
    if period == "week":
        return _following(on - _DAY, _FRIDAY)
    weeks = {"next week": 1, "week after next": 2}.get(period)
    if weeks:
        return on + timedelta(7 * weeks + _FRIDAY - on.weekday())
    return _in_week(period, on, _FRIDAY) or _end_of_months(period, on)


def _end_of_months(period: str, on: Date) -> Date | None:
    month = _month_index(on)
    next_month = {
        "month": month + 1,
        "next month": month + 2,
        "quarter": month - month % 3 + 3,
        "next quarter": month - month % 3 + 6,
        "year": month - month % 12 + 12,
        "next year": month - month % 12 + 24,
    }.get(period)
    if next_month:
        return _first_of(next_month) - _DAY
    if re.fullmatch(_FULL_YEAR, period):
        return _first_of(12 * int(period) + 12) - _DAY
    if found := re.fullmatch(_QUARTER, period):
        months = 3 * int(found[1])
    elif found := re.fullmatch(_WHOLE_MONTH, period):
        months = _MONTH_NUMBERS[found[1][:3]]
    else:
        return None
    if found[2]:
        return _first_of(12 * int(found[2]) + months) - _DAY
    name = f"The end of {found[1].capitalize() if len(found[1]) > 1 else 'Q' + found[1]}"
    return _next(lambda year: _first_of(12 * year + months) - _DAY, on, name)


def _in_week(said: str, on: Date, weekday: int) -> Date | None:
    """That weekday of a numbered week; a day within an ISO week is taken as it is."""
    found = re.fullmatch(_WEEK, said)
    if found is None:
        return None
    number = int(found[1] or found[4])
    year = found[2] or found[3]
    if year is None:
        return _next(lambda year: _iso_day(year, number, weekday), on, f"Week {number}")
    day = _iso_day(int(year), number, int(found[5]) - 1 if found[5] else weekday)
    if day is None:
        raise UnreadableDay(f"{year} has no week {number}: write another one.")
    return day


def _iso_day(year: int, week: int, weekday: int) -> Date | None:
    try:
        return Date.fromisocalendar(year, week, weekday + 1)
    except ValueError:
        return None


def _month_index(day: Date) -> int:
    return 12 * day.year + day.month - 1


def _first_of(month_index: int) -> Date:
    year, month = divmod(month_index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError
    return Date(year, month + 1, 1)
