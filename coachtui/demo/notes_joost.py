"""Joost Ravelink, whose reviews are held on the day and are all drive-bys."""

from __future__ import annotations

from coachtui.demo.story import Parts, Story

TALKS = {
    52: """\
30m
Took our time, first one.
+ empathy: Wixcombe Laundry, the owner's boiler had gone as well and he rang round for a fitter
  who wasn't ours
- qualification: Gorsefield Print is on his list with 60k, and nobody there has said yes to anything
> They always buy in the end.
[] Joost by fri: ask Gorsefield who signs 60k
""",
    51: """\
25m
[x] ask Gorsefield who signs 60k: the son, and he wants to lease
$ Gorsefield: who the son signs, father asks; why presses stop in a heat wave; how lease
[] Joost by next week: leasing offer for Gorsefield
""",
    49: """\
15m
[x] leasing offer for Gorsefield: sent
Pipeline 210k, weighted 95. Fine.
""",
    46: """\
20m
Thornmoor Plastics is slow. Forecast ok otherwise.
- closing: Thornmoor, asked if they "had any thoughts yet", they hadn't
[] Joost: stay on Thornmoor
""",
    39: """\
40m performance-review
Solid half. On target. Good attitude, popular with customers, could be more structured.
+ customer focus: very well liked
- structure: could be better
> Happy with how it's going.
[] Joost: more structure in the second half
""",
    33: """\
30m
Did this one properly because he asked for it.
- discovery: Pagewick Labels, he'd been there six times and couldn't say what they stick the
  labels on
> I don't want to ask things I should have asked the first time.
+ empathy: says it as it is when you sit still long enough
[] Joost by next tue: go to Pagewick and ask it anyway, blame me
""",
    32: """\
20m
Pipeline review. 14 deals, 340k, weighted 120. Pagewick went ok he says. Good energy.
""",
    26: """\
40m performance-review
Good year. 98%. Reliable, positive, a pleasure to have in the team.
+ attitude: always positive
- structure: still room for improvement
> All good.
[] Joost: keep it up
""",
    13: """\
30m performance-review
Good half again, 101%. Nothing to complain about. Steady, positive.
+ attitude: always positive
- structure: could push a bit more
> All good.
""",
    2: """\
5m
All good. Pipeline 285k. Keep pushing.
""",
    1: """\
10m
Quick one, we both had to run. All fine, forecast ok, 97%. Keep it up.
""",
}

BESIDE = {
    610: """\
200m ride-along
+ empathy: Wixcombe, the owner made us lunch, he'd remembered her name day
- qualification: Thornmoor, asked for the order without knowing if there's a budget
> I'd rather not know sometimes.
[] Joost by fri: ring Thornmoor about the budget
""",
    468: """\
220m ride-along
Nice day out. Three customers, all friendly. He knows everybody.
+ relationship: everybody likes him
""",
    150: """\
20m account-review
Went through the accounts, all stable. Discussed Gorsefield, Thornmoor and Pagewick. On track.
""",
}

JOTS = {17: "? he's asked for the fair list"}

DONE = (
    (601, "ring Thornmoor about the budget", "there isn't one until next year"),
    (430, "ask it anyway", "yoghurt, mostly. Didn't get further"),
)

DROPPED = (
    (450, "stay on Thornmoor", "gone to Bremmick"),
    (175, "more structure", "said again at the half year"),
)

PARTS = (
    Parts(
        since=52,
        accounts=(
            ("Gorsefield", "the son"),
            ("Pagewick", "the owner"),
            ("Wixcombe", "the owner"),
        ),
        moments="""\
All good. Pipeline looks healthy, forecast ok. Keep pushing.

Quick catch up. On track. Good energy as always.

Went through the list, nothing special. {account} still open. Keep it up.

All good. Pipeline looks healthy, forecast ok. Keep pushing.

Short one, busy week. Numbers ok, a bit behind but will come. Needs to be more proactive.

Pipeline review. All deals discussed, next steps clear. Good job.

All fine on his side. {account} should close soon. Keep going.

Quick catch up. On track. Good energy as always.

He's doing well. More activity would help. We talked about prioritising.
""",
        asides=(
            "= pipeline: 285k",
            "",
            "Forecast 97%.",
            "",
            "= pipeline: 310k",
            "",
            "Forecast 99%.",
        ),
        minutes=(10, 15, 5, 10, 20),
    ),
)

STORY = Story(
    slots=52,
    talks=TALKS,
    beside=BESIDE,
    jots=JOTS,
    done=DONE,
    dropped=DROPPED,
    parts=PARTS,
)
