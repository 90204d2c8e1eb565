title: Saltby United told to close main stand over fire doors
desk: sport
byline: Paloma Reyk
summary: Eleven of 16 exits failed an inspection.
caption: The main stand, opened in 1934.
credit: Sideline archive

Saltby United must close the main stand of their ground at once, because 11 of its 16 fire doors can’t be opened from the inside, the fire service ordered on Tuesday.

The stand, built of wood in 1934, holds 3,800 of the ground’s 9,500 spectators. The club said it would play before a reduced crowd on Wednesday and hoped to have the doors replaced within three weeks.

“I would not let my dog watch football in there,” inspector Verity Langstrom said after the visit. Two of the doors were chained, she said, and behind a third she had found a freezer.

The club’s managing director, Rupert Yarrow-Singh, apologised to supporters. He said he had been told in August that all the doors were in order. Asked by whom, he said he would rather not say.

The company that looks after the ground, Tern Facilities, denied that it was to blame. It had reported nine defective doors to the club “in writing and twice,” it said in a statement. Yarrow-Singh said that no such letter could be found.

Supporters were not surprised. “We’ve been getting out through the kiosk since the nineties,” said Dermot Ashgrove, who has had a season ticket since 1971.

The league said it was looking into the matter and could deduct points. It is thought to be considering three, according to two officials. Saltby are 18th in the table, one point from safety.
