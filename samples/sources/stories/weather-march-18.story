title: Teal Coast weather: frost at first, sunny spells later
desk: local
byline: Teal Coast weather desk
summary: The forecast for Wednesday.

Frost will clear by mid-morning on Wednesday, March 18, and the afternoon will have sunny spells along the Teal Coast. Highs will reach 9 degrees in Port Maddow and 5 degrees in the hills.

A northerly wind will gust to 35 kilometres an hour on exposed parts of the coast, the national weather service said. A yellow warning for ice is in force for the Saltby causeway until 9 a.m.

“Gardeners should keep seedlings under cover for two more nights,” said duty forecaster Lennart Osgood.

On Wednesday night it will be mainly clear, with lows of minus 2 degrees. Thursday will be dull with sleet on the hills, with highs of 7 degrees.

The lake at Port Maddow was at 6 degrees on Tuesday. The sun sets at 6:15 p.m.
