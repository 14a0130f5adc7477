"""Tomáš Krejza, the top performer nobody talks to."""

from __future__ import annotations

from coachtui.demo.story import Story

TALKS = {
    26: """\
45m
Every four weeks is what he wants, so be it. Best year of the whole company again.
+ account planning: Sundermere, has the group's five-year works plan, they gave it to him to check
> I don't sell to them. I sit in their planning and then they need something.
[] Tomáš by next week: one page on how he got into the Sundermere planning, for the others
""",
    25: """\
30m
[x] how he got into the Sundermere planning: half a page, the useful half
$ Sundermere: who works planning (Ms Halloran), site heads follow; why a stop on acid means a
  call to the authorities; how five-year plan
Asked what he'd like to learn. Long pause, then design of whole stations, not selling.
> I've sold 200 of them and never drawn one.
[] me by eom: ask engineering if he can sit with them for a month, a day a week
""",
    24: """\
20m
Engineering said not this half. He shrugged.
+ negotiation: Velhaven shipyard, let procurement talk for an hour and then asked what they were
  told to say
[] Tomáš by next fri: write the shipyard hour down while he still remembers it
""",
    23: """\
15m
[x] write the shipyard hour down: three lines, all good
147% to date. Nothing to add from his side. Or mine.
""",
    21: """\
20m
121% for the quarter. All three groups fine.
- empathy: two of the team say he answers with one word, he says one word was enough
> They ask what it costs. It's in the list.
[] Tomáš (empathy): when one of the team rings, ask one thing back
""",
    20: """\
50m performance-review
+ account planning: Sundermere planning table, sits there as if he were theirs
+ negotiation: Velhaven procurement hour
- empathy: one-word answers, Joost stopped ringing him
> I was told I'd get engineering. Then nobody said anything for half a year.
[] me by eom: engineering again, this time with a name and a date
#experienced #performance
""",
    18: """\
15m
Numbers great as ever. Short because everything runs.
= orders: 138%
""",
    16: """\
10m
Phone. On his way to the shipyard. 140% and he says there's more coming. Keep it up.
""",
    15: """\
25m
[x] engineering again: head of it said maybe after the move. No name, no date
> It's fine. I asked, you asked.
It isn't fine and we both know it.
+ learning: took an evening course in pipe calculation, paid it himself
""",
    13: """\
40m performance-review
By the numbers the shortest review of all. 144%.
+ account planning: Brackfold, brought the third plant in by walking over the yard
+ negotiation: Sundermere frame, gave nothing for three years fixed
> What would I get for 160?
I didn't have an answer.
[] me: have an answer to that
""",
    12: """\
10m
All good. Machine.
= orders: 142%
""",
    10: """\
15m
Good chat. Three groups on plan, forecast solid, nothing needed from me.
= orders: 139%
""",
    7: """\
15m
Great numbers again, thanked him. He had to run.
= orders: 147%
""",
    6: """\
10m
Quick call from the car, all on track.
""",
    4: """\
15m
Had ten minutes. 151%. Asked if there's anything, he said no.
= orders: 151%
> No. Nothing new.
""",
}

BESIDE = {
    500: """\
300m ride-along
Sundermere, the only time I've been along.
+ account planning: three people in the corridor stopped him with a drawing in the hand
+ curiosity: spent his lunch in the pump house with the apprentice
- empathy: never once said what he was doing, I had to work it out
> You didn't ask.
[] Tomáš by next week: take Kofi along to Brackfold
""",
    330: """\
30m account-review
Brackfold, Sundermere, Velhaven all on plan.
$ Brackfold: who group technical buyer; how frame, runs out next year
He had the rest in his head and a train to catch.
""",
}

JOTS = {
    150: "? what would he get for 160",
    26: "! the other compressor people have rung him twice, he told Niamh in the yard #leaving",
    12: "? Brackfold frame runs out, who else but him knows anybody there",
}

MISSED = dict.fromkeys((22, 19, 17, 14, 11, 9, 8, 5, 3, 2, 1), "")

DONE = (
    (660, "sit with them for a month", "asked, they said not this half"),
    (486, "take Kofi along", "went, Kofi says he said eleven words and nine were useful"),
)

DROPPED = ((300, "when one of the team rings", "nobody rings him any more"),)

STORY = Story(
    slots=26,
    talks=TALKS,
    beside=BESIDE,
    jots=JOTS,
    missed=MISSED,
    done=DONE,
    dropped=DROPPED,
)
