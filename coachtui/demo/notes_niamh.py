"""Niamh Tarrant, whose talks are skipped again and again, by either side."""

from __future__ import annotations

from coachtui.demo.story import Parts, Story

TALKS = {
    52: """\
35m
+ negotiation: Dunmarrow quarry wanted 12% off, she asked for the second crusher in return and
  got it
- learning: won't touch the new quoting tool, has her own sheet
> My sheet has never crashed.
[] Niamh by next week: one quote in the new tool, the easy one
""",
    50: """\
20m
[x] one quote in the new tool: did it, took an hour, sent me a picture of the clock
% learning: not yet
She's right that it's slow. She's wrong that it doesn't matter.
[] me by fri: ask what can be filled in beforehand in the tool
""",
    47: """\
30m
[x] what can be filled in beforehand: the plant data, it's 20 minutes now
+ negotiation: Brindlecote, three rounds, they threatened with Hexlane Air and she said their van
  is nice
$ Brindlecote: who meat plant director alone; why a stop means 4 tonnes in the wrong place; how
  he wants three rounds, always
> He needs to have won something. I bring something to lose.
[] Niamh (learning): every new quote in the tool, the sheet for old ones
""",
    41: """\
20m
Late, her train. Quick one.
- learning: 3 of 8 in the tool, says the other five were old ones
[] Niamh by fri: show me the five
""",
    39: """\
60m performance-review
Best margins in the team for the second time. Nobody has asked her how, I have now.
[x] show me the five: four were old
+ negotiation: Dunmarrow, second crusher for 12%; Brindlecote, three rounds and list in the end
- discovery: loses quietly before the price, Upthorne and one more never got as far as an offer
> I'm good once they fight. If they don't fight I'm bored.
[] Niamh (discovery): three questions at Upthorne before anything that smells of a price
""",
    35: """\
25m
[x] three questions at Upthorne: two, then he asked the price himself
+ discovery: Upthorne, asked what they'd do with a quiet night shift and he put the pen down
$ Upthorne: who bottling lead; why night shift runs on hired air; how nobody has decided yet
[] Niamh by next fri: visit the Upthorne night shift
""",
    32: """\
20m
[x] visit the Upthorne night shift: went, hired machine is louder than the line, they wear two
  pairs of plugs
> I'd buy it for the noise.
[] Niamh by fri: say exactly that to the bottling lead
""",
    28: """\
25m
[x] say exactly that: he rang his boss while she stood there
Had to stop after 25, my call.
+ closing: Upthorne, asked him to ring while she stood there
[] me by fri: finish the other half with her on the phone
""",
    26: """\
45m performance-review
Half of it by phone, we should have done it properly.
+ discovery: Upthorne won by the noise, first one she didn't have to fight for
+ negotiation: Marrowdene, gave 3% and took the spare parts for three years
- learning: tool still at half
> You cancel, then I cancel, then it's a month.
That's fair. Five of the last twelve didn't happen.
[] me: not move hers for the forecast call
""",
    23: """\
20m
- account planning: Marrowdene has a second site in the same street, she found out from their bin
  lorry
> I don't do maps.
[] Niamh by next tue: second Marrowdene site, who is it
""",
    20: """\
25m
[x] second Marrowdene site: boning hall, own manager, hates the first one
$ Marrowdene: who two managers who don't talk, director above; why boning hall stops at 6 bar;
  how separately, on purpose
+ curiosity: asked the boning manager what the other one gets wrong, half an hour
[] Niamh by fri: two offers, two envelopes
""",
    18: """\
15m
[x] two offers, two envelopes: both signed. Separately
Fifteen minutes in the corridor, and that's the best story of the month.
> If you'd let me put them together I'd have lost both.
""",
    15: """\
30m
First in six weeks.
- negotiation: Brindlecote, gave 8% because she wanted to be home
> I was tired and he wasn't.
[] Niamh by next week: take the 8% back at Brindlecote with the call-out times
[] me by fri: put the next six into the diary, both diaries
""",
    12: """\
25m
[x] put the next six into the diary: done, two have moved already
[x] take the 8% back: four of the eight
+ negotiation: rang Brindlecote, said "I was tired", he laughed and gave half back
[] Niamh (negotiation): no third round after four in the afternoon
""",
    7: """\
20m
Half of it was the diary.
- account planning: Dunmarrow sold the north pit, she heard it on the radio
> I'd have told you a month ago.
[] Niamh by fri: ring Dunmarrow, who owns the north pit compressors now
""",
    5: """\
25m
[x] who owns the north pit compressors: new people want to rent, not own
$ Dunmarrow: who quarry manager for two pits, north pit is new people; how they rent, nothing on
  the books
+ curiosity: asked the new owner why rent, it's their bank
[] Niamh by next week: rental offer for the north pit with the winter months shown by themselves
""",
    2: """\
15m
Quick, before her train. Rental offer isn't out, the rates were old.
> Third time I've asked for this half hour.
No argument from me.
""",
}

BESIDE = {
    575: """\
240m ride-along
+ negotiation: Brindlecote, round two live. He shouted, she ate a biscuit, he stopped
- discovery: Upthorne, four minutes, price
> There was nothing to fight about.
""",
    318: """\
210m ride-along
+ discovery: Upthorne night shift again, they know her by name
- learning: wrote the offer on paper in the car, typed it at home
> In the car I can think.
[] Niamh by fri: dictate the next one, see if the tool takes it
""",
}

JOTS = {
    47: "? why does she hear of the north pit from the radio",
    9: "? she asked for half an hour three times, give her the hour",
}

MISSED = {
    49: "rep cancelled: customer shut down over night",
    45: "",
    37: "manager cancelled: board day",
    34: "",
    29: "manager cancelled: forecast call",
    24: "rep cancelled: stuck at Marrowdene",
    22: "manager cancelled: forecast call",
    19: "never scheduled",
    16: "manager cancelled: interviews",
    14: "rep cancelled: two customers on one morning",
    13: "",
    11: "never scheduled",
    10: "manager cancelled: forecast call",
    8: "rep cancelled: breakdown at Brindlecote",
    6: "manager cancelled: forecast call ran over",
    4: "rep cancelled: crane day at Dunmarrow",
    3: "never scheduled",
}

POSTPONED = {
    21: (2, "her demo at Upthorne"),
    9: (5, "my travel"),
    1: (None, "trade fair, she is on the stand all week"),
}

DONE = (
    (520, "every new quote in the tool", "half of them"),
    (368, "finish the other half", "twenty minutes from the car"),
    (306, "dictate the next one", "it does, she was a bit annoyed"),
)

DROPPED = ((60, "no third round after four", "Brindlecote only has time after four"),)

PARTS = (
    Parts(
        since=52,
        accounts=(
            ("Brindlecote", "the director"),
            ("Dunmarrow", "the quarry manager"),
            ("Marrowdene", "the hall manager"),
            ("Upthorne", "the bottling lead"),
        ),
        moments="""\
+ negotiation: {account} asked for 10% on Monday, she asked for the oil contract, they met at
  nothing
> He shook my hand twice.

Short. {account} is fine, {person} is never fine.
> He rings to complain that he can't complain.

- discovery: {account}, offer out after one call, {person} hadn't said what it's for
> He'll say it when he sees the price.

+ closing: had {person} at {account} sign on the bonnet of the van, Thursday, in the rain
> The pen nearly didn't.

- account planning: {account} for the fourth time this month, and six plants not seen this year
> The six don't shout.

Mostly the margin list. {account} on top again. {Person} doesn't know it.
She laughed about that longer than I did.

+ negotiation: {account} read her another offer on the phone, she asked {person} to read the last
  page too
Call-outs were on the last page. 210 an hour.

- learning: {account} offer typed twice because the first was in her own sheet
> The sheet adds up, at least.

+ curiosity: asked {person} at {account} who cleans up after a burst hose, then talked to the
  cleaner
> She knows more than he does. They always do.

Ten minutes, both standing. {account} rings, she goes.
- discovery: couldn't say why {account} buys on Fridays only

- negotiation: let {account} have the weekend rate, {person} had been polite for once
> I didn't know what to do with it.

+ closing: {account}, asked {person} Tuesday "what's still missing", it was a stamp, she had one
I didn't know we had stamps.

+ empathy: {account} had a bad week on the floor, she moved her own visit and said why
> You can't fight with somebody who's tired.
""",
        promises="""\
[] Niamh by fri: get {account} into the tool
[x] get {account} into the tool: it's in, with a typo in the street

[] Niamh by next week: see two plants she hasn't seen this year
[x] two plants she hasn't seen: one of two, dog at the second

[] me by fri: get the oil price for {account} confirmed
[x] the oil price for {account}: confirmed, she had guessed right

[] Niamh by weds: ask {account} why Fridays
[x] ask {account} why Fridays: the lorry goes back empty, we can use that

[] Niamh by next tue: one question at {account} before the number
[x] one question at {account}: asked, he answered with a number
""",
        asides=("", "= margin: 34%", "", "#competition", "= margin: 36%", "", ""),
        minutes=(20, 25, 15, 30),
    ),
)

STORY = Story(
    slots=52,
    talks=TALKS,
    beside=BESIDE,
    jots=JOTS,
    missed=MISSED,
    postponed=POSTPONED,
    done=DONE,
    dropped=DROPPED,
    parts=PARTS,
)
