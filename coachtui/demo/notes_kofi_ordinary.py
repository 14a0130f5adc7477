"""Kofi Adomako on ordinary days."""

from __future__ import annotations

from coachtui.demo.story import Parts

LATER = Parts(
    since=26,
    accounts=(
        ("Drossmark", "the maintenance head"),
        ("Skelbourne", "the sawmill foreman"),
        ("Hallowick", "the site engineer"),
        ("Corvane", "the fitter on nights"),
    ),
    moments="""\
+ closing: {account}, {person} picked the day himself, Thursday, and kept it
> He had it in his calendar before I'd sat down.

Count is fine. We talked about {account}, where {person} does half our work for us.
> I pay him in biscuits.

- account planning: at {account} he talks to {person} and to nobody above
> Above him it's only offices.

+ critical thinking: found two visits on {account}'s invoice that never were, told {person} first
They asked what else we'd find. He's doing a list.

Late start, he was at {account} until noon with {person} and a hose.
- managing complexity: three customers had the same Tuesday from him

+ discovery: asked {person} at {account} what he'd do with a day without us, long answer
> He'd oil his own chain. He's embarrassed by the chain.

- negotiation: {account} renewal, gave the night rate for the day price, "because it's always
  been so"
> Always is since last year. I looked it up after.

+ business acumen: put {account}'s power bill next to ours on the bench Wednesday, {person} whistled
> You can't argue with a whistle.

- discovery: {account}, two hours with {person}, all of it about valves
He knows it. Said so before I did.
> Valves are where I'm not wrong.

+ empathy: {person} at {account} got shouted at over our late visit, Kofi rang the one who shouted
Not in any job description.

- qualification: {account} wants a fourth machine in the contract, he hasn't asked whose it is
> It stands in their yard.
""",
    promises="""\
[] Kofi by fri: agree at {account} who opens the gate at night
[x] who opens the gate at night: agreed, there's a key in a box now

[] Kofi by next week: five oil samples from {account}
[x] five oil samples: four, the fifth machine was running hot and that's a story

[] me by next tue: ask the head of service why {account} was moved twice
[x] why {account} was moved twice: one fitter short, they sent a card

[] Kofi by weds: ask for ten minutes with whoever is above his man at {account}
[x] ten minutes with whoever is above: got six, she asked why he'd never come

[] Kofi in 2 weeks: read the {account} contract aloud to me, I play the customer
[x] read the {account} contract aloud: did, neither of us understood page three
""",
    asides=(
        "",
        "= contracts renewed: 91%",
        "",
        "",
        "#existing",
        "? would he train the new one",
        "",
        "= contracts renewed: 90%",
    ),
    minutes=(25, 30, 20),
)

BEFORE = Parts(
    since=52,
    accounts=(
        ("Corvane", "the day shift lead"),
        ("Drossmark", "the maintenance head"),
        ("Skelbourne", "the foreman"),
    ),
    moments="""\
- closing: {account} Monday, an hour with {person}, all agreed, and he drove off without a day
> They know where I am.

Mostly about {account}. {Person} wants the visits earlier, the fitters want them later.
> I'm the only one who hears both.

+ business acumen: asked {person} at {account} for the power bill and got it on the spot
He hadn't planned to. It was lying there.

- qualification: had {account} down as safe, {person} told him Friday there are two other offers
> He told me because I asked how his mother was.

+ critical thinking: our hours and theirs don't agree at {account}, he went and read both meters
Ours was wrong. He told {person} the same day.

Slow fortnight. {account} is waiting for its board, {person} is waiting too, so are we.
- closing: hasn't asked which day the board meets

+ curiosity: spent the lunch break at {account} with the apprentices, knows now who will be foreman
> They're the ones who open the gate.

- managing complexity: two of us were at {account} on Wednesday, neither knew of the other
> It looked keen, {person} said.

+ empathy: drove back to {account} at six because {person} had sounded odd on the phone
It was nothing. They'll remember it.

- discovery: {account}'s contract has Sundays in it and he couldn't tell me who works there on
  Sundays
> Somebody signs the sheet.

+ learning: asked to see how Dana does first calls, sat through three on Thursday
> She waits. I explain.
""",
    promises="""\
[] Kofi by fri: give {account} a day for the answer
[x] give {account} a day: gave it, they took one day more

[] Kofi by next tue: machine list of {account} with the age of each
[x] machine list of {account}: 14 machines, three that nobody here knew of

[] me by next week: sort out the visit times for {account}
[x] the visit times for {account}: sorted, six in the morning it is

[] Kofi in 2 weeks: find out who decides from next month on at {account}
[x] who decides from next month on: drew it, she's new and counts everything

[] Kofi by weds: ring {account} and ask what the others are offering
[x] what the others are offering: the same without nights, and nights is all they need
""",
    asides=("", "", "= contracts renewed: 87%", "#performance", "", "= contracts renewed: 86%"),
    minutes=(30, 25),
)

PARTS = (LATER, BEFORE)
