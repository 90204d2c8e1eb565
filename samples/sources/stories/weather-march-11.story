title: Teal Coast weather: fog lifts slowly, mild in the afternoon
desk: local
byline: Teal Coast weather desk
summary: The forecast for Wednesday.

Fog will lift slowly by noon on Wednesday, March 11, and the afternoon will be mostly cloudy along the Teal Coast. Highs will reach 15 degrees in Port Maddow and 10 degrees in the hills.

A light southerly wind will blow at up to 20 kilometres an hour on exposed parts of the coast, the national weather service said. A yellow warning for fog is in force for the Saltby causeway until 11 a.m.

“Drivers should allow an extra half hour until the fog has gone,” said duty forecaster Ragnhild Ames.

On Wednesday night it will be cloudy, with lows of 5 degrees. Thursday will bring showers, with highs of 13 degrees.

The lake at Port Maddow was at 8 degrees on Tuesday. The sun sets at 6:03 p.m.
