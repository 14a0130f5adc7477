"""Marta Sowerby, in the middle: kind, reliable, folds on price, and is owed a price sheet."""

from __future__ import annotations

from coachtui.demo.story import Parts, Story

TALKS = {
    34: """\
40m
Agreed on every three weeks, she says two is too many and four is nothing.
+ empathy: Quarne, the dairy manager had lost a batch and she spent the visit on that, no selling
- negotiation: same dairy, a week later, 6% off because "it was a bad week for them"
> I can't sell to somebody who's just poured away a tank.
[] Marta by fri: ask the Quarne manager what the lost batch was worth
""",
    33: """\
25m
[x] what the lost batch was worth: 14k, insurance paid half, he told her at once
She wouldn't have asked if we hadn't written it down, she said. Me neither.
$ Quarne: who dairy manager; why lost batch 14k when the dew point went
[] Marta by next week: put a dew point alarm into the Quarne offer, with the 14k beside it
""",
    30: """\
30m
[x] dew point alarm into the Quarne offer: done, ordered, no discount mentioned by anybody
- negotiation: Noxley, buyer said "the others are at 40" and she was at 39 before lunch
> I don't even know who the others are.
[] Marta (negotiation): when somebody names another price, ask what is in it
[] me by fri: ask her the same in practice, three rounds, I play Noxley
""",
    27: """\
20m
Not much time, I came late.
[x] three rounds, I play Noxley: did two, she's good at it when it's me
% negotiation: not yet
Noxley again, took 3% off for paying in 30 days, which they do anyway.
[] Marta by next tue: ring Noxley and ask what the other offer says about call-outs
""",
    25: """\
60m performance-review
Year one on file. She asked for more plants, I asked for higher prices, we both got a bit.
[x] what the other offer says about call-outs: nothing at all, 180 an hour extra
+ empathy: kept Quarne through the lost batch, they sent her a cheese
+ business acumen: the 14k beside the alarm, first time a price of hers stood next to a loss
- negotiation: Noxley twice, 39 for 40 and then 3% for nothing
> I'm not a fighter and I don't want to become one.
> takeaway: asking isn't fighting
[] Marta by eom: three renewals with the loss written beside the price
#growth #profit
""",
    22: """\
25m
[x] three renewals with the loss: did two, Lissendale had no figure and she didn't push
- discovery: Lissendale, the packing lead said "it stops a lot" and she wrote down "stops a lot"
> What am I supposed to say, how much is a lot?
Yes.
[] Marta by fri: ask Lissendale how much is a lot
""",
    19: """\
30m
[x] how much is a lot: 11 times a month, twenty minutes each, they had never added it up
+ discovery: did the sum with the packing lead on his whiteboard, it's still there
$ Lissendale: who packing lead wants it, the owner signs everything; why 11 stops a month; how
  owner reads one page
[] Marta in 2 weeks: one page for the Lissendale owner
""",
    17: """\
60m performance-review
[x] one page for the Lissendale owner: sent, he wrote "who are you" on it and rang
+ discovery: whiteboard sum at Lissendale, 11 stops, hers alone
- negotiation: the owner asked "last price?" on that first call and got it
> He's the owner. They just ask.
% negotiation: not yet
[] Marta (negotiation): for "last price?" the answer is "for what", for the next month
[] me by next week: come to the Ormskell renewal
""",
    14: """\
30m
[x] come to the Ormskell renewal: went, it moved to the day after and I couldn't stay. Not good
- closing: Ormskell, verbal yes on site, then nothing in writing for three weeks
> I didn't want to look as if I don't believe him.
[] Marta by weds: send Ormskell the order form, one line, "as agreed at the press"
""",
    12: """\
25m
[x] send Ormskell the order form: back signed within the hour
She laughed about the three weeks.
+ account planning: list of every contract that ends in the next half year, hers is the only one
  in the team
[] Marta by fri: put a first talk into the diary for each of the six that end soonest
""",
    9: """\
55m performance-review
[x] first talk into the diary: five of six, Yarrowfen doesn't answer
+ account planning: five renewals opened 90 days ahead, before that none
- negotiation: Yarrowfen sent one line, "too much", and 5% was gone the same day
- negotiation (report): four of her nine renewals this half under list, service told me, not she
> When I hold it I feel like I'm lying. I know it's the price.
[] Marta by next week: ring Yarrowfen, ask too much for what
""",
    8: """\
20m
[x] too much for what: he had our old price from before the second machine, nothing to do with us
~ parts prices changed twice this year and nobody told the field
> I defended a price that didn't exist any more.
[] me in 2 weeks: find out who sends round new parts prices
""",
    7: """\
30m
[x] who sends round new parts prices: nobody. It's on a drive, I have the link now
+ learning: sat through Kofi's contract renewal at Skelbourne on her own time, two pages of notes
> He says the number and then eats his biscuit.
[] Marta by fri: Quarne renewal, say the number and then say nothing #learning
""",
    6: """\
30m
[x] say the number and then say nothing: lasted "about a week", in fact nine seconds, he said fine
+ negotiation: Quarne renewal at list, nine seconds
! first time I thought she could carry the dairies alone
[] Marta (negotiation): same on the next three
= renewals at list: 56%
""",
    5: """\
25m
Good week for her and she'd rather talk about Tolvane, where Dana asked her about dairies.
$ Tolvane: who Ada (ops), she used to run the line at Quarne; why line stops cost; how three
  quotes since the new policy
[x] same on the next three: two of three, Noxley got 2%
> Noxley always gets something. I think they know it.
[] Marta by next fri: Noxley, find out when they last really asked anybody else
""",
    4: """\
30m
[x] when they last really asked: two years ago, the buyer told her over coffee
- negotiation: and still, on the hire dryer, 5% before he'd finished saying "surely"
> It's him. With everybody else I can do it now.
[] Marta by fri: write down what Noxley gave us back for each discount since she has them
""",
    3: """\
35m
[x] what Noxley gave us back: nothing, seven times, she made a table
% negotiation: not yet
Table's good. She wants to show it to him, I'd rather she showed it to herself.
> Seven. I'd have said two.
[] Marta by next tue: Noxley offer goes out at list, with a line on what 5% would need from them
[] me by fri: read the Noxley offer the same day she sends it
""",
    2: """\
25m
[x] read the Noxley offer: same day, changed one word
[x] Noxley offer goes out at list: out, he hasn't answered, she hasn't rung
~ old parts prices still on the drive, Ormskell was quoted from them again
$ Ormskell: who shift engineer asks; why press waits for air on Mondays
[] Marta by next tue: ring Noxley, two questions and no number
? did Noxley answer, and did she ring first
""",
    1: """\
30m
[x] ring Noxley: asked both, he answered the second with a third
Noxley took it at list minus nothing. Then asked for free oil and got it.
- negotiation: Noxley on Friday, held 31k in his office and gave 900 of oil in the car park
% negotiation: not yet
> I was so happy I wanted to give him something.
She wants the parts prices on paper, her customers ask on site and the drive doesn't open there.
[] me by fri: send her the parts price sheet
[] Marta by next week: ring Ormskell about the old prices before they find out
[] Marta in 3 weeks: lunch with the Yarrowfen maltster, ask what he'd pay to never ring us
""",
}

BESIDE = {
    560: """\
200m ride-along
Quarne and a small cheesemaker.
+ empathy: asked the girl on the intake how long she'd been up, then fixed the gauge light herself
- negotiation: cheesemaker hadn't asked for anything, she offered the fitting free
> It's forty quid.
[] Marta (negotiation): nothing free that nobody asked for
""",
    375: """\
240m ride-along
- negotiation: Noxley, he leaned back, she filled it. I counted, 2 seconds
+ discovery: Lissendale, went to the whiteboard first and the owner second
> I hate that chair he has.
[] Marta by next week: next Noxley talk standing up, in the plant
""",
    155: """\
45m account-review
Quarne, all of it.
$ Quarne: who dairy manager up to 25k, group engineer in the background; why batch lost at 14k;
  how renews without asking others
+ account planning: knows the group engineer's plan for all four dairies
> They'd take the contract for all four if somebody asked.
[] Marta in 2 weeks: ask the Quarne manager to introduce her to the group engineer
""",
    100: """\
260m ride-along
+ negotiation: Lissendale owner said "and for me?" and she said "for you it works on Sundays too"
- negotiation: Noxley, looked at me when he said surely
+ empathy: found the fitter nobody had thanked and told his boss in front of him
> You being there, I wanted to be tougher. That's a bit silly.
[] Marta by next week: Noxley, next price in writing before she walks in
""",
}

JOTS = {
    48: "? the group engineer at Quarne, did she get him",
    4: "~ hire dryers all out until the end of next month, she had two asked for",
    6: "? parts prices on paper, she asked again",
}

DONE = (
    (540, "nothing free that nobody asked for", "caught herself twice, told me both"),
    (366, "next Noxley talk standing up", "did it beside the mixer, he was quicker"),
    (330, "when somebody names another price", "asks it, not at Noxley"),
    (280, "last price", "said it four times, it works on everyone but owners"),
    (138, "introduce her to the group engineer", "met him, he counts days not prices"),
    (92, "next price in writing", "it was, he put it in a drawer"),
)

PARTS = (
    Parts(
        since=34,
        accounts=(
            ("Quarne", "the dairy manager"),
            ("Noxley", "the buyer"),
            ("Lissendale", "the packing lead"),
            ("Ormskell", "the shift engineer"),
            ("Yarrowfen", "the maltster"),
        ),
        moments="""\
+ empathy: {account} Tuesday, {person} was alone on shift and she held the torch for him an hour
> You learn more holding a torch.

- negotiation: {account}, {person} said nothing at all and she still took the travel off
> He looked at the ceiling.

Went through the call-outs at {account}, six since last time, four of them the same drain.
+ business acumen: put the four drains into one sum for {person}, he asked for it in writing

- closing: {account} said yes on the phone Thursday, she thanked {person} and rang off, no date
> I thought the date would come by itself.

Plain weeks. {account} renewed as it was, {person} signed where he always signs.
She'd have liked to talk about prices, I had to go. Next time.

- discovery: came back from {account} with "they are happy", {person} hadn't said a word of it
> He smiled.

+ curiosity: asked {person} why {account} cleans on Wednesdays, it's the only day the air holds
Thirty years and nobody has asked them.

- negotiation: Friday, {account} asked for "something", she gave two things
> I'd prepared two, so.

+ account planning: has the next two years of {account} on one page, {person} corrected it himself
> He spelled our name wrong, I left it.

{Person} at {account} rang her on a Sunday. She picked up, of course.
- qualification: third talk about the second machine and no word on who'd pay for it

+ learning: read the {account} offer aloud to me and stopped at her own discount
> It sounds worse when you say it.

- closing: {account} offer is a week out and she's waiting because {person} "will ring"
> He always has.

+ empathy: took the trainee's blame at {account} on Monday, then explained it to {person} in private
I'd have explained first.
""",
        promises="""\
[] Marta by fri: get a date from {account}
[x] get a date from {account}: got it, a week later than promised

[] Marta by next week: write the loss beside the price for {account}
[x] the loss beside the price for {account}: written, 2k a stop, they agreed with the sum

[] me by fri: ring service about the {account} drains
[x] ring service about the {account} drains: rang, all four get changed at the next visit

[] Marta by next tue: go back to {account} and ask what he would change
[x] go back to {account}: went, he'd change the hours, not the price

[] Marta in 2 weeks: second offer for {account} without any discount in it
[x] second offer for {account}: sent, taken, she didn't sleep

[] Marta by weds: ring {account} before they ring her
[x] ring {account} before they ring: rang, he said "already?" and then talked for half an hour
""",
        asides=(
            "",
            "",
            "= renewals at list: 48%",
            "#existing",
            "",
            "? hers or mine, the next big dairy",
            "= renewals at list: 51%",
        ),
        minutes=(30, 25, 20, 35),
    ),
)

STORY = Story(slots=34, talks=TALKS, beside=BESIDE, jots=JOTS, done=DONE, parts=PARTS)
