title: Burst main leaves 40,000 in Halvern without water
desk: local
byline: Calla Whitmere
summary: Schools on the west side are closed on Tuesday.
caption: Water rises through the road at Tannery Row.
credit: Nils Rademar/Halvern Post

A water main that was laid in 1931 burst under Tannery Row on Monday night and left about 40,000 people on the west side of Halvern without water.

Halvern Water said it hoped to restore the supply to most homes by Tuesday evening. “We have found the break, and it is a big one,” said its head of operations, Kwabena Lisle. “It’s about as long as a bus.”

Eleven schools and two swimming pools will stay closed on Tuesday, the city said. The Royal Aldery Hospital is being supplied by tanker. No operations had been cancelled, a hospital spokesman said on Monday night, but two were postponed on Tuesday morning.

Bottled water is being handed out at the tram depot and at Saint Odo’s church. By midnight the queue at the depot was 300 metres long.

“I’ve been here an hour and I’ve made three friends,” said Delroy Ashdown, who was waiting with a pram but no baby. “She’s at home. This is for the bottles.”

Lisle said that the pipe had been due for replacement in 2028. The consumer council said it had warned the company about Tannery Row as long ago as 2021. Lisle said that he was not aware of a warning.

The water that does come out of the tap should be boiled, the health office advised. It said that there was no sign of contamination so far.

Two cellars were flooded and a parked car fell into the hole. Nobody was hurt. The owner of the car, who gave her name only as Mirela, said she was not surprised. “It’s Monday,” she said.
