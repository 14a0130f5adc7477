"""Job titles that say that people report to somebody, and those that only sound like it."""

from __future__ import annotations

import re
from typing import Literal

from coachtui.coaching.folding import fold

Leads = Literal["yes", "maybe", "no"]


def leads(title: str) -> Leads:
    """Whether a title is a manager's of people.

    "Maybe" is for titles that name one here and a salesperson there: a sales manager runs a team in
    Chicago and sells alone in Stuttgart. An account manager manages accounts.
    """
    words = " " + " ".join(re.findall(r"[^\W_]+", fold(title))) + " "
    if any(f" {sells} " in words for sells in _SELLS):
        return "no"
    if re.search(_SURELY, words):
        return "yes"
    return "maybe" if re.search(_MAYBE, words) else "no"


_SELLS = (
    *("account manager", "account director", "accounts manager", "account managerin"),
    *("customer success manager", "client manager", "partner manager", "relationship manager"),
    *("business development manager", "channel manager", "product manager", "territory manager"),
    *("assistant to", "assistant", "assistentin", "assistenz", "assistente", "asistente"),
    *("gestor de contas", "gestor de cuentas", "gestor comercial", "gerente de contas"),
    *("gerente de cuentas", "jefe de producto", "chef de produit", "chef de projet"),
    *("accountmanager", "relatiebeheerder", "charge d affaires", "responsable grands comptes"),
    *("responsable de comptes", "responsabile clienti", "member of"),
)
"""Titles of people who sell or help, whatever word for a leader stands in them."""

_SURELY = (
    " (?:head of|chief|director|directors|directeur|directrice|direktor|direktorin|direttore"
    "|direttrice|diretor|diretora|directora|vp|svp|evp|avp|vice president|president|presidente"
    "|ceo|cro|cso|coo|cfo|cmo|cto|cco|founder|cofounder|geschaftsfuhrer|geschaftsfuhrerin"
    "|vertriebsleiter|vertriebsleiterin|verkaufsleiter|verkaufsleiterin|teamleiter|teamleiterin"
    "|gruppenleiter|gruppenleiterin|bereichsleiter|abteilungsleiter|leiter|leiterin|leitung"
    "|team lead|team leader|teamleider|teamlead|supervisor|jefe|jefa|capo area|coordinatore"
    "|chef des ventes|chef de ventes|chef d equipe|directie|verkoopleider|afdelingshoofd"
    "|hoofd|managing director|people manager) "
)
_MAYBE = (
    " (?:manager|managerin|managers|lead|leader|gerente|responsable|responsabile"
    "|coordinator|coordinador|coordinadora|encargado|encargada|encarregado|chefe|chef"
    "|verantwortlicher|verantwortliche|verkoopmanager|salesmanager) "
)
