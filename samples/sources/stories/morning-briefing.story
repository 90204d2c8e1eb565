title: Morning briefing: a dam, a bell and a vote
desk: news
byline: Lanternist staff
summary: Five things to know today.

Good morning. Here is what happened while you slept, and what will happen before you sleep again.

## A town under water

@ siltford-dam 0 1 2

## The offer from Osk

@ border-prisoners 0 1 3

## Bread and money

@ grain-merger 0 2 4

## In the dock

@ tram-fraud 0 2

## And finally

The Sarnmouth Film Festival has published its programme: 84 films in eleven days, and one of them has no picture at all. Its director insists that it is the best of them. We’ll see, or rather, we won’t.
