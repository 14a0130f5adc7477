"""Ingrid Solheim: carried two plants through a change of owner, then went on leave; just back."""

from __future__ import annotations

from coachtui.demo.story import Parts, Story

TALKS = {
    52: """\
40m
Started with Harnby Mills because everything does. Rumour of a sale.
+ empathy: the Harnby store man is scared for his job and she is the one he told
- qualification: still visiting Orlick Board after three refusals, nobody there has a budget
> If I stop going they'll think I only came for the order.
[] Ingrid by next week: ask Orlick straight out if there is money this year
""",
    51: """\
25m
[x] ask Orlick straight out: no, and not next year either. He thanked her for asking
> That took me four visits and one sentence.
[] Ingrid (qualification): the money question by the second visit
#existing #new
""",
    47: """\
30m
[x] the money question by the second visit: asked at Kesterling, they have it, nobody ever spends it
+ qualification: Kesterling brewery, got the capex form out of the engineer's drawer
$ Kesterling: who brewery engineer writes the form, owners' meeting decides; why foam when the
  air is wet; how one form a year
[] Ingrid by fri: fill in the Kesterling form together with the engineer
[] me by fri: a drawing for the form from our people
""",
    44: """\
25m
[x] a drawing for the form: two days late, still in time
[x] fill in the Kesterling form: done at his kitchen table, his words
~ our drawings come as files that no customer can open
> I printed it at the library.
[] me by next tue: ask engineering for drawings that a customer can open
""",
    39: """\
60m performance-review
[x] drawings that a customer can open: they send both kinds now
+ qualification: Kesterling form, found in a drawer and filled in together
+ empathy: Harnby store man tells her first
- critical thinking: believed the Tarnbeck forecast because the plant manager is nice
- qualification: Orlick, four visits without the one sentence
> I go where I'm liked. I know.
[] Ingrid by eom: check Tarnbeck's forecast against the hours on their machines
""",
    36: """\
30m
[x] check Tarnbeck's forecast: hours are down a third, forecast says up a tenth
+ critical thinking: took the hours to the plant manager before she took them to me
$ Tarnbeck: who plant manager, paper group behind him; why second line may close; how nothing
  over 5k until it's decided
> He said, don't tell your boss. I said I'd tell you he said it.
[] Ingrid in 2 weeks: service-only offer for Tarnbeck, under 5k
""",
    33: """\
25m
[x] service-only offer for Tarnbeck: signed, 4,800
Harnby is sold, it's official.
+ change management: wrote to all seven Harnby people the same evening, one line each, no two the
  same
> takeaway: nobody wants a plan from me, they want to know I've heard
[] Ingrid by next week: find out who at the new owner looks after air
#change #stability
""",
    28: """\
30m
[x] who at the new owner looks after air: nobody yet, that's the chance. Or the problem
- managing complexity: three people at Harnby have three different versions of what we promised
[] Ingrid by fri: one page with what we promised Harnby, all seven get the same
[] me by fri: read it before it goes
""",
    26: """\
60m performance-review
[x] read it before it goes: read, took out one sentence
[x] one page with what we promised Harnby: out, two of the seven corrected it
+ change management: Harnby, one line to each of seven people on the evening of the sale
+ critical thinking: Tarnbeck hours against their forecast
- managing complexity: three versions at Harnby until the page
> I keep it all in my head and then I'm the only one who can find it.
> takeaway: write it where somebody else could read it
[] Ingrid (managing complexity): after each visit three lines in the plant file
""",
    23: """\
25m
[x] three lines in the plant file: most visits, long lines
% managing complexity: not yet
Fennimoor asked for her by name at reception and got put through to Niamh. Not her fault, made me
laugh.
- managing complexity: Fennimoor, two open offers with different hours in them
[] Ingrid by weds: one Fennimoor offer, tear up the other in front of them
""",
    20: """\
30m
[x] one Fennimoor offer: torn up at the table, they kept the halves
+ managing complexity: Fennimoor, had the hours, the offer and the file say the same thing
$ Fennimoor: who packing manager; why seals fail when pressure drops; how two signatures
> They trust the torn one more than the clean one.
[] Ingrid by next fri: ask who gives the second signature at Fennimoor
""",
    18: """\
20m
[x] who gives the second signature: the packing manager's wife, it's a family firm
% managing complexity: changed
She'll be away for a good while later on. Fixed who takes what, in rough lines.
[] Ingrid in 3 weeks: for each plant, the one person who must not be forgotten
""",
    15: """\
30m
[x] the one person who must not be forgotten: eleven plants, eleven names, three I didn't know
+ account planning: list of eleven, with what each of them drinks
$ Ellinghurst: who lab head, but her deputy Osk orders; why dry air or the balances drift; how
  credit card up to 3k
> If you forget Osk you can forget Ellinghurst.
[] Ingrid by next week: take Dana along to Harnby
""",
    13: """\
60m performance-review
[x] take Dana along to Harnby: two visits, store man tested Dana with the sale story
+ change management: hands over Harnby to Dana as a story, not as a file
+ managing complexity: plant files can be read by others, Dana did
- closing: Kesterling form lies with the owners' meeting and she hasn't asked when it meets
> I'm a bit afraid they'll like Dana better.
[] Ingrid by fri: ask Kesterling when the owners meet
[] me: keep a list of what happens at Harnby for her, one line a time
""",
    12: """\
25m
[x] ask Kesterling when the owners meet: they had met, yes to all of it, nobody had told her
> One question. It was yes for three weeks.
- closing: three weeks without knowing it was a yes
[] Ingrid (closing): when it's with somebody, ask on which day they talk about it
""",
    11: """\
30m
[x] ask on which day they talk about it: Fennimoor, Tuesdays, over soup
+ closing: Fennimoor second signature came on a Tuesday, she'd sent the page on Monday night
$ Harnby: who new owner's works engineer (Brandt), store man still knows all; why one line runs
  day and night now
[] Ingrid by next tue: Brandt and Dana in one room
""",
    10: """\
25m
[x] Brandt and Dana in one room: an hour, Dana asked who signs before anything else
- discovery: she answered two of Dana's questions to Brandt herself, out of habit
> I heard myself do it.
[] Ingrid by fri: last round, three plants a day, nobody hears it from a form letter
""",
    9: """\
45m
Last one before she's away. Went through all eleven, no slides.
[x] last round: nine of eleven, Tarnbeck and Orlick by phone
+ empathy: asked each of them what they don't want to explain twice, gave Dana the answers
> Don't reorganise my mills while I'm gone.
[] Ingrid: first week back, coffee with Brandt at Harnby before anything else
[] me: no change to her plants without a call to her
? ask her first what she wants to hear, then tell
""",
}

BESIDE = {
    620: """\
230m ride-along
Harnby, then Orlick out of politeness.
+ empathy: store man at Harnby showed her his pay slip, she looked at the floor and then at him
- qualification: Orlick, 50 minutes, not one question with a number in it
> I know, I know.
[] Ingrid (qualification): one number out of every visit
""",
    455: """\
200m ride-along
+ change management: Harnby, drew the next three months on the wall for the shift, with the gaps
  left as gaps
- managing complexity: Fennimoor, opened two offers at once and read from the wrong one
> Better there than in the bill.
[] Ingrid by fri: number the offers
""",
    300: """\
50m account-review
Harnby Mills after the sale.
$ Harnby: who nobody at the new owner yet, plant manager until then; why a stop spoils a night of
  drying; how group buys from two suppliers
+ account planning: has the chart of both companies side by side, with three names that are on both
> Those three are it.
[] Ingrid in 2 weeks: talk to each of the three
""",
    190: """\
220m ride-along
+ change management: Tarnbeck, told the shift herself that we may go down to one visit, took it
  on the chin
+ critical thinking: asked Tarnbeck for the meter and not for the mood
> They offered me soup. You don't offer soup to somebody you throw out.
[] Ingrid by next week: what one visit instead of two breaks at Tarnbeck
""",
}

JOTS = {
    60: "? Harnby: Brandt asked for her twice, Dana said it nicely",
    31: "? Orlick rang on their own, they have money now, would she want it back",
    2: "? ask how much of the old area she wants, before I show her the new map",
}

DONE = (
    (560, "one number out of every visit", "on most, they're in the file"),
    (448, "number the offers", "numbered, also the old ones"),
    (280, "talk to each of the three", "two of three, the third left"),
    (180, "what one visit instead of two breaks", "filters, mostly; they'll do them"),
)

PARTS = (
    Parts(
        since=52,
        accounts=(
            ("Harnby", "the store man"),
            ("Tarnbeck", "the plant manager"),
            ("Fennimoor", "the packing manager"),
            ("Kesterling", "the brewery engineer"),
            ("Ellinghurst", "the caretaker"),
        ),
        moments="""\
+ empathy: {account} had the auditors in Monday, she turned round and came back Tuesday with cake
> You don't sell on audit day.

- qualification: two hours at {account}, good ones, and no idea what {person} may spend
> It would have spoiled it.

Read one of her visit reports aloud, {account}, the sale was in the last line.
> I write it the way it happened.

+ curiosity: asked {person} at {account} what they throw away, that's where the leak was
She went through the skip herself. In those shoes, said {person}.

- closing: {account}, {person} said "leave it with me" on Thursday, she did, that was that
> He'd have felt pushed.

Quiet fortnight, {account} mostly. New boss there and {person} isn't saying what he thinks.
+ change management: she asked him what he'd want us to say to the new one

+ learning: came back from {account} with a sketch of something she'd never seen, asked three of us
> Nobody here knew it either, that's nice for once.

- managing complexity: {account} got two answers from her on Friday, one by phone, one by mail
> Both were true at the time.

+ empathy: {person} at {account} is retiring, she asked him who he'd leave the keys to
He walked her over and introduced them.

- critical thinking: {account} says they're at full load, she wrote it down, nobody read a meter
> Why would he tell me wrong?

We did {account} on the whiteboard, the whole thing, an hour and a half.
+ account planning: six names, five of them met, the sixth is the one {person} is afraid of

- discovery: {account} wants "the same as the neighbours", she offered it Wednesday, unasked
> They were so sure.

+ critical thinking: {account} blamed our filter, she weighed the old one with {person}, it was
  their oil
> I took the kitchen scales along.

{Person} at {account} wants her and nobody else, third mail about it.
- qualification: spent four visits since last time there and none on the two that have budgets

+ change management: moved {account} to the new visit plan, told {person} in the canteen, he ate up
Somebody else would have sent a letter.

+ managing complexity: {account}, three offers into one sheet, {person} could find the old numbers
> I coloured it. Don't laugh.
""",
        promises="""\
[] Ingrid by fri: ask what {account} may spend without asking anybody
[x] may spend without asking: asked, less than we thought

[] Ingrid by next week: sum of all leaks at {account} on one page
[x] sum of all leaks: the page is up in their workshop

[] me by next tue: one fixed fitter for {account} until the new plan holds
[x] one fixed fitter: got him, for half a year

[] Ingrid by weds: report on {account} in eight lines, last line first
[x] eight lines, last line first: done, she hated it

[] Ingrid in 2 weeks: read the meters at {account} herself
[x] read the meters at {account}: they're at two thirds, not full

[] me by fri: take {account}'s three mails off her and answer them
[x] {account}'s three mails: answered, two were about parking

[] Ingrid by fri: ask at {account} on which day they decide
[x] on which day they decide: no day, whenever the old man is in
""",
        asides=(
            "",
            "#long-term",
            "",
            "= plants visited: 9",
            "? what she would hand over first",
            "",
        ),
        minutes=(30, 25, 35, 30, 20),
    ),
)

STORY = Story(slots=52, talks=TALKS, beside=BESIDE, jots=JOTS, done=DONE, parts=PARTS)
