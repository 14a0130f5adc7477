"""What the columns of rosters are called, in the systems and languages they come from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coachtui.coaching.names import compared

_HEADINGS: dict[str, str] = {
    "name": """
        Full Name; Name; Employee Name; Worker; Worker Name; Preferred Name; Legal Name; User;
        Display Name; Employee; Sales Rep; Salesperson; Sales Person; Rep; Rep Name;
        Account Executive; Owner Name; Team Member; Colleague; Person; People; Contact;
        Vollständiger Name; Vor- und Nachname; Name Vorname; Name, Vorname; Nachname, Vorname;
        Mitarbeiter; Mitarbeiterin; Mitarbeiter/in; Mitarbeitername; Mitarbeiter Name; Verkäufer;
        Vertriebsmitarbeiter; Kollege; Person; Anzeigename;
        Nom complet; Nom et prénom; Prénom et nom; Nom prénom; Nom; Collaborateur; Salarié;
        Employé; Commercial; Vendeur; Nom d'affichage;
        Nombre completo; Nombre y apellidos; Apellidos y nombre; Nombre; Empleado; Trabajador;
        Comercial; Vendedor;
        Nome completo; Nome e cognome; Cognome e nome; Nominativo; Nome; Dipendente; Venditore;
        Collaboratore; Agente;
        Volledige naam; Naam; Medewerker; Werknemer; Verkoper; Naam medewerker;
        Nome do funcionário; Funcionário; Colaborador; Nome do colaborador;
        Navn; Fulde navn; Fullt navn; Namn; Fullständigt namn; Medarbejder; Imię i nazwisko
    """,
    "first": """
        First Name; Firstname; Given Name; Given Names; Forename; First; Preferred First Name;
        Legal First Name; Legal Name - First Name; Preferred Name - First Name;
        Vorname; Vornamen; Rufname; Prénom; Prénoms; Nombre de pila; Nombres; Primer nombre;
        Nome di battesimo; Voornaam; Roepnaam; Primeiro nome; Nome próprio; Fornavn; Förnamn; Imię
    """,
    "last": """
        Last Name; Lastname; Family Name; Surname; Last; Preferred Last Name; Legal Last Name;
        Legal Name - Last Name; Preferred Name - Last Name;
        Nachname; Familienname; Zuname; Nom de famille; Apellidos; Apellido; Primer apellido;
        Cognome; Achternaam; Familienaam; Sobrenome; Apelido; Último nome; Efternavn; Etternavn;
        Efternamn; Nazwisko
    """,
    "email": """
        Work Email; Primary Work Email; Email - Primary Work; Email - Work; Work Email Address;
        Business Email; Company Email; Corporate Email; Email; Email Address; User Email;
        Owner Email; E-mail 1 - Value; Mail; Email Addr; User Principal Name;
        Geschäftliche E-Mail; E-Mail geschäftlich; E-Mail-Adresse; Mailadresse; Emailadresse;
        E-mail professionnel; Email professionnel; Adresse e-mail; Adresse mail; Courriel; Adresse
        électronique; Correo electrónico; Correo; Correo corporativo; Dirección de correo;
        Indirizzo e-mail; Posta elettronica; Indirizzo mail; E-mailadres; Zakelijk e-mailadres;
        Endereço de e-mail; Correio eletrônico; Correio eletrónico; E-mail corporativo;
        E-postadresse; E-post; E-postadress; Adres e-mail
    """,
    "role": """
        Business Title; Job Title; Title; Position Title; Organization Title;
        Organization 1 - Title; Job Profile; Position; Job; Job Role; Designation; Role; User Role;
        Positionsbezeichnung; Stellenbezeichnung; Jobtitel; Berufsbezeichnung; Funktion; Stelle;
        Rolle; Tätigkeit; Intitulé du poste; Intitulé de poste; Poste; Fonction; Titre; Emploi;
        Rôle; Puesto; Cargo; Puesto de trabajo; Título del puesto; Función; Rol; Mansione; Ruolo;
        Qualifica; Posizione; Titolo; Functie; Functietitel; Functienaam; Função; Posição;
        Stilling; Befattning; Titel; Stanowisko
    """,
    "started": """
        Start Date; Hire Date; Original Hire Date; Date of Hire; Hired; Hired On; Started;
        Started On; Date Started; Employment Start Date; Joining Date; Date of Joining; Join Date;
        Joined; Start; First Day; Continuous Service Date; Since;
        Eintrittsdatum; Eintritt; Startdatum; Einstellungsdatum; Beginn; Arbeitsbeginn; Dabei seit;
        Datum Eintritt; Seit; Eintritt am; Date d'entrée; Date d'embauche; Date de début; Embauche;
        Date d'arrivée; Entrée; Depuis; Fecha de ingreso; Fecha de alta; Fecha de inicio; Fecha de
        contratación; Fecha de incorporación; Alta; Desde; Data di assunzione; Data assunzione;
        Data inizio; Data di inizio; Assunto il; Dal; Datum in dienst; In dienst; In dienst sinds;
        Datum indiensttreding; Indiensttreding; Sinds; Data de admissão; Admissão; Data de início;
        Data de entrada; Data de contratação; Ansat; Ansættelsesdato; Ansatt; Anställningsdatum;
        Data zatrudnienia
    """,
    "ends": """
        Termination Date; End Date; Last Day; Last Day of Work; Leaving Date; Date Left; Left On;
        Employment End Date; Deactivation Date; Deactivated On; Austrittsdatum; Austritt; Letzter
        Arbeitstag; Enddatum; Date de sortie; Date de départ; Date de fin; Fecha de baja; Fecha de
        fin; Fecha de salida; Data di cessazione; Data cessazione; Data fine; Datum uit dienst; Uit
        dienst; Einddatum; Data de demissão; Data de saída; Data de desligamento; Data de fim
    """,
    "country": """
        Country Code; Work Country; Location - Country; Location Country; Country; Country ISO Code;
        Land; Ländercode; Pays; País; Paese; Nazione; Kraj
    """,
    "standing": """
        Is Active; Active; Active Flag; Active?; Worker Status; Employment Status;
        Employee Status; User Status; Status; Active Status; Account Status;
        Aktiv; Beschäftigungsstatus; Mitarbeiterstatus; Actif; Statut; En poste; Activo; Estado;
        Situación; Attivo; Stato; In servizio; Actief; Ativo; Situação; Aktivt
    """,
    "left": """
        Inactive; Is Inactive; Deactivated; Is Deactivated; Disabled; Terminated; Is Terminated;
        Archived; Left; Leaver; Block Credential; Sign-in Blocked; Inaktiv; Ausgeschieden;
        Ausgetreten; Inactif; Parti; Inactivo;
        Inattivo; Cessato; Inactief; Inativo; Desligado; Suspended
    """,
    "manages": """
        Is Manager; Is People Manager; People Manager; Is a Manager; Has Direct Reports;
        Direct Reports; Number of Direct Reports; Direct Reports Count; Direct Report Count;
        # Direct Reports; Führungskraft; Ist Führungskraft; Personalverantwortung; Encadrant;
        Encadrement; Es responsable; Es jefe; È responsabile; É gestor
    """,
    "reports": """
        Manager; Manager Name; Worker's Manager; Manager - Full Name; Manager: Full Name;
        Manager Full Name; Direct Manager; Line Manager; Reports To; Reporting To; Supervisor;
        Supervisor Name;
        Reporting Manager; Manager ID; Manager Email; Team Lead; Boss; Manager: Name;
        Vorgesetzter; Vorgesetzte; Vorgesetzte/r; Direkter Vorgesetzter; Berichtet an; Teamleiter;
        Teamleitung; Manager direct; Responsable; Responsable hiérarchique; N+1; Supérieur;
        Supérieur hiérarchique; Rattaché à; Jefe; Jefe directo; Superior; Reporta a; Responsabile;
        Responsabile diretto; Riporta a; Capo; Leidinggevende; Rapporteert aan; Teamleider; Gestor;
        Gestor direto; Superior imediato; Chefe; Nærmeste leder; Leder; Chef; Przełożony
    """,
    "id": """
        Employee ID; Worker ID; User ID; ID; Employee Number; Personnel Number; Owner ID;
        Personalnummer; Matricule; Número de empleado; Matricola; Personeelsnummer; Matrícula
    """,
}
"""By meaning: what it is called, the one to prefer first."""


def _key(heading: str) -> str:
    return re.sub(r"[\W_]+", "", compared(heading.removesuffix("__c")).replace("+", "plus"))


def _known() -> dict[str, dict[str, int]]:
    """By key: the meanings it may have, and its place among their names."""
    known: dict[str, dict[str, int]] = {}
    for meaning, names in _HEADINGS.items():
        for place, name in enumerate(names.split(";")):
            known.setdefault(_key(name), {}).setdefault(meaning, place)
    return known


_KNOWN = _known()


def columns(headings: Sequence[str]) -> dict[str, int]:
    """The column of each meaning that the headings name: the preferred one where several do."""
    found: dict[str, tuple[int, int]] = {}
    for column, heading in enumerate(headings):
        for meaning, place in _KNOWN.get(_key(heading), {}).items():
            if meaning not in found or place < found[meaning][0]:
                found[meaning] = (place, column)
    return {meaning: column for meaning, (_, column) in found.items()}


def names_people(found: dict[str, int]) -> bool:
    """Whether there is a column with names among them."""
    return "name" in found or "last" in found
