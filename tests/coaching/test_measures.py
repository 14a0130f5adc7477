from coachtui.coaching.measures import Course, Figure, measures
from tests.coaching.builders import a_history, a_measure, day

TODAY = day("2026-11-30")


def test_a_measure_stands_against_the_reps_own_past() -> None:
    history = a_history(
        None,
        a_measure("Selling time", 31, date="2026-08-10", text="31%"),
        a_measure("selling time", 18, date="2026-10-05", text="18%"),
        a_measure("selling time", 22, date="2026-11-02", text="22%"),
    )
    most = Figure(date=day("2026-08-10"), value=31, text="31%")
    before = Figure(date=day("2026-10-05"), value=18, text="18%")
    latest = Figure(date=day("2026-11-02"), value=22, text="22%")
    assert measures(history, TODAY) == (
        Course(
            name="selling time",
            latest=latest,
            age_days=28,
            before=before,
            change=4,
            lowest=before,
            highest=most,
            figures=(most, before, latest),
        ),
    )


def test_the_first_figure_has_nothing_to_stand_against() -> None:
    (course,) = measures(a_history(None, a_measure(date="2026-11-02")), TODAY)
    assert (course.before, course.change) == (None, None)


def test_the_measure_noted_last_comes_first() -> None:
    history = a_history(
        None, a_measure("calls", 40, date="2026-11-02"), a_measure("visits", 3, date="2026-11-16")
    )
    assert [course.name for course in measures(history, TODAY)] == ["visits", "calls"]
