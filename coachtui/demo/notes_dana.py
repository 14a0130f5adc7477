"""Dana Ortiz, coached well: threads that changed, promises kept on both sides, buyers known."""

from __future__ import annotations

from coachtui.demo.notes_dana_ordinary import PARTS
from coachtui.demo.story import Story

TALKS = {
    52: """\
45m
First one in the new rhythm. She brought a list, I mostly listened.
- discovery: on the Castlefenn call she quoted two 75 kW machines before anyone said what the air
  does
> They asked for a price so I gave them a price.
[] Dana by fri: ring Rasmus at Castlefenn and ask what stops when the air stops
[] me by next week: find her a leak survey report that she may show
""",
    51: """\
30m
[x] ring Rasmus at Castlefenn: rang. Furnace cooling stops, 40 minutes to get it back, 9k a time
[x] leak survey report: gave her the Peltrane one with the names out
$ Castlefenn: who Rasmus (energy) wants it, works manager signs; why furnace cooling down costs 9k a
  time
Her face when she told me that number. Nobody there had ever said it out loud either.
[] Dana (discovery): two questions about the stop before any price, next three calls
""",
    48: """\
25m
[x] two questions about the stop: did it on one call of three, the other two asked for a price first
% discovery: not yet
- discovery: Ludmoor, the foreman said "price for the same again" and she had it in his inbox by
  four
> If I ask him why, he thinks I don't know my job.
[] Dana by next fri: go to Ludmoor, stand at the machine with the foreman, no laptop
= selling time: 19%
""",
    45: """\
20m
Short one, both between calls.
[x] go to Ludmoor: stood there an hour. It's not the compressor, the dryer freezes on Monday
  mornings
+ curiosity: asked the Ludmoor foreman what Mondays are like and he took her round the back to
  show her
[] Dana by fri: dryer proposal for Ludmoor, one page, Monday mornings in the first line
""",
    42: """\
35m
Ludmoor bought the dryer, 14 days, no second quote. She is pleased and a bit cross at how easy it
was.
> So the price was never the question?
[x] dryer proposal for Ludmoor: one page, he signed it at the machine
- closing: on Aldermead she took 7% off in the same sentence as the price
[] Dana by next tue: ring Jo at Aldermead and ask what happens on their side between now and the
  order
""",
    39: """\
60m performance-review
Half year. She wrote her own page beforehand and was harder on herself than I would be.
[x] ring Jo at Aldermead: two signatures, and the second one hadn't seen our paper at all
+ curiosity: Ludmoor dryer came from one question about Mondays, she found it and nobody asked
  for it
- discovery: before that, Castlefenn and Ludmoor were both quoted blind, first price inside a day
- closing: Aldermead, 7% gone before Jo had said a word about money
> I give it away because then the awkward bit is over.
> takeaway: the awkward bit is the job
[] Dana (closing): after the price, count to five before the next word
[] me by eom: come along to Aldermead and say nothing #learning
""",
    33: """\
30m
% discovery: not yet
Better on plants she likes, same as ever on the ones that ring in a hurry.
- discovery (recording): Wendrake call, 3 minutes in she says "I can send you something today",
  he hadn't
  said what broke
> When they're in a hurry I get in a hurry.
[] Dana by fri: Wendrake, ring Colm back and ask what the hurry was about
[] me in 2 weeks: listen to two of her calls with her, she picks them
""",
    28: """\
30m
[x] ring Colm back: kiln was waiting on the air for the pulse jets, 6 hours lost, second time
  this year
[x] listen to two of her calls: did, she stopped the tape herself twice
+ discovery (recording): second call, asks the Peltrane fitter who shouts when the line is down
$ Wendrake: who Colm (works manager) up to 30k; why kiln waits on the air, 6 hours lost twice;
  how own budget
% discovery: can't tell
[] Dana (discovery): "who shouts when it stops" on every first call till we next look
""",
    26: """\
60m performance-review
One year on file. Read it together from the start, she hadn't known how much of it was there.
[x] who shouts when it stops: asked on 11 of 13, has the list on her phone
+ discovery: 11 of 13 first calls, and Wendrake told her about the kiln on his own after it
- closing: still 5 to 10% gone before anyone asks, Castlefenn and Peltrane both this half
~ pricing desk takes nine days to answer, so she prices from memory
> I can ask anything now until it's about money.
[] me by fri: get the pricing desk to answer Dana's quotes within three days
[] Dana (closing): write the first price down before the call and don't go under it in that call
""",
    22: """\
25m
[x] pricing desk to answer: agreed four days with the head of it, three was never going to happen
[x] write the first price down: held it at Peltrane, folded at Aldermead when Jo sighed
> He sighed. That's all he did.
- closing: Aldermead, 4% for a sigh
[] Dana by next week: Aldermead renewal, the paper says what they get for the 4%
#short-term #growth
""",
    18: """\
30m
% discovery: changed
Not a fluke any more. Asked her how she does it and she couldn't say, which is how you know.
[x] Aldermead renewal: 4% against a three year term, Jo took it
+ discovery (saw): Peltrane, she let Dilip draw the line on the back of the quote and asked him
  where it hurts
$ Peltrane: who Dilip (engineering) asks, plant director signs; why two fillers share one dryer;
  how one quote if it's under 20k
[] Dana by fri: send Dilip his own drawing back, cleaned up, before any price
""",
    13: """\
60m performance-review
[x] send Dilip his own drawing: he hung it in the workshop, director saw it there
+ discovery: Peltrane came out of Dilip's own drawing, he hung it up and the director stopped at it
+ curiosity: found the Tolvane line by asking Ludmoor's foreman where his cousin works
- closing: Tolvane first visit, offered the pilot free before Ada had asked what it costs
> I'm good until the second person comes in.
Agreed that this half is about the second person, not about more calls. #effectiveness
[] Dana (closing): when somebody new joins a call, ask them a question before saying a number
[] me by next week: introduce her to Tomáš for the way he does procurement
""",
    12: """\
20m
[x] introduce her to Tomáš: half an hour on the phone, she took two pages
> He says procurement people are bored. Nobody ever asks them anything.
[] Dana by fri: ask Ada who else at Tolvane has to live with the decision
""",
    10: """\
30m
[x] ask Ada who else: line lead, procurement (Pruitt), and a finance person nobody has met
+ qualification: wouldn't send the Tolvane quote until she had the third name, Ada found it for her
$ Tolvane: who Ada (ops); why line stops cost
[] Dana in 2 weeks: one page for Ada on what the last four line stops cost, in Ada's numbers
[] me by fri: ask service for the four call-out sheets from Tolvane
= selling time: 24%
""",
    9: """\
30m
[x] call-out sheets: got three of the four, the fourth was never written up
Asked Ada on Tuesday what a stop costs and Ada said 11k, off the top of her head. She has never
put it on paper before. Dana drafts it, Ada signs it.
> It's her page. I only typed it.
[] Dana by next tue: walk Ada through the page before Pruitt gets it
""",
    8: """\
25m
[x] one page for Ada: done, 11k a stop, four stops
[x] walk Ada through the page: did it at the line, Ada changed one figure, up
Pruitt wants three quotes by policy. Dana only found out because she asked what happens after Ada
says yes.
+ qualification: asked Ada "what happens after you say yes" and got the three quotes, six weeks
  early
[] Dana by fri: write Ada the spec in Ada's words so that the other two quote the same thing
""",
    7: """\
35m
[x] write Ada the spec: Ada sent it out under her own name
Tolvane on Thursday: Ada told her "bring one and we'll see", she asked "see what" and got a list.
Long talk on whether she should have fewer plants and do them like this. I said not this year,
I'm not sure.
> I could do six like Tolvane or twenty like before. Not both.
~ no hire machine of that size free for a pilot until the fair is over
[] me by next week: free a hire machine for the Tolvane pilot
[] Dana by fri: pilot terms for Tolvane, half a page
#efficiency #effectiveness
""",
    6: """\
30m
[x] free a hire machine: took the one from the training yard
+ change management: told the Tolvane line leads herself what the pilot week would break, before
  they asked
Pilot terms still not out, she rewrote them twice.
> If I write it down it's real.
[] Dana by weds: ring Ada and read her the terms out loud
""",
    5: """\
20m
[x] read her the terms out loud: Ada laughed at paragraph two, it's out now
[x] pilot terms: sent, she used them with Ada
- closing (heard): gave 10% off before anyone asked, on the pilot extension, Pruitt on the line
> I freeze when procurement joins.
[] Dana (closing): no discount before the third question
[] me by fri: play Pruitt with her for half an hour
""",
    4: """\
30m
[x] play Pruitt with her: I was worse than he is, she said
Played the extension call back to her and she found the place herself. Eleven seconds of silence.
- closing (recording): extension call, 11 seconds after the price she fills the gap with "or we
  could"
% closing: not yet
[] Dana by fri: ring Tolvane, not email, and ask Pruitt what his week looks like
""",
    3: """\
25m
[x] ring Tolvane, not email: he talked for twenty minutes, policy is two months old and he hates it
+ empathy: asked Pruitt what the policy costs him, he has 40 of these on his desk
$ Tolvane: who Ada (ops), Pruitt (procurement) only counts the quotes; how 3 quotes by policy,
  two months old
> takeaway: he's not against me, he's tired
[] me by fri: get her the price sheet for the hire fleet
""",
    2: """\
35m
[x] price sheet: sent on the Thursday, with the hire rates by the week
Second quote is in at Tolvane, 8% under us. She didn't move. Told me so twice.
+ closing: Pruitt read her the other price and she asked what they had put in for the call-out
= selling time: 29%
[] Dana in 2 weeks: get Ada to say on paper what a stop costs this year, Pruitt needs it for his
  file
[] Dana by next fri: find out who the finance person at Tolvane is
""",
    1: """\
30m
Third quote still out, Pruitt rings her now, not the other way round.
[x] who the finance person at Tolvane is: a Mr Lorne, signs above 60k, never been to the line
% discovery: changed
+ discovery: Tuesday, asked Lorne's assistant what he looks at first, she said the energy bill
> I didn't freeze. I counted to five and he gave me the fleet discount question himself.
? how did the third quote go
[] Dana in 2 weeks: ask Ada to walk Lorne down the line, twenty minutes, before the third quote
  is in
[] me in 3 weeks: find a plant of our size that Lorne may ring
#long-term
""",
}

BESIDE = {
    640: """\
300m ride-along
Aldermead and Ludmoor with her, four hours of it in the car.
- discovery: Aldermead, sat down and opened the laptop before Jo had his coffee
+ empathy: Ludmoor, night foreman was short with us and she asked what time he'd come on
> I didn't notice the laptop till you said.
[] Dana by fri: Aldermead again, laptop stays in the car
""",
    480: """\
240m ride-along
- closing: Wendrake, "that's the list price but" before he had looked up
+ curiosity: asked Colm why one machine is newer than the other two and got the whole story of
  the fire
> The "but" just comes.
[] Dana (closing): price, full stop, then quiet, on the next two visits
""",
    350: """\
50m account-review
Castlefenn, an hour on one plant.
$ Castlefenn: who Rasmus (energy), works manager signs to 50k; why 9k a cooling stop, three this
  year; how budget opens once a year
+ account planning: drew who talks to whom there, with a hole in the middle where maintenance
  should be
> I've been selling to the one who already wants it.
[] Dana by next week: meet the maintenance lead at Castlefenn
""",
    215: """\
270m ride-along
Two plants. Peltrane was a pleasure, Aldermead wasn't.
+ discovery: Peltrane, Dilip talked for half an hour and she had asked four questions
- closing: Aldermead car park, she was already telling me what she could take off
> I know. I heard it as I said it.
[] Dana by fri: one line for Jo on what the contract saved him last year, before we talk price again
""",
    75: """\
45m account-review
Tolvane only.
$ Tolvane: who Ada (ops) decides with her line lead; why line stops cost 11k each, four in a
  year; how 3 quotes by policy
+ account planning: has five names there, on Thursday she asked Ada who has lunch with whom and why
> Finance is the blank. I don't even know the name.
[] me by next week: ask our finance who pays our invoices at Tolvane
""",
    38: """\
240m ride-along
Sat in on the Tolvane call, at their site, then the line.
+ discovery: asked who signs before she quoted
+ managing complexity: pilot, hire and the old contract on one sheet, Ada could follow it upside
  down
- closing: Pruitt came in at the end and she looked at me before every answer
> You being there makes it worse. And better.
[] Dana by fri: next Pruitt call without me, ring me after
""",
}

JOTS = {
    22: "= leak surveys sold: 4",
    5: "? Lorne looks at the energy bill first, does she have last year's",
    3: "! she'd make a team lead in a year, say nothing until the budget is out",
}

DONE = (
    (634, "laptop stays in the car", "did, Jo noticed"),
    (530, "come along to Aldermead", "went, kept quiet, it hurt"),
    (500, "after the price, count to five", "three calls of five"),
    (462, "price, full stop", "one of two"),
    (340, "maintenance lead at Castlefenn", "met him, he wants the old machines kept as spares"),
    (206, "one line for Jo", "sent, he rang back the same day"),
    (110, "when somebody new joins a call", "does it, not yet with procurement"),
    (62, "who pays our invoices at Tolvane", "a shared mailbox, no name, no use"),
    (33, "next Pruitt call without me", "rang me after, she sounded fine"),
    (9, "get Ada to say on paper", "Ada wrote 11k and signed it"),
)

STORY = Story(
    slots=52,
    talks=TALKS,
    beside=BESIDE,
    jots=JOTS,
    done=DONE,
    parts=PARTS,
)
