"""The words of calendar titles: what a talk, leave and other things are called, in eight languages.

English, German, French, Spanish, Dutch, Italian, Portuguese and Polish. All are compared folded:
in small letters and without accents.
"""

from __future__ import annotations

import re

from coachtui.coaching.model import MeetingKind

Reasons = tuple[tuple[str, re.Pattern[str]], ...]


def _any_of(*ways: str) -> re.Pattern[str]:
    """Any of the words, whole."""
    return re.compile(rf"\b(?:{'|'.join(ways)})\b")


_ONE_ON_ONE = (
    r"(?<![\w\-/.:])1\s*-?\s*(?:[:\-–x]|on|to|2|op|zu|na|a)\s*-?\s*1s?(?![\w]|[\-/.:]\d)"
    r"|\b121s?\b|\bone\s*-?\s*(?:on|to|2)\s*-?\s*ones?\b|\bo3\b"
)
_GERMAN = r"(?:s?gesprache?)"
_FAMILY_AND_ILLNESS = _any_of(
    "(?:parental|maternity|paternity) leave",
    "sick (?:leave|days?)",
    "off sick",
    "elternzeit",
    "mutterschutz",
    "krankheit",
    "krank(?:gemeldet|geschrieben|enstand)",
    "conges? (?:de )?(?:maternite|paternite|parental|maladie)",
    "arret (?:de )?(?:maladie|travail)",
    "baja (?:medica|por (?:enfermedad|maternidad|paternidad))",
    "(?:ouderschaps|zwangerschaps|ziekte)verlof",
    "congedo (?:parentale|di maternita|di paternita|maternita|paternita)",
    "malattia",
    "licenca (?:de )?(?:maternidade|paternidade|parental)",
    "baixa (?:medica|parental)",
    "urlop (?:macierzynski|ojcowski|rodzicielski)",
    "zwolnienie lekarskie",
)

KINDS: tuple[tuple[MeetingKind, re.Pattern[str]], ...] = (
    (
        "ride-along",
        _any_of(
            r"ride[\s-]*alongs?",
            "field (?:day|visit)s?",
            "mitreise",
            "mitfahrt",
            "begleit(?:tag|besuch|ung beim kunden)",
            "aussendienstbegleitung",
            "accompagnement terrain",
            "tournee duo",
            "acompanamiento",
            "meerijd(?:en|dag)",
            "affiancamento",
            "acompanhamento em campo",
            "wspolna wizyta",
        ),
    ),
    (
        "account-review",
        _any_of(
            "(?:key )?accounts? reviews?",
            "revue (?:de |des )?comptes?(?: cles?)?",
            "revision de cuentas?(?: clave)?",
        ),
    ),
    (
        "performance-review",
        _any_of(
            r"(?:performance|perf|annual|mid-?year|year-?end|half-?year(?:ly)?|yearly)\s+"
            "(?:reviews?|appraisals?)",
            "appraisals?",
            f"(?:mitarbeiter)?(?:jahre|beurteilung|zielvereinbarung){_GERMAN}",
            "leistungsbeurteilung",
            "entretiens? (?:annuel|professionnel|d'? ?evaluation)",
            "(?:evaluation|bilan) annuelle?",
            "evaluacion (?:anual|de(?:l)? desempeno)",
            "(?:functionerings|beoordelings|jaar)gesprek(?:ken)?",
            "valutazione (?:annuale|delle prestazioni)",
            "avaliacao (?:anual|de desempenho)",
            "ocena (?:roczna|okresowa|pracownicza)",
            "rozmowa (?:roczna|oceniajaca)",
        ),
    ),
    (
        "one-on-one",
        re.compile(
            _ONE_ON_ONE
            + "|"
            + _any_of(
                f"(?:mitarbeiter|einzel|ma[ -]?)-?{_GERMAN}",
                rf"(?:4|vier)[\s-]*augen[\s-]*{_GERMAN}",
                "(?:entretien|point|reunion|colloquio|incontro|reuniao) individu(?:el|al|ale)",
                r"tete[\s-]a[\s-]tete",
                r"(?:uno|um|jeden)[\s-](?:a|na)[\s-](?:uno|um|jeden)",
                "cara a cara",
                "faccia a faccia",
                r"een[\s-]op[\s-]een",
                "bila(?:teraal|'s)?",
                "(?:rozmowa|spotkanie) (?:indywidualn[ae]|w cztery oczy)",
            ).pattern
        ),
    ),
)
SOFT = _any_of(
    r"catch[\s-]*up|check[\s-]*in|touch[\s-]*base|sync|coaching",
    "(?:bi-?)?weekly|fortnightly|monthly",
    "jour fixe|jf|regeltermin|rucksprache|austausch|(?:zwei)?wochentlich(?:e[rs]?)?",
    "monatlich(?:e[rs]?)?",
    r"point (?:hebdo(?:madaire)?|mensuel|rapide|avec)|^point(?! of\b)|hebdo(?:madaire)?",
    "suivi|mensuel",
    "entretien(?! (?:d'? ?embauche|de recrutement|candidat))",
    "seguimiento|semanal|quincenal|mensual",
    "bijpraten|bijpraat|voortgangsgesprek|overleg|(?:twee)?wekelijkse?|maandelijkse?",
    "colloquio(?! di (?:lavoro|selezione))|incontro|allineamento|settimanale|mensile",
    "alinhamento|ponto de situacao|quinzenal|mensal",
    "spotkanie|rozmowa(?! (?:kwalifikacyjna|rekrutacyjna))|(?:co)?tygodniow[aey]|miesieczn[aey]",
)
"""Words for a talk that may be another one; beside a name and nothing else they are enough."""

FILLING = frozenset(
    re.findall(
        r"\w+",
        "a an and at by call canceled cancelled chat coffee for fw fwd hold invitation is meet "
        "meeting my of on our quick re regular session talk tentative the to updated vs w with x "
        "mit und beim zum zur termin besprechung gesprach treffen anruf kurz wg aw "
        "avec et du des rdv rendez vous reunion appel tr "
        "con y el del llamada charla cita "
        "met en van het gesprek afspraak "
        "il con riunione appuntamento chiamata "
        "com reuniao conversa chamada z ze oraz",
    )
)
"""Words that say nothing of what an event is about."""

SOCIAL = _any_of(
    "birthday|anniversary|lunch|dinner|drinks|breakfast|party|interview|onboarding|training",
    "webinar|standup|stand up|all hands|offsite|town hall|team|forecast call|kick ?off|farewell",
    "reminder|focus time|focus|commute|home|office",
    "geburtstag|mittagessen|abendessen|fruhstuck|feier|schulung|vorstellungsgesprach|abschied",
    "anniversaire|dejeuner|diner|formation|equipe|embauche",
    "cumpleanos|almuerzo|comida|cena|formacion|entrevista|equipo",
    "verjaardag|borrel|etentje|sollicitatiegesprek|afscheid",
    "compleanno|pranzo|formazione|squadra",
    "almoco|jantar|formacao|equipa|urodziny|obiad|szkolenie|zespol",
)
# Why somebody is ill or on family leave is not put down: the reason stands in the HR record.
SURE_LEAVE: Reasons = (
    ("leave", _FAMILY_AND_ILLNESS),
    ("out of office", _any_of("out of (?:the )?office", "ooo", "oof")),
    (
        "out of office",
        _any_of(
            "nicht im (?:buro|haus)",
            "(?:absente?|hors|absence) du bureau",
            "fuera de (?:la )?oficina",
            "niet op kantoor",
            "fuori (?:sede|ufficio)",
            "fora do escritorio",
            "poza biurem",
        ),
    ),
    ("vacation", _any_of("vacation", "annual leave", "pto", "paid time off", "conges? payes?")),
    ("leave", _any_of("(?:on|unpaid|study) leave", "days? off", "time off")),
)
MAYBE_LEAVE: Reasons = (
    (
        "vacation",
        _any_of(
            "holidays?|(?:jahres|rest)?urlaub|ferien|conges?|vacances|vacaciones",
            "vakantie|ferie|ferias|urlop",
        ),
    ),
    (
        "leave",
        _any_of("sick|krank|malade|enferm[oa]|ziek|malat[oa]|doente|chor[ya]|l4"),
    ),
    (
        "leave",
        _any_of(
            "leave|away|off|abwesend|absente?|ausente|afwezig|verlof|rtt|assente|permiso|permesso",
            "nieobecn[aey]|nieobecnosc|zwolnienie",
        ),
    ),
)
NO_LEAVE = _any_of(
    "(?:public|bank|national|federal|company|school) holidays?",
    "feiertag|schulferien|jours? feries?|vacances scolaires|festivo|dia festivo|feestdag",
    "giorno festivo|feriado|swieto",
)
CALLED_OFF = re.compile(
    r"\s*\[?(?:cancell?ed|abgesagt|absage|entfallt|storniert|annulee?|cancelad[oa]|anulad[oa]"
    r"|geannuleerd|annullat[oa]|odwolan[aey]|anulowan[aey])\s*[:\]]"
)
"""As calendars write before the title of what is cancelled."""
