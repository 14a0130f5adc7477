"""Dana Ortiz on ordinary days."""

from __future__ import annotations

from coachtui.demo.story import Parts

LATER = Parts(
    since=26,
    accounts=(
        ("Castlefenn", "Rasmus"),
        ("Peltrane", "Dilip"),
        ("Ludmoor", "the foreman"),
        ("Wendrake", "Colm"),
        ("Aldermead", "Jo"),
    ),
    moments="""\
+ discovery: on the phone to {account} Tuesday she asked {person} what nights do when it trips
> They have a bucket. An actual bucket.

- closing: {account}, Thursday, offered free oil before {person} had finished reading the quote
> It was lying there and nobody said anything.

{Person} at {account} cancelled on her Monday, she rang the line lead instead of waiting a week.
+ qualification: found out that way that nobody there has asked for the money yet

- negotiation: {account} asked for 60 days to pay, she said yes on the spot and wanted nothing
  for it
> It wasn't my money.

Service went wrong at {account}, second visit for the same valve. She rang before they did.
+ empathy: asked {person} who had been woken up by it, and rang that one too

+ account planning: drew the three people at {account} on one page Friday, who likes whom included
> The one who returns my calls isn't the one who signs.

- closing: sent {account} a lower price at ten at night, {person} hadn't asked for it
> I couldn't sleep and then I could.

Listened to her {account} call of Wednesday together.
+ discovery (recording): lets {person} finish, counts to two, and he goes on by himself
> I thought I was just being slow.

+ curiosity: asked at {account} why one meter has tape over it and got the story of the old owner
Told it to me twice. She likes plants again, you can hear it.

- qualification: {account} talk went well Monday and she came out without knowing what happens next
> I was so pleased that I left.

+ negotiation: {account} wanted the travel out, she asked {person} to name a second machine for it
He named one. It's the noisy one, we'd have got it anyway, she says.
> But he thinks he sold it to me.

{Account} week. Three visits, {person} at each, one coffee cold each time she says.
- discovery: knows what stops at {account} and still not what it costs them an hour
""",
    promises="""\
[] Dana by fri: ring {person} at {account}, not email
[x] ring {person} at {account}: rang, got the real reason in two minutes

[] Dana by next week: a date for the leak survey at {account}
[x] a date for the leak survey: booked, their electrician walks along

[] me by next tue: get service to name one fitter for {account}
[x] one fitter for {account}: done, the same man for the next three visits

[] Dana by weds: ask who else reads the quote at {account}
[x] who else reads the quote: two people, one of them new to her

[] Dana by fri: put an hour's cost into the {account} offer, from them not from us
[x] an hour's cost into the {account} offer: in, they argued it down and then half up again

[] Dana by next tue: say the {account} price once and write down how long the silence was
[x] say the {account} price once: fourteen seconds, then he asked about delivery

[] me in 2 weeks: sit in at {account}, say nothing
[x] sit in at {account}: sat, said one thing, she noticed
""",
    asides=(
        "",
        "= selling time: 22%",
        "",
        "#existing",
        "? the hire fleet, who decides what goes where",
        "",
        "= selling time: 23%",
        "",
    ),
    minutes=(30, 25, 35, 20),
)

BEFORE = Parts(
    since=52,
    accounts=(
        ("Ludmoor", "the foreman"),
        ("Aldermead", "Jo"),
        ("Castlefenn", "Rasmus"),
        ("Wendrake", "Colm"),
    ),
    moments="""\
- discovery: {account} rang Monday about noise and {person} had a price for a new machine by noon
> He sounded as if he was waiting for one.

Two visits to {account}, both fine, both about the weather mostly.
> {Person} likes me, that's worth something.

- closing: took the fitting charge off at {account} before {person} had seen it
> He'd have asked anyway.

+ curiosity: noticed the second meter at {account} Thursday and asked {person} what it's for
It's for the neighbour, they sell him air. Nobody here knew.

- discovery: came back from {account} Tuesday with a drawing and no idea who pays
> You never told me to ask that.
I hadn't, she's right.

+ empathy: {account} had lost somebody on nights, she left the folder in the car
The visit took an hour. No figures. Fine by me.

- qualification: {account} "very interested" for the third time, I asked who said so, it was
  {person}'s trainee
> He's very nice about it.

Went through her calls of the week, eleven, one of them to {account} lasted under a minute.
- discovery (recording): {person} says "not now" and she says "of course"

+ learning: took the dryer course Friday, drew me the thing on a napkin and then {account}'s one
> Half of my plants have it the wrong way round.

- closing: {account}, {person} said "sounds all right" and she thanked him and left
> I thought that was the yes.

+ curiosity: counted the lorries at {account} while waiting for {person}, 14 in half an hour,
  told him
He didn't know either. They talked about lorries, then about Sundays, then about air.
""",
    promises="""\
[] Dana by fri: ask what a bad day at {account} looks like
[x] what a bad day at {account} looks like: asked, it's Mondays after a long weekend

[] Dana by next tue: no quote to {account} before she has seen the plant room
[x] no quote to {account}: saw it first, the quote went a week later and was half as long

[] me by next week: ask service what we repaired at {account} last year
[x] what we repaired at {account}: the list came, longer than she thought

[] Dana by weds: ring {account} back and ask who signs
[x] ring {account} back: rang, he does, up to a point he won't name

[] Dana by fri: write the three {account} questions on the folder before she drives
[x] the three {account} questions: wrote five, asked two
""",
    asides=("", "#learning", "", "= selling time: 18%", "", "", "? what she'd stop doing first"),
    minutes=(30, 20, 25),
)

PARTS = (LATER, BEFORE)
