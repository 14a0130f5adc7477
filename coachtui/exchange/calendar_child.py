"""Works a calendar out: what takes place on which days. Runs in a process that can be ended.

`icalendar` reads the properties and `recurring-ical-events` the rules, one event (or series) at a
time: what can't be read is left out alone and said.
"""

from __future__ import annotations

import datetime as clockwork
import hashlib
import re
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta, tzinfo
from datetime import date as Date
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from coachtui.coaching.calendar_events import CalendarEvent, CalendarFile, Instance
from coachtui.exchange.calendar_lines import RawCalendar, RawEvent, Unreadable, by_uid, take_apart
from coachtui.exchange.calendar_properties import all_of, attendee, clean, text_of
from coachtui.exchange.feed_ics import UID_END

MOST_INSTANCES = 50_000
MOST_ATTENDEES = 100
LONGEST = timedelta(days=400)
"""An event that takes longer than this is left out."""
FIRST_YEAR = 1900
"""A rule that begins earlier is left out."""
DAY = timedelta(days=1)
MARKS = 100
"""So many bytes are on standard error once all is read: they tell how far the reading is."""
_NUMBER = "X-COACHTUI-NUMBER"
"""The property that leads from what the library makes of an event back to its lines."""
_EIGHT = re.compile(r"[0-9]{8}")

Step = Callable[[int, int], None]


class Answer(msgspec.Struct):
    """What the process says: the calendar, or why there is none."""

    calendar: CalendarFile | None = None
    refused: str = ""


def main() -> None:
    """Read a calendar from standard input; say as MessagePack what it holds."""
    first, last, zone, seconds = sys.argv[1:5]
    _limit(int(seconds))
    data = sys.stdin.buffer.read()
    try:
        days = Date.fromisoformat(first), Date.fromisoformat(last)
        where = ZoneInfo(zone) if zone else None
        answer = Answer(calendar=worked_out(data, *days, where, _Marks().step))
    except Unreadable as error:
        answer = Answer(refused=str(error))
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    sys.stdout.buffer.flush()


def unseen(done: int, of: int) -> None:
    """A step that nobody watches."""


def worked_out(
    data: bytes, first: Date, last: Date, zone: tzinfo | None, step: Step = unseen
) -> CalendarFile:
    """What takes place from `first` to `last`; no zone: this machine's. Raises `Unreadable`.

    `step` is told how many events (or series) are read, and of how many.
    """
    raw = take_apart(data)
    with warnings.catch_warnings(), _counting_to(last.year + 1):
        warnings.simplefilter("ignore")
        return _Expansion(raw, first, last, zone, step).whole()


class _Marks:
    """Tells whoever started this process how far it is: a byte for each hundredth."""

    def __init__(self) -> None:
        self.made = 0

    def step(self, done: int, of: int) -> None:
        """Told of each event."""
        while self.made < MARKS * done // of:
            self.made += 1
            sys.stderr.write(".")
            sys.stderr.flush()


class _Found(NamedTuple):
    """One instance, and what it has in common with others of its series."""

    shared: CalendarEvent
    instance: Instance


class _Expansion:
    def __init__(
        self, raw: RawCalendar, first: Date, last: Date, zone: tzinfo | None, step: Step
    ) -> None:
        self.raw, self.first, self.last, self.zone = raw, first, last, zone
        self.step = step
        self.troubles: Counter[str] = Counter()
        self.unknown_zones: set[str] = set()

    def whole(self) -> CalendarFile:
        from icalendar import Calendar
        from icalendar.timezone import tzp

        tzp.use_zoneinfo()  # forgets the zones of a calendar read before
        for lines in self.raw.zones:
            with suppress(Exception):  # a zone that can't be read counts as unknown
                Calendar.from_ical(_document(lines))
        found: dict[CalendarEvent, list[Instance]] = {}
        uids: set[str] = set()
        unread: set[str] = set()
        count = 0
        groups = list(by_uid(self.raw.events))
        for number, (uid, group) in enumerate(groups):
            self.step(number, len(groups))
            if uid.endswith(UID_END):  # this program's own feed, kept in the same calendar
                continue
            name = hashlib.blake2b(uid.encode("utf-8", "replace"), digest_size=8).hexdigest()
            for one in (instances := self._instances(name, group)) or ():
                found.setdefault(one.shared, []).append(one.instance)
            if instances is None:
                unread.add(name)
            else:
                uids.add(name)
                count += len(instances)
            if count > MOST_INSTANCES:
                raise Unreadable(
                    f"The calendar has more than {MOST_INSTANCES:,} events between {self.first} "
                    f"and {self.last}; export a smaller one."
                )
        return CalendarFile(
            name=clean(self.raw.name),
            first=self.first,
            last=self.last,
            events=tuple(
                msgspec.structs.replace(shared, instances=tuple(sorted(days, key=_when)))
                for shared, days in found.items()
            ),
            uids=frozenset(uids),
            unread=frozenset(unread),
            notes=tuple(self._notes()),
        )

    def _instances(self, uid: str, group: list[RawEvent]) -> list[_Found] | None:
        """Every time it takes place; None where that can't be read."""
        group = [event for event in group if not self._is_elsewhen(event)]
        if not group:
            return []
        for event in group:
            if event.trouble:
                self.troubles[event.trouble] += 1
                return None
        try:
            alone = len(group) == 1 and not group[0].recurs
            return list(self._single(uid, group[0]) if alone else self._expanded(uid, group))
        except Exception as error:  # noqa: BLE001 -- a stranger's file may break the libraries anywhere
            unread = "a date of it can't be read"
            self.troubles[str(error) if isinstance(error, _Left) else unread] += 1
            return None

    def _is_elsewhen(self, event: RawEvent) -> bool:
        """A single event, or one changed time of a series, long before or after: not worth reading.

        What is changed for all that follow is read whenever it begins.
        """
        days = [event.value("DTSTART")[:8]]
        if changed := event.line("RECURRENCE-ID"):
            if "RANGE" in changed.partition(":")[0].upper():
                return False
            days.append(changed.partition(":")[2].strip()[:8])
        if event.has_rule or not all(_EIGHT.fullmatch(digits) for digits in days):
            return False
        early = (self.first - LONGEST).strftime("%Y%m%d")
        late = (self.last + 2 * DAY).strftime("%Y%m%d")
        return all(digits < early for digits in days) or all(digits > late for digits in days)

    def _single(self, uid: str, event: RawEvent) -> Iterator[_Found]:
        """The one time of an event that is no series: there is no rule to follow."""
        from icalendar import Event

        lines = event.dated
        component: Any = Event.from_ical("\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", "")))
        _check(component, recurs=False)
        self._note_zone(component)
        start = _start(component)
        end = component.end
        if isinstance(start, datetime) != isinstance(end, datetime):
            raise _Left("a date of it can't be read")
        instance = self._set_on(component, start, end)
        if instance.end >= self.first and instance.date <= self.last:
            yield _Found(self._shared(uid, component, event, series=False), instance)

    def _expanded(self, uid: str, group: list[RawEvent]) -> Iterator[_Found]:
        from icalendar import Calendar
        from recurring_ical_events import CalendarQuery

        lines: list[str] = []
        for number, event in enumerate(group):
            lines += ["BEGIN:VEVENT", *event.dated, f"{_NUMBER}:{number}", "END:VEVENT"]
        calendar = Calendar.from_ical(_document(lines))
        masters = [event for event in calendar.events if "RECURRENCE-ID" not in event]
        series = any(event.recurs for event in group)
        for component in calendar.events:
            _check(component, recurs=series)
            self._note_zone(component)
        begins = _start(masters[0]) if masters else None
        query = CalendarQuery(calendar, keep_recurrence_attributes=True)
        until = datetime.combine(self.last + 2 * DAY, clockwork.time())
        for component in query.between(datetime.combine(self.first - DAY, clockwork.time()), until):
            instance = self._instance(component, series=series, begins=begins)
            if instance.end >= self.first and instance.date <= self.last:
                event = group[int(text_of(component, _NUMBER))]
                yield _Found(self._shared(uid, component, event, series=series), instance)

    def _instance(self, component: Any, *, series: bool, begins: Any) -> Instance:  # noqa: ANN401 -- icalendar
        start, end = component["DTSTART"].dt, component["DTEND"].dt
        recurrence = component["RECURRENCE-ID"]
        ranged = "RANGE" in recurrence.params  # stands for all that follow: each has its own day
        original = start if ranged else recurrence.dt
        instance = self._set_on(component, start, end)
        if not series:
            return instance
        is_first = begins is not None and self._moment(original) == self._moment(begins)
        return msgspec.structs.replace(
            instance,
            original=self._moment(original),
            usual=None if is_first else self._local(original)[0],
        )

    def _set_on(self, component: Any, start: Any, end: Any) -> Instance:  # noqa: ANN401 -- icalendar
        day, at = self._local(start)
        last, _ = (
            self._local(end - (timedelta(seconds=1) if at else DAY)) if end > start else (day, at)
        )
        return Instance(
            original="",
            date=day,
            end=max(day, last),
            time=at,
            minutes=max(0, int((end - start).total_seconds() // 60)),
            booked=self._day_of(component, "CREATED"),
            changed=self._day_of(component, "LAST-MODIFIED") or self._day_of(component, "DTSTAMP"),
        )

    def _shared(
        self,
        uid: str,
        component: Any,  # noqa: ANN401 -- icalendar
        event: RawEvent,
        *,
        series: bool,
    ) -> CalendarEvent:
        title = clean(text_of(component, "SUMMARY"))
        status = text_of(component, "STATUS").strip().upper()
        busy = text_of(component, "X-MICROSOFT-CDO-BUSYSTATUS").strip().upper()
        people = map(attendee, event.of("ATTENDEE")[:MOST_ATTENDEES])
        organizers = [one for one in map(attendee, event.of("ORGANIZER")) if one]
        return CalendarEvent(
            uid=uid,
            title=title,
            attendees=tuple(one for one in people if one is not None),
            organizer=organizers[0] if organizers else None,
            series=series,
            cancelled=self.raw.cancels or status == "CANCELLED",
            away=busy == "OOF",
        )

    def _local(self, moment: Any) -> tuple[Date, clockwork.time | None]:  # noqa: ANN401 -- a date or datetime
        if not isinstance(moment, datetime):
            return moment, None
        if moment.tzinfo is not None:
            moment = moment.astimezone(self.zone)
        return moment.date(), moment.time().replace(second=0, microsecond=0)

    def _moment(self, moment: Any) -> str:  # noqa: ANN401 -- a date or datetime
        if not isinstance(moment, datetime):
            return f"{moment:%Y%m%d}"
        if moment.tzinfo is None:
            return f"{moment:%Y%m%dT%H%M}"
        return f"{moment.astimezone(UTC):%Y%m%dT%H%MZ}"

    def _day_of(self, component: Any, name: str) -> Date | None:  # noqa: ANN401 -- icalendar
        stamp = next(iter(all_of(component, name)), None)
        moment = getattr(stamp, "dt", None)
        return self._local(moment)[0] if isinstance(moment, Date) else None

    def _note_zone(self, component: Any) -> None:  # noqa: ANN401 -- icalendar
        start = component["DTSTART"]
        zone = str(start.params.get("TZID", ""))
        if zone and isinstance(start.dt, datetime) and start.dt.tzinfo is None:
            self.unknown_zones.add(clean(zone)[:60])

    def _notes(self) -> Iterator[str]:
        for zone in sorted(self.unknown_zones)[:3]:
            yield f'The time zone "{zone}" isn\'t known: its times are taken as your own.'
        for trouble, count in self.troubles.most_common():
            events = "1 event or series is" if count == 1 else f"{count} events or series are"
            yield f"{events} left out: {trouble}."


class _Left(Exception):
    """Why an event is left out."""


def _check(event: Any, *, recurs: bool) -> None:  # noqa: ANN401 -- icalendar
    """Raise where an event can't be worked out, or only at great length."""
    start = _start(event)
    end = event.get("DTEND")
    lasts = end.dt - start if end is not None else getattr(event.get("DURATION"), "dt", DAY)
    if lasts < timedelta():
        raise _Left("it ends before it begins")
    if lasts > LONGEST:
        raise _Left(f"it takes longer than {LONGEST.days} days")
    if recurs and start.year < FIRST_YEAR:
        raise _Left(f"it recurs since before {FIRST_YEAR}")
    if recurs and lasts > timedelta(days=60):
        raise _Left("it recurs and takes longer than 60 days each time")


def _start(event: Any) -> Any:  # noqa: ANN401 -- icalendar
    return event["DTSTART"].dt


def _document(lines: Iterable[str]) -> str:
    return "\r\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""))


def _when(instance: Instance) -> tuple[Date, clockwork.time]:
    return instance.date, instance.time or clockwork.time()


@contextmanager
def _counting_to(year: int) -> Iterator[None]:
    """No rule is followed further: `dateutil` looks until then for a 30 February."""
    before = clockwork.MAXYEAR
    clockwork.MAXYEAR = year  # type: ignore[misc]
    try:
        yield
    finally:
        clockwork.MAXYEAR = before  # type: ignore[misc]


def _limit(seconds: int) -> None:
    """Let the system end this process after so much work, where it can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
