import pytest

from coachtui.reading.words import has_case, masked_words, own_names

DANA = own_names("Dana Ortiz-Vega")


def words(text: str, name: str = "Dana Ortiz-Vega", *, case: bool = True) -> str:
    return " ".join(masked_words(text, own_names(name), case=case))


@pytest.mark.parametrize(
    "text",
    [
        "Dana rang",
        "Dana Ortiz-Vega rang",
        "DANA rang",
        "dana rang",
        "ortiz rang",
    ],
)
def test_the_rep_is_masked_however_called(text: str) -> None:
    assert words(text) == "@rep rang"


def test_the_reps_possessive_keeps_its_ending() -> None:
    assert words("on Dana's call") == "on @rep 's call"


def test_initials_are_the_rep_in_capitals_alone() -> None:
    assert words("WL rang, wl rang", "Wei Ling") == "@rep rang , wl rang"


def test_a_name_that_is_an_ordinary_word_is_the_rep_only_as_written() -> None:
    assert words("today Will rang, he will ring", "Will Grace") == (
        "@day @rep rang , @they will ring"
    )


def test_a_short_name_is_the_rep_only_as_written() -> None:
    assert words("so An sent an offer", "Nguyễn Văn An") == "so @rep sent an offer"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She told him her view", "He told her his view"),
        ("he's late himself", "she's late herself"),
        ("Mrs Falk, the lady", "Mr Falk, the gentleman"),
        ("her husband said", "his wife said"),
    ],
)
def test_genders_read_the_same(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_other_names_are_one_mask_within_a_sentence() -> None:
    assert words("sat with Ada Lindqvist at Tolvane") == "sat with @name at @name"


def test_where_capitals_mean_nothing_no_word_is_taken_for_a_name() -> None:
    assert words("SAT WITH ADA", case=False) == "sat with ada"


def test_a_sentence_start_is_no_name() -> None:
    assert words("Good. Closing was late") == "good . closing was late"


def test_days_and_numbers_are_their_kind() -> None:
    assert words("on Friday by 28/11 at 9:30: 3 of 40, 12% in 2026, 412k") == (
        "on @day by @date at @time : @1digits of @2digits , @percent % in @year , @3digits k"
    )


def test_may_is_a_day_with_a_capital_alone() -> None:
    assert words("she may ring in May") == "@they may ring in @day"


@pytest.mark.parametrize(
    ("text", "cased"),
    [
        ("Sat with Ada.", True),
        ("sat with ada", False),
        ("SAT WITH ADA", False),
        ("SAT WITH ADA, ok", False),
        ("", False),
    ],
)
def test_capitals_mean_something_where_both_cases_stand(text: str, cased: bool) -> None:
    assert has_case(text, DANA) is cased


def test_how_the_reps_name_is_written_says_nothing_of_the_case() -> None:
    assert not has_case("so Dana Ortiz-Vega rang them up", DANA)
