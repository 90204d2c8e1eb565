title: Teal Coast weather: rain clears by noon, strong wind on the coast
desk: local
byline: Teal Coast weather desk
summary: The forecast for Wednesday.

Rain will clear to the east by noon on Wednesday, March 4, and the afternoon will be mostly dry along the Teal Coast. Highs will reach 12 degrees in Port Maddow and 8 degrees in the hills.

A south-westerly wind will gust to 55 kilometres an hour on exposed parts of the coast, the national weather service said. A yellow warning is in force for the Saltby causeway until 6 p.m.

“Small boats should stay in harbour until the evening tide,” said duty forecaster Lennart Osgood.

On Wednesday night it will be mainly clear, with lows of 3 degrees. Thursday will be dry and bright, with highs of 14 degrees.

The lake at Port Maddow was at 7 degrees on Tuesday. The sun sets at 5:52 p.m.
