title: Kelby 1-1 Brenmouth City: late Marsden penalty saves a point
desk: sport
byline: Gerrit Vosloo-Hart
summary: Report from the first division.
caption: Kelby supporters before kick-off.
credit: Sideline/Tove Brandal

Kelby drew 1-1 with Brenmouth City on Wednesday to climb out of the bottom three, with substitute Colm Marsden scoring from the penalty spot in the 93rd minute in front of 9,120 at Mill Lane.

City led after 51 minutes through Remy Castellane, whose header from a corner went in off a defender. Kelby had 29 percent of the ball in the second half and three attempts at goal.

The match turned in added time, when Ivar Stensgaard brought down Marsden as he went round him. The goalkeeper was shown a red card. City had used all their substitutes, and the defender Aldo Winters put on the gloves.

“I have never faced a defender before,” said Marsden. “I nearly laughed.”

Winters guessed right but the ball went under his arm. City appealed for a second touch, but the referee, Osric Bell, gave the goal.

“Two points thrown away in a week in which we had already thrown away a final,” the City coach, Dragan Ellery-Smits, said. “I’m not angry. I’m tired.”

Kelby’s coach, Roswitha Lang-Ames, said a draw was more than they deserved. “We’ll take it home and lock the door,” she said.

Kelby are 17th, a point clear of Saltby. They visit Rovers on Sunday.

City, who have won none of their last five matches, are at home to Athletic on Saturday.
