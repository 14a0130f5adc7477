"""Kofi Adomako: good at contracts, honest, and waiting for an answer about the seal kits."""

from __future__ import annotations

from coachtui.demo.notes_kofi_ordinary import PARTS
from coachtui.demo.story import Story

TALKS = {
    52: """\
40m
First proper one. He came with the whole contract list printed, I came with a coffee.
- closing: leaves the paper on the table at the end, Drossmark signed a month later than they
  could have
> A contract you push for gets cancelled.
[] Kofi by fri: ring Drossmark, ask if the month had a reason
""",
    51: """\
20m
[x] ask if the month had a reason: none. It lay under a calendar
He thinks that proves nothing, I think it proves a lot, we left it there.
[] Kofi (closing): before he leaves, agree the day on which he rings
""",
    46: """\
25m
[x] agree the day on which he rings: three of four
+ business acumen: Corvane, showed the tyre people that the old dryer burns more than the
  contract costs
> They did the sum themselves, I only gave them the pencil.
[] Kofi by next week: same sum for Hallowick, with their own meter readings
""",
    41: """\
30m
[x] same sum for Hallowick: their engineer found a mistake in it, in our favour
+ critical thinking: told Hallowick about the mistake before they signed
$ Hallowick: who site engineer, quality has a veto; why moisture means a batch goes to the bin;
  how audit of the supplier first
[] me by fri: get our quality papers to Hallowick before their audit
""",
    38: """\
60m performance-review
[x] our quality papers to Hallowick: sent, audit was two hours instead of a day
+ business acumen: Corvane dryer sum, and the same again at Hallowick with their readings
- closing: Drossmark month under a calendar, Skelbourne still lying somewhere
> I am slow. My contracts stay. Both are true.
[] Kofi by eom: Skelbourne gets a day from him, any day
#long-term #short-term
""",
    34: """\
25m
[x] Skelbourne gets a day: gave them a Tuesday, they signed on the Monday
Laughed about it properly.
+ closing: Skelbourne, "when shall I be a nuisance" and the man picked the day himself
[] Kofi (closing): let the customer pick the day, next five
""",
    28: """\
30m
[x] let the customer pick the day: five of five
% closing: changed
- qualification: six weeks into Brackfold's paint shop and it's Tomáš's account, nobody told
  either of them
> I asked three people. All three said yes go.
~ no list anywhere of who has which plant of a group
[] me by next week: one list of group plants and whose they are
""",
    25: """\
60m performance-review
[x] one list of group plants: made, 41 plants, nine of them disputed
+ closing: five of five with a day, and Skelbourne signed before it
+ critical thinking: Hallowick mistake, they now ask him about things that aren't ours
- discovery: Drossmark, two years of contract and he couldn't say what stops there when we don't
  come
> I know their machines. I don't know their week.
[] Kofi by next fri: a whole shift at Drossmark
""",
    22: """\
25m
[x] a whole shift at Drossmark: did the night one
+ discovery: the crane stops first, not the furnace, eleven people stand and look up
$ Drossmark: who maintenance head, plant manager above 20k; why crane stops and eleven people
  wait; how yearly, one supplier
[] Kofi by fri: put the crane into the Drossmark renewal
""",
    19: """\
30m
[x] put the crane into the Drossmark renewal: first page. Signed in the meeting
> I used to start with the oil.
- account planning: Corvane has three more plants and he has been to the one
[] Kofi in 2 weeks: find out who runs air in the other three Corvane plants
""",
    14: """\
25m
[x] who runs air in the other three: two names, third has a contractor (Bremmick)
Bremmick price is known, 20% under us, without the night.
[] Kofi by next tue: ask the third Corvane plant what they do at night
""",
    12: """\
60m performance-review
[x] what they do at night: they ring the day shift at home
+ discovery: Corvane three, "what do you do at night" and he got the phone list off the wall
+ closing: eight of nine contracts with a day agreed on the spot
- account planning: Corvane took a year longer than it had to, by his own count
> I like one plant properly. Four is politics.
[] Kofi by eom: one page on Corvane as a whole, four plants, who talks to whom
#autonomy
""",
    9: """\
30m
[x] one page on Corvane as a whole: fine, a bit too neat
Played it through, he sees that the purchasing lady is in all four.
$ Corvane: who purchasing (all four plants); how frame contract or nothing
[] Kofi by fri: ring her and ask when the frame is up
""",
    8: """\
25m
[x] ask when the frame is up: in nine months, she starts looking in five
- empathy: Tolvane cold store, sent them the reminder about the overdue invoice on the day the
  store was down
> I didn't look. It goes out by itself.
[] Kofi by weds: ring the cold store and say it was us
""",
    7: """\
30m
[x] ring the cold store: they hadn't seen the reminder, had a laugh, then said what it costs
$ Tolvane: who cold store manager asks Ada (ops) for everything; why a stop is 200 pallets moved
  by hand
Dana has the main plant and should know this.
[] Kofi by fri: tell Dana about the 200 pallets
""",
    6: """\
25m
[x] tell Dana about the 200 pallets: did, she wrote it on her hand
~ seal kits from central stores take six weeks, three contracts promise a repair within five days
He rang stores himself, twice. Drossmark crane stood for a day over a part of 60.
> I sell them five days and I know it's six weeks.
""",
    5: """\
20m
Corvane mostly. Purchasing lady (Ms Ivers) let him see the old tender.
+ account planning: asked Ivers what went wrong with the last frame, two pages of answer
[] Kofi by next week: three lines to Ivers on nights, from the phone list story
Still nothing on the seal kits, second customer asking. He looked at me, I looked at the clock.
""",
    4: """\
30m
[x] three lines to Ivers on nights: she asked for the number of the plant with the phone list
+ curiosity: wanted to know why Ivers came to tyres at all, she was a nurse, thinks in shifts
> She asked me what happens on a Sunday. Nobody in purchasing asks that.
[] Kofi by fri: Sunday call-outs of the last year for Ivers, all of them, also the bad ones
""",
    3: """\
25m
[x] Sunday call-outs of the last year: 14, two bad. Sent all 14
- managing complexity: promised Hallowick a date that depends on stores, again
> I can't say six weeks to somebody who signed five days. So I said two.
Didn't get to the rest, my next one was at the door.
[] Kofi by weds: ring Hallowick and give them the real date
""",
    2: """\
30m
[x] give them the real date: quality head said thank you and opened a complaint
% discovery: changed
+ discovery: asked the quality head what she has to write in the complaint and helped her with it
$ Hallowick: who quality head has the last word now; how complaint stays open until the kit is in
> Now it's in writing that we can't do it.
""",
    1: """\
20m
Ivers wants to visit. Kofi picked the plant, not the best one, the one with the fewest surprises.
+ account planning: all four Corvane plants on one page and Ivers corrected it in pen
> If she comes and the kit isn't there, she sees it.
[] Kofi in 2 weeks: agenda for Ivers' visit, nights first
[] Kofi (managing complexity): no date to a customer before stores has said it in writing
""",
}

BESIDE = {
    610: """\
240m ride-along
Skelbourne and Drossmark.
- closing: good talk at the saw, then "I'll leave it with you". He did
+ business acumen: read the meter before he said hello
> I thought he needed time.
[] Kofi by fri: ring the sawmill with a day
""",
    390: """\
210m ride-along
+ closing: Skelbourne, "which day shall I be a nuisance", out loud and with a straight face
- discovery: Drossmark, knew every valve, didn't ask the crane man anything though he stood there
> He's not the one who signs.
[] Kofi (discovery): one question to whoever stands nearest
""",
    270: """\
45m account-review
Hallowick.
$ Hallowick: who site engineer, quality has a veto; why moisture bins a batch, 30k; how audit
  first, then three years
+ account planning: has the audit calendar on his wall
> They buy the paper. The machine comes with it.
[] Kofi in 2 weeks: ask quality which paper was missing last time
""",
    80: """\
250m ride-along
Corvane two and three.
+ discovery: stood at the phone list on the wall and asked who hates being on it
- managing complexity: gave two dates for the same visit to two people, found out at the gate
> I need one calendar. I have three.
[] Kofi by fri: one calendar
""",
}

JOTS = {
    33: "? seal kits, a third customer, now it's in a complaint",
    8: "? ask him how he'd show Ivers the stores problem before she finds it",
}

DONE = (
    (604, "ring the sawmill with a day", "rang, they had lost the paper"),
    (330, "one question to whoever stands nearest", "does it, likes it"),
    (255, "which paper was missing", "the oil one, now in the folder"),
    (74, "one calendar", "two, but one of them is paper"),
)

STORY = Story(slots=52, talks=TALKS, beside=BESIDE, jots=JOTS, done=DONE, parts=PARTS)
