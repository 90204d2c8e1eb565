title: Rovers 2-1 Brenmouth City: Fallowfield sends Halvern to the final
desk: sport
byline: Gerrit Vosloo-Hart
summary: Report from the first semi-final of the Velland Cup.
caption: Sten Fallowfield celebrates the winner.
credit: Sideline/Tove Brandal

Halvern Rovers beat Brenmouth City 2-1 on Saturday to reach the final of the Velland Cup, with captain Sten Fallowfield heading the winner in the 88th minute in front of 31,400 at the National Ground.

City led after 12 minutes through Remy Castellane, whose shot from the edge of the area went in off the post. Rovers had 38 percent of the ball in the first half and one attempt at goal.

The match turned on the hour, when Engstrand sent on Jory Mbeki-Thorne for Ansel Pryde. The winger needed four minutes. He cut in from the left, beat two men and drove the ball low past Ivar Stensgaard.

“I told him to run until somebody stopped him,” said Marit Engstrand, in charge for the first time after the resignation of Ulf Marchbanks on Thursday. “Nobody did.”

Fallowfield rose highest to meet a corner by Luca Tremaine two minutes from the end. Brenmouth appealed for a push, but the referee, Hilda Marrow, waved play on.

“It was a foul in my garden, it was a foul in your garden, and it’s a foul here,” the City coach, Dragan Ellery-Smits, said. “She saw it differently. Congratulations to Halvern.”

Fallowfield said there had been no contact. “I’m not that strong,” he said.

Rovers will play Port Maddow Athletic or Saltby United in the final on May 2. It will be their first since 1961.

City, who have lost four of their last six matches, visit Kelby on Wednesday.
