"""The words and phrases that the first rules go by.

All are in small letters with straight apostrophes, for text made so.
"""

from __future__ import annotations

import re
from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SPOKE: Final = _words(
    """said asked told goes answered replied offered admitted mentioned explained called rang
    phoned emailed texted wrote quoted named shouted laughed interrupted repeated agreed
    refused promised objected responded apologised apologized pitched ask'd askd sed tells
    asks"""
)
"""What somebody is heard to do on an occasion."""

SPEAKS: Final = _words("asks tells goes")
"""The same in the present, which may be yet to come."""

DID: Final = _words(
    """went came took gave got left let sat stood found lost sent showed brought put held drove met
    saw heard kept began ran read spoke opened closed paused waited listened counted skipped
    jumped walked talked stayed started stopped pulled pushed handed turned moved dropped
    noticed caught missed cut dug drew built made did had hung broke bought won signed
    booked discounted conceded presented demoed listed continued ignored watched tried
    forgot lent threw led cancelled canceled froze blew chased pointed wanted cost knew
    knocked stepped became pivoted landed folded didnt didn't wasn't couldn't wouldn't
    hadn't clocked nailed bit shut hit demo'd rushed struck"""
)
"""Deeds in the past tense."""

FAINT: Final = _words(
    """had did got held kept made met took came went left began started continued get gets go goes
    do does run runs put puts start starts give gives set sets move moves open opens try
    tries make makes take takes hold holds"""
)
"""Verbs that picture little by themselves."""

NOT_DEEDS: Final = _words(
    """discussed reviewed covered aligned encouraged reminded focused emphasised emphasized
    stressed reiterated appreciated thanked need needed required expected improved continued
    motivated committed engaged dedicated excited energized energised interested skilled
    experienced established advanced detailed structured based related updated planned
    scheduled shared agreed positioned respected valued liked well-liked supported
    challenged received demonstrated displayed exhibited achieved exceeded increased
    decreased delivered maintained remained indeed speed feed weighted targeted forecasted
    budgeted closed booked slipped pushed moved tired prepared informed requested advised
    asked-for touched themed used concerned satisfied pleased united"""
)
"""Words in -ed that picture nobody doing anything."""

GENERIC: Final = _words(
    """always consistently generally overall usually typically regularly often strong strongly
    great excellent solid outstanding good positive well nice fantastic amazing super
    exceptional continues remains displays exhibits demonstrates demonstrated impressive
    rapport attitude passion professional professionalism potential proactive enthusiasm
    energy motivated motivation presence ownership mindset rockstar hardworking dedicated
    confident everybody everyone stakeholders stakeholder needs relationships synergy
    urgency momentum alignment aligned commendable satisfactory appreciated keen valued
    competitive challenging"""
)
"""Stock praise and blame."""

VAGUE: Final = _words(
    """more better improve improving improvement focus focused keep keeping continue continuing
    push pushing work build building increase increasing grow growing develop developing
    strengthen leverage maintain ensure drive driving proactive consistent consistency
    elevate enhance sharpen try trying prioritise prioritize harder hungry hustle confidence
    ownership urgency visibility mindset attitude momentum effort closer closely deeper
    faster tighter proactively regularly support hygiene discipline activity explore
    potential nurture optimise optimize align alignment step-up engage engagement
    relationship relationships achieve exceed maximise maximize presence consultative
    strategic strategically network reflect mindful intentional stronger higher pipeline crm
    coverage conversion touch ongoing less sharper early earlier wider rate apply applying
    sell deepen quality quantity learnings skills basics big deliver value"""
)
"""What an intention that nobody can tick off is made of."""

ACTS: Final = SPOKE | DID
"""Any deed or speech."""

DOABLE: Final = _words(
    """ring rings call calls phone phones ask asks send sends write writes email emails text texts
    book books bring brings take takes visit visits meet meets sit sits listen listens
    record records draft drafts show shows count counts log logs get gets give gives put
    puts read reads role-play roleplay rehearse rehearses practise practice practises shadow
    shadows film films leave leaves swap swaps print prints quote quotes find finds check
    checks invite invites request requests speak speaks tell tells try tries open opens do
    does run runs go goes move moves pick picks start starts stop stops join joins walk
    walks return returns present presents pair pairs sort sorts chase chases order orders
    raise raises arrange arranges set sets fix fixes submit submits deliver delivers attend
    attends name names prepare prepares drop drops share shares forward forwards mock
    collect collects apologise clarify clarifies talk talks review test tests measure
    measures stand stands hand hands hold holds contact contacts add adds"""
)
"""What can be done and ticked off."""

COUNTED: Final = _words(
    """one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    twice once both half dozen first second third"""
)

CUSTOMERS: Final = _words(
    """customer client buyer owner director manager doctor dr prof nurse chef cfo ceo coo cio cto
    md purchaser purchasing procurement bursar secretary chairman president prospect lady
    man guy bloke woman boss head partner foreman engineer supervisor pharmacist surgeon
    dealer mr mrs ms miss sister vp gm buyers farmer principal clerk receptionist accountant
    son daughter husband wife brother chief committee board lawyer lawyers lead they team
    lad gentleman madam sir landlord caretaker customers matron captain architect contractor
    contact champion"""
)
"""Who may sit on the other side of the table."""

DECIDES: Final = _words(
    """signs decides decide decided decision approves approve approval veto vetoes vote votes
    chooses choose committee board budget tender policy procurement purchasing signature
    signatory recommends recommendation final signed authority mandate window renewal limit
    threshold quotes bids panel shortlist rubber-stamps pays countersigns influences blocks
    owns insists compares counts trusts tenders contract framework sponsor champion approver
    gatekeeper buys picks runs"""
)
"""Who buys and how."""

DRIVES: Final = _words(
    """because reason why pain cost costs costing fear afraid worried worries audit downtime scrap
    rework complaints fine fines waste penalty matters cares wants measured hates losing
    lost trigger bonus deadline recall overtime regulation compliance moving opening
    replaced burned"""
)
"""Why they buy."""

FELT: Final = _words(
    """feels felt thinks thought reckons believes believed scared afraid nervous embarrassed
    ashamed proud gutted panicked panics panic hurt hates hated annoyed annoys worried
    worries freezes froze shy guilty stuck tired regrets wishes doubts knew uncomfortable
    awkward frustrated fed-up lonely bored relieved angry mortified surprised admits
    admitted realised realized rates rated wants prefers wanted finds suspects assumed
    assumes dreads hoped hopes compares blames insists disagrees disagreed argued paiseh
    figured guesses kicking"""
)
"""How somebody tells their own view."""

STOCK_VOICE: Final = _words(
    """supported motivated energized energised excited happy confident optimistic positive
    committed grateful thanked thanks fine good great better well engaged valued aligned
    comfortable eager keen ready appreciates appreciated appreciative understands understood
    acknowledged acknowledges enjoys learn growing grow continue improve target quarter
    track agrees agreed okay ok content loves love accepts accepted agreement receptive
    useful valuable helpful noted thank welcome clear goals hitting values feedback progress
    review rating grade session assessment coaching points raised discussion meeting issues
    trust all's accept job role company wants everything"""
)
"""What anybody could have said."""

STOCK_BUYER: Final = _words(
    """relationship relationships partnership love loves loyal happy excited known identified
    trusted interested like likes esteem great good strong champion aligned value values roi
    quality service services price cost saving savings product products process negotiation
    negotiations usual makers maker concerned compliance decision decisions themselves
    management team best long-standing trustful customer customers client clients buyers
    market accounts account stakeholders vendor partner committed supportive positive
    highest satisfied tbd unknown renewal procurement focused"""
)
"""What could be said of any customer."""

STOCK_TASK: Final = _words(
    """customer customers client clients account accounts deal deals call calls visit visits
    meeting meetings training target targets quota plan plans numbers number opportunity
    opportunities sales business market team skill performance results day days week month
    quarter year time work product products stuff things everything next follow following
    followup management manager"""
)
"""What any promise in sales could be about."""

SMALL: Final = _words(
    """a an the and or but of to in on at by for from with as is are was were be been it its he she
    they him her his them their i me my we our us you your this that these those there here
    not no so if then than too very just all any some will would can could should must has
    have had do does did up out off over into about after before when what which who how why
    where one also only more via per po leh mate really bit lot much many most every each
    own says said"""
)
"""Words that say nothing by themselves."""

BUYS: Final = re.compile(
    r"\b(?:does|keeps|runs) the (?:books|money|order\w*)\b|\bwrites the (?:checks?|cheques?"
    r"|spec\w*)\b|\bpays\b"
    r"|\b(?:last|final) (?:say|word)\b|\b(?:only|never|nothing) (?:if|when|after|before|buys?"
    r"|signs?|until|without)\b"
    r"|\b(?:won't|wouldn't|will not|can't|cannot) (?:sign|switch|pay|buy|renew|order|touch"
    r"|raise)\b"
    r"|\b(?:the|only|one) reason\b|\bwhy (?:she|he|they)(?:'s|'re|'d)? (?:buy|want|need)\w*"
    r"|\b(?:above|over|up to|below) \W?\d[\d.,]*\W?k?\b|\bwho (?:signs|decides|pays|buys"
    r"|counts)\b"
    r"|\bthe one who\b|\b(?:lost|left|switched|moved|dropped) (?:us|them|the last|their)\b"
)
"""How a customer comes to buy, in common turns of phrase."""

KEPT: Final = _words(
    """done kept did didn't didnt not hasn't hasnt met yes no never tried brought sent rang asked
    called held made took got still has broke delivered completed half cancelled"""
)

CALENDAR: Final = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december i crm"""
)
"""Written with a capital without being a name."""

DAY: Final = re.compile(
    r"\b(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?:'?s)?\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}[./-]\d{1,2}\b|\b\d{4}-\d\d-\d\d\b"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust"
    r"|ember|ober)?"
    r"\.? ?\d{1,2}\b"
    r"|\b\d{1,2}\.? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"|\b(?:tomorrow|tmrw|tmw|today|tonight|yesterday|eod|eow)\b"
)
"""A day that is named."""

OCCASION: Final = re.compile(
    r"\b(?:last|this|that) (?:week|wk|month|morning|afternoon|time|call|visit|meeting|night)\b"
    r"|\b(?:in|since) (?:january|february|march|april|may|june|july|august|september|october"
    r"|november"
    r"|december)\b"
    r"|\b(?:on|in|at|during|after|from|with) (?:the|a|his|her|their|that|my|our) "
    r"(?:\w+ ){0,3}(?:call|visit|demo|meeting|lunch|recording|tape|van|truck|car|corridor|lobby"
    r"|counter|kitchen|site|table|phone|door|stand|fair|store|shop|yard)\b"
    r"|\b(?:call|visit|demo|meeting) (?:with|at|to)\b| call\b"
    r"|\b\d{1,2}[:.h]\d\d\b|\bminutes? (?:\w+|in)\b|\b\d+ ?(?:min|mins|sec|secs|seconds)\b"
)
"""A moment that is pointed at."""

QUOTE: Final = re.compile(
    r"[\"“„«]\s*\w[^\"”»]{4,}[\"”»]|(?<![\w])['‘](?=\w)[^'’]{3,}(?:['’]\w[^'’]*)*['’](?!\w)"
)
"""Speech, verbatim."""

FIRST_PERSON: Final = re.compile(r"[\"“„«'‘](?:i|i'm|i've|i'd|we|my|me)\b")
"""A quotation in which somebody speaks of themselves."""

OWN_VIEW: Final = re.compile(
    r"\b(?:(?:his|her|their|own) (?:own )?(?:view|take|read|reading|words?|side|version"
    r"|opinion|account"
    r"|explanation|theory|position|answer|reason|verdict)|self-assessment|rates? (?:him|her"
    r"|them)self"
    r"|says (?:he|she|they)|(?:says?|said|told me|sez|tells me)\b(?! to\b))"
)
"""The rep is given the word."""

PROMISED: Final = re.compile(
    r"\blast (?:time|wk|week|month|fortnight|session|meeting|review|action)s?\b|\bpromis\w+"
    r"|\bas (?:agreed|committed|promised)\b"
    r"|\b(?:previous|prior|earlier|old|last) (?:actions?|commitments?|promises?"
    r"|follow[- ]?ups?|to-?dos?|items?)\b"
    r"|\bfollow[- ]?ups? from\b|\bto-?dos? (?:from|fr)\b|\bsaid (?:he|she|they|i)'?d\b|\b(?:he"
    r"|she|they)'d said\b"
    r"|\bwe(?:'d| had)? (?:agreed|said|set|talked about)\b|\b(?:was|were) (?:due )?to\b|\bowed\b"
    r"|\bcommitment\b|\bfrom (?:the )?last\b|\bwhat we (?:trained|agreed|said)\b|\b(?:he"
    r"|she) was going to\b"
)
"""Something promised before is named."""

OUGHT: Final = re.compile(
    r"\b(?:should|must|needs? to|need to|has to|have to|ought to|to be more|wants? (?:him|her"
    r"|them) to|"
    r"i want|encourag\w+ (?:\w+ )?to|going forward|moving forward|supposed to|importance of)\b"
)
"""What ought to be, rather than what was."""

AHEAD: Final = re.compile(
    r"\b(?:will|'ll|gonna|going to|to (?:ring|call|send|ask|book|bring|write|visit|meet|draft"
    r"|get)|"
    r"from (?:now|monday|tomorrow)|next (?:\w+ )?(?:week|wk|time|call|visit|month|tour|three"
    r"|two|five|\d+)|"
    r"until|till|by (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|end|eo|next|\d|jan|feb|mar|apr|may"
    r"|jun|jul|aug|"
    r"sep|oct|nov|dec|then|tomorrow|noon|tmrw)\w*|before (?:the|any|he|she|every|they|we|\d"
    r"|mon|tue|wed|"
    r"thu|fri)\w*|this week|same day|agreed:|action:?|next step:?|mine:|every (?:call|quote"
    r"|visit|morning|"
    r"\w+day)|each (?:call|quote|visit|morning|\w+day)|no \w+ (?:before|until|without)|due)\b"
)
"""What is yet to come."""

STANDING: Final = re.compile(
    r"\bas (?:needed|they arise|and when|appropriate|required)\b|\bwhere (?:possible"
    r"|appropriate)\b"
    r"|\b(?:every|all) (?:opportunity|deals?)\b|\b(?:next|other) level\b|\bon track\b"
    r"|\bin progress\b"
    r"|\bongoing\b|\bmonitor\w*\b|\bkeep (?:me|us) (?:posted|updated)\b|\bup ?to date\b"
    r"|\bout there\b"
    r"|\btop of mind\b|\bcheck[- ]?in\b|\bfollow[- ]?up (?:on|with) (?:all|the|open)\b"
    r"|\bopen deals\b"
)
"""Stock ways of promising nothing."""

FIGURES: Final = re.compile(
    r"[$€£₹]\s?\d|\b\d[\d.,]*\s?(?:%|percent|per cent|k|m|mn|lakhs?|crores?|dials|pts)(?!\w)"
    r"|\b(?:quota|pipeline|forecast|fcst|commit|best case|target|coverage|budget|attainment"
    r"|stage \d|win rate|"
    r"activity|plan|crm|salesforce|hubspot|ytd|mtd|q[1-4]|units)\b"
)
"""Numbers of the business, and what they are kept in."""

DONE: Final = re.compile(
    r"\b(?:not |all |both |half |partly )?done\b(?= *[,.;:)]|$)|:\s*(?:not )?done\b|\b(?:is"
    r"|was|were) kept\b"
    r"|\b(?:kept|broke) (?:it|them|both|that|the|his|her|one|all|two)\b|\b(?:he"
    r"|she) did(?: it)?(?=[,.])|:\s*(?:yes|no|sent|kept|held|half)\b"
    r"|\b(?:like|as) (?:he|she|i) (?:said|promised)\b|\b\w+ (?:of"
    r"|out of) (?:the )?(?:\w+ )?(?:kept|done|closed)\b"
    r"|\b(?:hasn'?t|haven'?t|didn'?t) (?:done|happened|happen|get to)\b|\bnot yet\b"
)
"""How a promise ended."""

LOGISTICS: Final = re.compile(
    r"\bnext (?:review|1[:-]1|one|session|catch[- ]?up|touchpoint|meeting|coaching|talk|sync"
    r"|slot)\b"
    r"|\b(?:meet|talk|speak) again\b|\bjoint (?:visit|call|day)s?\b"
    r"|\b(?:field )?day (?:out )?with\b|\bsee below\b|\b(?:annual )?leave\b|\bpto\b"
    r"|\bholidays?\b|\bpick (?:it |this )?up (?:again|next)\b|\blaptop\b|\bexpenses?\b"
    r"|\breschedul\w+|\bone-on-one\b"
    r"|\b1[:-]1s?\b|\baccount review\b|\b(?:half|mid)[- ]year\b|\bqbr\b|\bcheck[- ]in\b"
    r"|\be-?learning\b"
)
"""Arrangements around the work."""

TELLING: Final = re.compile(
    r"\b(?:says|thinks|reckons|feels|finds|figures|rates|sez|tells me)\b|\bself-(?:assess\w+"
    r"|rat\w+|apprais\w+)\b|\bown (?:words|view|assessment|feeling|opinion)\b"
    r"|\b(?:his|her) (?:own )?(?:view|take|read|side|version|opinion)\b|'s (?:view|take|read"
    r"|side|version|opinion)\b"
)
"""A view that is held now, rather than a line from a scene."""
