title: Athletic 3-0 Saltby: Oduya double sends Port Maddow to the final
desk: sport
byline: Paloma Reyk
summary: Report from the second semi-final of the Velland Cup.
caption: Nico Oduya-Berg after his second goal.
credit: Sideline/Tove Brandal

Port Maddow Athletic beat Saltby United 3-0 on Sunday to reach the final of the Velland Cup, with striker Nico Oduya-Berg scoring twice in the first half in front of 28,750 at the National Ground.

Athletic led after 7 minutes through Oduya-Berg, whose shot from the penalty spot followed a handball by Per Osterman. Saltby had 44 percent of the ball in the first half and no attempt at goal.

The match was over on the half hour, when Oduya-Berg met a cross from Theo Vandermolen. The striker needed one touch. He turned it with the outside of his boot past Gregor Lamb.

“I told them to be patient and they scored after seven minutes,” said caretaker coach Bruno Alcott, in charge for the fourth time since the dismissal of Karel Winstanley in February. “So much for me.”

Kester Nwosu-Hale added the third with a free kick nine minutes from the end. Saltby appealed for offside, but the referee, Osric Bell, gave the goal.

“We were beaten by a better team and a faster one,” the Saltby coach, Anneli Forsgate, said. “There is no more to say. We have a league match on Wednesday.”

Oduya-Berg said he had dedicated the goals to his grandfather. “He paid for my first boots,” he said.

Athletic will play Halvern Rovers in the final on May 2. It will be their third in five years.

Saltby, who have won two of their last six matches, are at home to Osk Road on Wednesday.
