"""Words that deserve a second look: traits instead of behaviour, and subjects HR and the law guard.

Both lists are English and plain: whole words and short phrases, found in any case. They point at a
line, they never judge a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal

Subject = Literal["health", "family", "age", "religion", "pregnancy", "origin"]
SUBJECTS: Final[tuple[Subject, ...]] = (
    "health",
    "family",
    "age",
    "religion",
    "pregnancy",
    "origin",
)


def trait_words(text: str) -> tuple[str, ...]:
    """The words in `text` that name what somebody is instead of what they did.

    In small letters, each once, in the order they appear: "Lazy, bad attitude" gives
    ("lazy", "attitude").
    """
    return tuple(dict.fromkeys(phrase for phrase, _ in _found(text, _TRAITS)))


def sensitive_subjects(text: str) -> tuple[Subject, ...]:
    """Which of `SUBJECTS` the text touches, in the order of `SUBJECTS`."""
    touched = {subject for _, subject in _found(text, _SENSITIVE)}
    return tuple(subject for subject in SUBJECTS if subject in touched)


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_Lexicon = dict[str, list[tuple[tuple[str, ...], str]]]
"""By first word: the phrases that start with it, longest first, and what each stands for.

An empty meaning is an exception: the phrase is passed over, so that "sick of" isn't health.
"""


def _found(text: str, lexicon: _Lexicon) -> Iterator[tuple[str, str]]:
    """Each phrase of the lexicon in the text with its meaning; the longest wins."""
    words = [word.replace("’", "'") for word in _WORD.findall(text.lower())]
    at = 0
    while at < len(words):
        for phrase, meaning in lexicon.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                if meaning:
                    yield " ".join(phrase), meaning
                at += len(phrase)
                break
        else:
            at += 1


def _lexicon(meanings: Mapping[str, str]) -> _Lexicon:
    """Build it from "phrase; phrase; ..." by meaning."""
    lexicon: _Lexicon = {}
    for meaning, phrases in meanings.items():
        for listed in phrases.split(";"):
            phrase = tuple(listed.split())
            lexicon.setdefault(phrase[0], []).append((phrase, meaning))
    for alternatives in lexicon.values():
        alternatives.sort(key=lambda alternative: -len(alternative[0]))
    return lexicon


_TRAITS: Final = _lexicon(
    {
        "trait": """
        attitude; mindset; mind-set; state of mind; frame of mind; personality; character;
        temperament; mentality; work ethic; team player; team spirit; people person; go-getter;
        self-starter; natural born; born salesman; born seller; a natural; rockstar; rock star;
        superstar; legend; lazy; laziness; idle; hardworking; hard-working; hard working;
        hard worker; grafter; motivated; unmotivated; demotivated; motivation; self-motivated;
        driven person; self-driven; ambition; ambitious; unambitious; hunger; hungry; passion;
        passionate; enthusiasm; enthusiastic; unenthusiastic; energetic; high energy;
        low energy; proactive; pro-active; proactivity; proactiveness; reactive; passive;
        reliable; reliability; unreliable; dependable; dependability; trustworthy;
        untrustworthy; dedicated; dedication; uncommitted;
        conscientious; diligent; diligence; disciplined; undisciplined; discipline; rigour;
        rigor; rigorous; careless; sloppy; negligent; disorganised; disorganized; immature;
        mature; maturity; professionalism; unprofessional; arrogant; arrogance; stubborn;
        stubbornness; defensive; difficult person; negative; negativity; positivity;
        positive; cynical; moody; aggressive; timid; shy; introvert; introverted; extrovert;
        extroverted; charismatic; charisma; charming; likeable; likable; confident;
        self-confident; confidence; unconfident; insecure; weak; clever; smart; bright;
        stupid; slow learner; quick learner; fast learner; coachable; uncoachable; loyal;
        loyalty; disloyal; resilient; resilience; grit; gritty; honest; dishonest; integrity;
        leadership material; good guy; nice guy; good lad; good kid; talented; untalented;
        talent; gifted; engaged; disengaged; sense of urgency; ownership; accountability;
        executive presence; presence
        """,
        "": """
        negative margin; negative growth; negative number; positive number;
        negative figure; positive figure; negative balance; positive balance; false positive;
        weak pipeline; weak quarter; weak demand; talent team; talent acquisition;
        smart meter; smart meters; smart phone; smart card; mature market; mature account;
        home ownership; cost of ownership; change of ownership; online presence; web presence;
        bright side; loyalty card; loyalty scheme; loyalty programme; loyalty program;
        to be honest; hungry for lunch; in the presence;
        reliability test; reliability data; reliability engineer; reliability report
        """,
    }
)

_WHOSE: Final = ("his", "her", "their", "my")
_BODY: Final = ("health", "illness", "knee", "operation", "surgery", "injury")
_RELATIONS: Final = (
    *("wife", "husband", "spouse", "partner", "girlfriend", "boyfriend", "fiancé", "fiancée"),
    *("kid", "kids", "child", "children", "baby", "daughter", "daughters", "son", "sons"),
    *("mother", "father", "mum", "mom", "mam", "dad", "parents", "sister", "brother"),
    *("family", "marriage", "divorce"),
)

_SENSITIVE: Final = _lexicon(
    {
        "health": """
        sick; sickness; sick leave; is ill; was ill; been ill; be ill; fell ill; falls ill;
        seriously ill; off ill; ill health; unwell; mental health; health issue; health issues;
        health problem; health problems; health reasons; health scare; hospitalised;
        hospitalized; in hospital; in the hospital; hospital appointment; had an operation;
        doctor's appointment; doctor's note; saw a doctor; diagnosed; medication;
        antidepressants; depressed; depression; anxiety; panic attack; panic attacks; burnout;
        burn-out; burnt out; burned out; migraine; migraines; cancer; chemo; chemotherapy;
        diabetes; diabetic; epilepsy; epileptic; adhd; autism; autistic; dyslexia; dyslexic;
        disability; disabled; handicapped; therapy; therapist; psychologist; psychiatrist;
        alcoholic; alcoholism; drinking problem; addiction; addicted; rehab; menopause;
        menopausal; chronic pain; bad back; back pain; slipped disc; injured; insomnia;
        nervous breakdown; overweight; suicidal; off sick; fit note; had the flu; has the flu;
        long covid; had covid; has covid;
        """
        + ";".join(f"{whose} {part}" for whose in _WHOSE for part in _BODY),
        "family": """
        sick kid; sick child; the kids; with kids; childcare; nursery run; school run; divorced;
        divorcing; a divorce; newly married; getting married; just married; unmarried;
        single mother; single mum; single mom; single father; single dad; family matter;
        family matters; family problem; family problems; family situation; family emergency;
        family reasons; bereavement; bereaved; custody battle; custody hearing; custody of;
        home life; problems at home; trouble at home; things at home; changes at home;
        wife's; husband's; mother-in-law; father-in-law;
        """
        + ";".join(f"{whose} {relation}" for whose in _WHOSE for relation in _RELATIONS),
        "age": """
        too old; too young; his age; her age; their age; older worker; getting old; elderly;
        old-timer; over the hill; near retirement; close to retirement; about to retire;
        retiring soon; retirement age; pension age; boomer; millennial; gen z; old dog;
        past it; digital native; for someone so young
        """,
        "religion": """
        religion; religious; church; mosque; synagogue; prayer; prayers; prayer room; pray; prays;
        prayed; praying; ramadan; fasting for; muslim; islam; islamic; christian; christianity;
        catholic; protestant; jewish; jew; hindu; sikh; buddhist; atheist; hijab; headscarf;
        kippah; sabbath; born again; jehovah's witness; mormon
        """,
        "pregnancy": """
        pregnant; pregnancy; maternity; maternity leave; paternity; paternity leave;
        parental leave; expecting a baby; expecting a child; having a baby; new baby;
        trying for a baby; ivf; miscarriage; breastfeeding; breast-feeding; morning sickness;
        baby due; starting a family
        """,
        "origin": """
        ethnicity; ethnic; race; racial; skin colour; skin color; nationality; immigrant;
        immigrants; migrant; migration background; foreigner; accent; native speaker; non-native;
        mother tongue; visa status; work visa; work permit; green card; where he's from;
        where she's from; where he comes from; where she comes from; his culture; her culture;
        country of origin; asylum; refugee
        """,
        "": """
        sick of; sick and tired; felt sick; feel sick; feels sick; race to the bottom;
        race against; race condition; arms race; customer's health; her partner account;
        his partner account; cancer institute; cancer centre; cancer center; cancer clinic;
        diabetes clinic; diabetes centre; diabetes center; rehab hospital; rehab centre;
        rehab center; rehab clinic; maternity ward; maternity hospital; maternity unit;
        physical therapy; church hall; church account; church roof; christian name; the kids club;
        the kids range; the kids department; ask my wife; ask my husband
        """,
    }
)
