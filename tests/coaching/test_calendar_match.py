"""Whose an event is: what is sure, what is asked, what is not about a rep."""

from datetime import date as Date

import pytest

from coachtui.coaching.calendar_events import Attendee, CalendarEvent
from coachtui.coaching.calendar_match import Decision, Matcher, owner_of, shared_addresses
from tests.coaching.builders import a_rep
from tests.coaching.calendar_builders import DANA, KOFI, SAM, a_calendar, an_event, on

DANA_MAIL, KOFI_MAIL = DANA.email, KOFI.email
STRANGER = "petra@keller.example"
ALL_DAY = on("2026-12-07", at=None)


def decide(event: CalendarEvent, *more: object, owner: str = SAM) -> Decision:
    reps = (DANA, KOFI, a_rep("Ong Wei Ling"), *more)
    return Matcher(reps, owner=owner, manager=("Sam Keller",)).decide(event)  # type: ignore[arg-type]


def what(event: CalendarEvent) -> tuple[str, ...]:
    found = decide(event)
    return (found.verdict, *found.reps)


@pytest.mark.parametrize(
    "title",
    [
        "1:1 Dana",
        "Dana / Sam",
        "1on1 with Dana O.",
        "1:1 Dana / Sam",
        "Dana <> Sam weekly",
        "Sam & Dana 1-1",
        "One-on-One: Dana Ortiz",
        "Ortiz, Dana 1:1",
        "DANA ORTIZ 1:1",
        "Dána's 1:1",
        "Catch-up Dana",
        "Re: 1:1 Dana (Q4 pipeline)",
        "121 Dana",
    ],
)
def test_a_name_in_the_title_and_nothing_else_is_sure(title: str) -> None:
    assert what(an_event(title)) == ("talk", "dana")


@pytest.mark.parametrize(
    "title", ["1:1", "Weekly catch-up", "Dana", "Dana <> Sam", "1:1 about the Tolvane pilot"]
)
def test_the_address_of_a_rep_and_no_word_of_something_else_are_sure(title: str) -> None:
    assert what(an_event(title, people=(DANA_MAIL, SAM))) == ("talk", "dana")


@pytest.mark.parametrize(
    "title", ["1:1 Dana Smith", "Prep for 1:1 Dana", "1:1 Dana Tolvane demo", "Dana", "Call Dana"]
)
def test_a_title_that_says_more_or_less_than_a_name_is_asked(title: str) -> None:
    assert what(an_event(title)) == ("unsure", "dana")


def test_two_people_under_another_title_are_asked_about() -> None:
    event = an_event("Tolvane pricing", people=(DANA_MAIL, SAM))
    assert what(event) == ("unsure", "dana")


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("Team lunch", (DANA_MAIL, "a@x.example", "b@x.example", "c@x.example")),
        ("Lunch with Dana", ()),
        ("Lunch", (DANA_MAIL, SAM)),
        ("Tolvane demo", (DANA_MAIL, SAM, "ada@tolvane.example")),
        ("Weekly team sync", (DANA_MAIL, KOFI_MAIL, STRANGER, SAM)),
        ("1:1 Petra / Sam", (STRANGER, SAM)),
        ("Forecast: Dana, Kofi", (DANA_MAIL, KOFI_MAIL, SAM)),
        ("Dentist", ()),
        ("Review on 1/1", ()),
        ("Contract signed by Dana", ()),
        ("", ()),
    ],
)
def test_a_crowd_or_another_subject_is_no_one_on_one(title: str, people: tuple[str, ...]) -> None:
    assert what(an_event(title, people=people)) == ("nothing",)


@pytest.mark.parametrize("title", ["Dana's birthday", "Dana", "Catch-up Dana"])
def test_all_day_events_are_no_talk_unless_they_say_so(title: str) -> None:
    assert what(an_event(title, ALL_DAY)) == ("nothing",)
    assert what(an_event("Ride-along Dana", ALL_DAY)) == ("talk", "dana")


def test_two_reps_in_one_talk_are_asked_about() -> None:
    assert what(an_event("1:1 Dana Kofi")) == ("unsure", "dana", "kofi")
    assert what(an_event("1:1", people=(DANA_MAIL, KOFI_MAIL, SAM))) == ("unsure", "dana", "kofi")
    assert what(an_event("1:1 Kofi", people=(DANA_MAIL, SAM))) == ("unsure", "dana", "kofi")


def test_a_first_name_that_two_reps_share_is_asked_about_unless_the_address_tells() -> None:
    other = a_rep("Dana Smith", id="smith", email="smith@keller.example")
    assert decide(an_event("1:1 Dana"), other).reps == ("dana", "smith")
    assert decide(an_event("1:1 Dana"), other).verdict == "unsure"
    assert decide(an_event("1:1 Dana S."), other).reps == ("smith",)
    assert decide(an_event("1:1 Dana", people=(other.email, SAM)), other).reps == ("smith",)


def test_a_first_name_goes_to_the_one_who_is_still_there() -> None:
    gone = a_rep("Dana Smith", id="smith", ends="2026-06-30")
    assert decide(an_event("1:1 Dana"), gone) == Decision(verdict="talk", reps=("dana",))


def test_a_name_beside_somebody_elses_address_is_asked_about() -> None:
    found = decide(an_event("1:1 Dana", people=("dana@other.example", SAM)))
    assert (found.verdict, found.reps, found.why) == (
        "unsure",
        ("dana",),
        "another address is invited",
    )
    assert what(an_event("1:1 Wei Ling", people=("wl@keller.example", SAM)))[0] == "talk"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Ride-along Dana: Tolvane", "ride-along"),
        ("Key account review (Dana)", "account-review"),
        ("Dana - annual review", "performance-review"),
        ("Performance Review Dana Ortiz", "performance-review"),
        ("1:1 Dana", "one-on-one"),
    ],
)
def test_the_kind_is_read_from_the_title(title: str, kind: str) -> None:
    found = decide(an_event(title, people=(DANA_MAIL, SAM)))
    assert (found.verdict, found.kind) == ("talk", kind)


def test_customers_may_come_along_where_the_kind_is_theirs() -> None:
    people = (DANA_MAIL, SAM, "a@tolvane.example", "b@tolvane.example", "c@tolvane.example")
    assert what(an_event("Ride-along Tolvane", people=people)) == ("talk", "dana")
    assert what(an_event("1:1 Tolvane", people=people)) == ("unsure", "dana")


def test_hr_may_sit_in_a_performance_review() -> None:
    people = (DANA_MAIL, SAM, STRANGER)
    assert what(an_event("Performance review Dana", people=people)) == ("talk", "dana")


@pytest.mark.parametrize(
    ("title", "whose"),
    [
        ("Out of office", ()),
        ("OOO", ()),
        ("Vacation", ()),
        ("PTO - back on the 3rd", ()),
        ("Dana OOO", ("dana",)),
        ("Vacation: Dana Ortiz", ("dana",)),
        ("Dana and Kofi: summer vacation", ("dana", "kofi")),
        ("Kofi sick", ("kofi",)),
        ("Dana on leave", ("dana",)),
    ],
)
def test_days_out_of_office_are_leave_of_whom_they_name(title: str, whose: tuple[str, ...]) -> None:
    assert what(an_event(title, ALL_DAY)) == ("leave", *whose)


@pytest.mark.parametrize("title", ["Dana sick", "Dana sick leave", "Dana: maternity leave"])
def test_illness_and_family_are_no_reason_to_put_down(title: str) -> None:
    found = decide(an_event(title, ALL_DAY))
    assert (found.verdict, found.reps, found.why) == ("leave", ("dana",), "leave")


@pytest.mark.parametrize(
    "title",
    ["Priya OOO", "Public holiday", "Holiday party", "Away day", "Leave for the airport", "Kofi's"],
)
def test_other_peoples_days_and_parties_are_no_leave(title: str) -> None:
    assert what(an_event(title, ALL_DAY)) == ("nothing",)


def test_an_event_that_a_rep_sent_round_is_their_leave() -> None:
    event = an_event("Out of office", ALL_DAY, people=(SAM,), organizer=DANA_MAIL)
    assert what(event) == ("leave", "dana")


def test_two_hours_away_are_no_leave() -> None:
    assert what(an_event("Out of office", on("2026-12-07", minutes=120))) == ("nothing",)
    assert what(an_event("Out of office", on("2026-12-07", minutes=480))) == ("leave",)


def test_outlooks_mark_for_away_is_the_managers_own_leave() -> None:
    assert what(an_event("Algarve", ALL_DAY, away=True)) == ("leave",)


def test_an_event_is_off_when_it_says_so_or_either_side_declined() -> None:
    matcher = Matcher((DANA,), owner=SAM, manager=())

    def off(event: CalendarEvent) -> str:
        return matcher.off(event, ("dana",))

    assert off(an_event("1:1 Dana", people=(DANA_MAIL, SAM))) == ""
    assert off(an_event("1:1 Dana", cancelled=True)) == "cancelled"
    assert off(an_event("Canceled: 1:1 Dana")) == "cancelled"
    assert off(an_event("1:1", people=(DANA_MAIL,), declined=(SAM,))) == "declined by you"
    assert off(an_event("1:1", people=(SAM,), declined=(DANA_MAIL,))) == "declined by Dana"
    assert off(an_event("1:1", people=(SAM, DANA_MAIL), declined=(STRANGER,))) == ""


def test_whose_calendar_it_is() -> None:
    with_people = [
        an_event(f"talk {n}", people=(SAM, mail), uid=f"e{n}")
        for n, mail in enumerate((DANA_MAIL, KOFI_MAIL, STRANGER))
    ]
    reps = (DANA, KOFI)
    file = a_calendar(*with_people)
    assert owner_of(file, reps) == SAM
    assert owner_of(file, reps, " Sam@Work.example ") == "sam@work.example"
    assert owner_of(a_calendar(with_people[0]), reps) == ""
    named = a_calendar()
    assert owner_of(type(named)(name="Me@x.example", first=file.first, last=file.last), reps) == (
        "me@x.example"
    )


def test_two_reps_with_one_address_are_named() -> None:
    twin = a_rep("Danielle Ortiz", id="twin", email="DANA@keller.example ")
    first = Date(2025, 10, 26)
    assert shared_addresses((DANA, twin), first) == (
        "Dana Ortiz and Danielle Ortiz have one address, dana@keller.example: "
        "change one of them with `coachtui rep edit`."
    )
    long_gone = a_rep("Danielle Ortiz", id="twin", email=DANA_MAIL, ends="2024-01-31")
    assert shared_addresses((DANA, KOFI, long_gone), first) == ""


def test_people_without_an_address_count_as_people() -> None:
    event = an_event("1:1 Dana", people=(SAM,))
    crowd = (*event.attendees, *(Attendee(email="", name=f"Guest {n}") for n in range(4)))
    found = decide(
        type(event)(uid="e1", title="1:1 Dana", attendees=crowd, instances=event.instances)
    )
    assert found.verdict == "unsure"


@pytest.mark.parametrize(
    "title",
    [
        *("Jour fixe Dana", "JF Dana", "Mitarbeitergespräch Dana Ortiz", "Einzelgespräch mit Dana"),
        *("4-Augen-Gespräch Dana", "Regeltermin Dana / Sam", "Rücksprache Dana", "1 zu 1 Dana"),
        *("Wöchentlicher Austausch Dana", "Entretien Dana", "Entretien individuel avec Dana"),
        *("Point hebdo Dana", "Point avec Dana", "Point Dana", "Tête-à-tête Dana", "Suivi Dana"),
        *("Reunión 1:1 Dana", "Reunión individual con Dana", "Seguimiento semanal Dana"),
        *(
            "Uno a uno con Dana",
            "Bila Dana",
            "Bilateraal met Dana",
            "1-op-1 Dana",
            "Dana bijpraten",
        ),
        *("Eén-op-één Dana", "Wekelijks overleg Dana", "Incontro Dana", "Colloquio con Dana"),
        *("Allineamento settimanale Dana", "Reunião individual com Dana", "Um a um Dana"),
        *("Alinhamento semanal Dana", "Spotkanie z Dana", "Jeden na jeden: Dana", "1 na 1 Dana"),
        "Rozmowa indywidualna Dana",
    ],
)
def test_a_talk_is_known_by_what_it_is_called_in_other_languages(title: str) -> None:
    assert decide(an_event(title)) == Decision(verdict="talk", reps=("dana",))
    theirs = an_event(title.replace("Dana Ortiz", "").replace("Dana", ""), people=(DANA_MAIL, SAM))
    assert decide(theirs) == Decision(verdict="talk", reps=("dana",))


@pytest.mark.parametrize(
    "title",
    [
        *("Jahresgespräch Dana", "Zielvereinbarungsgespräch Dana", "Entretien annuel Dana"),
        *(
            "Entretien d'évaluation Dana",
            "Evaluación de desempeño Dana",
            "Beoordelingsgesprek Dana",
        ),
        *("Functioneringsgesprek Dana", "Valutazione annuale Dana", "Avaliação de desempenho Dana"),
        "Ocena roczna Dana",
    ],
)
def test_so_is_a_performance_review(title: str) -> None:
    assert decide(an_event(title)).kind == "performance-review"
    assert what(an_event(title)) == ("talk", "dana")


@pytest.mark.parametrize(
    "title",
    ["Vorstellungsgespräch: Dana", "Entretien d'embauche Dana", "Geburtstag Dana", "Déjeuner Dana"],
)
def test_an_interview_or_a_lunch_in_another_language_is_none(title: str) -> None:
    assert what(an_event(title))[0] in ("nothing", "unsure")


@pytest.mark.parametrize(
    ("title", "why"),
    [
        *(
            ("Urlaub Dana", "vacation"),
            ("Dana: congés", "vacation"),
            ("Dana vacaciones", "vacation"),
        ),
        *(("Vakantie Dana", "vacation"), ("Dana ferie", "vacation"), ("Férias Dana", "vacation")),
        *(("Dana urlop", "vacation"), ("Dana en vacances", "vacation"), ("Dana krank", "leave")),
        *(("Dana malade", "leave"), ("Dana: arrêt maladie", "leave"), ("Dana ziek", "leave")),
        *(
            ("Dana Elternzeit", "leave"),
            ("Dana urlop macierzyński", "leave"),
            ("Dana RTT", "leave"),
        ),
        *(("Dana congé maternité", "leave"), ("Dana abwesend", "leave"), ("Dana afwezig", "leave")),
        *(("Dana fuera de la oficina", "out of office"), ("Dana fuori ufficio", "out of office")),
        *(("Dana poza biurem", "out of office"), ("Dana fora do escritório", "out of office")),
    ],
)
def test_leave_is_known_in_other_languages(title: str, why: str) -> None:
    found = decide(an_event(title, ALL_DAY))
    assert (found.verdict, found.reps, found.why) == ("leave", ("dana",), why)


@pytest.mark.parametrize(
    "title",
    ["Feiertag", "Jour férié", "Vacances scolaires", "Urlaubsplanung", "Día festivo", "Feriado"],
)
def test_public_holidays_of_other_countries_are_no_leave(title: str) -> None:
    assert what(an_event(title, ALL_DAY)) == ("nothing",)


@pytest.mark.parametrize(
    "title",
    ["Abgesagt: JF Dana", "Annulé : point Dana", "Odwołane: Dana", "[Geannuleerd] Bila Dana"],
)
def test_what_is_called_off_says_so_in_other_languages(title: str) -> None:
    assert Matcher((DANA,), owner=SAM, manager=()).off(an_event(title), ("dana",)) == "cancelled"
