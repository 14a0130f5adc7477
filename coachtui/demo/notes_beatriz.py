"""Beatriz Nolasco, about five weeks in, with the small plants of somebody who left."""

from __future__ import annotations

from coachtui.demo.story import Story

TALKS = {
    5: """\
40m
Second day. Came from hotel equipment, sold dishwashers to people who hate dishwashers.
> I know how to sell something nobody wants to look at.
Thirty plants from Oskar's list, half of the numbers are wrong.
[] Beatriz by fri: ring ten of the thirty, only to find out who picks up
[] me by fri: sit beside her for the first hour of it
""",
    4: """\
30m
[x] ring ten of the thirty: fourteen, nine picked up
[x] sit beside her for the first hour: did, two hours
+ curiosity (saw): Linnetford Joinery, asked the man what the noise behind him was, it was ours,
  and broken
- discovery: Cullerby Dental Lab, he said "it's fine" and she said "great" and rang off
> Fine is a wall. I didn't see a door.
[] Beatriz by next tue: ring Cullerby again, ask what it was like the last time it wasn't fine
[] me by fri: an hour in the workshop for her with a fitter and a dead compressor
#newcomer
""",
    3: """\
35m
[x] ring Cullerby again: three lost days last year, she was on the phone for half an hour
[x] an hour in the workshop: three hours, came back black to the elbows
+ discovery: Cullerby, "what was it like the last time", three lost days and a list of patients
$ Cullerby: who the owner, his wife does the money; why three lost days, 40 patients moved
> I asked one thing and then I only had to shut up.
[] Beatriz by weds: write down the question that worked, word by word
[] Beatriz (discovery): "the last time it wasn't fine" on the next five calls
""",
    2: """\
30m
[x] write down the question that worked: on a card, on the dashboard
[x] the last time it wasn't fine: four of five, fifth had a dog
- qualification: Redmarrow Garage, an hour there and he rents the place, landlord owns the air
> I was so proud of the hour.
? what does she do with a plant that doesn't own its air
[] Beatriz by next week: for the ten best plants, who owns the machine
[] me in 2 weeks: introduce her to Kofi for the small contracts
""",
    1: """\
30m
She has the thirty down to twenty-two, eight don't exist or don't have air.
- business acumen: told Linnetford the new machine "pays for itself", couldn't say when
+ qualification: asked Redmarrow's landlord herself, he has four more garages
$ Redmarrow: who landlord (Mr Seel) owns the air in five garages; how he asks his brother first
> takeaway: pays for itself isn't a number
[] Beatriz in 2 weeks: the sum for Linnetford with their own power bill, before she goes there
! asks better questions than half the team, keep her away from Joost's pipeline talk
""",
}

BESIDE = {
    13: """\
210m ride-along
Four small plants with her, she drove.
+ discovery: Linnetford, asked the joiner to show her the worst hour of his week, he switched it
  all on
- closing: he said "put it in writing" and she wrote down the address and forgot the day
> I was listening to the noise.
$ Linnetford: who the joiner decides, sister keeps the books; why spray booth starves when the
  saw runs
$ Tolvane: why their driver says a line stop and nobody goes home; how he has no idea, three
  offers he thinks
[] Beatriz by fri: ring the joiner with a day for the offer
""",
}

JOTS = {
    20: "? hotel people she knows, do any of them have air",
    6: "= first calls: 61",
}

DONE = ((8, "ring the joiner with a day", "rang from the car, Tuesday it is"),)

STORY = Story(slots=5, talks=TALKS, beside=BESIDE, jots=JOTS, done=DONE)
