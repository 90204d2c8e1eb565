title: Toll on harbour bridge to double in May
desk: local
byline: Winifred Castell
summary: Council says repairs leave no choice.
caption: Queue at the toll booths on Monday.
credit: Echo/F. Dray

Drivers will pay four crowns instead of two to cross the harbour bridge from May 1, the city council announced on Monday.

The increase, the first in nine years, will bring in about 5.6 million crowns a year, according to the council's treasurer, Obadiah Finch. Every crown of it will go into the bridge, he said.

An inspection last summer found rust in 212 of the bridge's 640 hangers. "None of it is dangerous today," said the city engineer, Miriam Tollefsen. "All of it would be dangerous in ten years."

Shopkeepers in the old town fear that customers will stay away. "They might as well put up a wall," said Gustav Pelletier, who sells lamps on Quay Street. He reckons that a third of his trade comes from the other side.

Buses, ambulances and bicycles will still cross free of charge. Residents can buy a pass for 30 crowns a month, up from 18.

The Civic Alliance group on the council voted against. Its leader, Dorrit Haan, said the city had been left with 9 million crowns when the tunnel project was cancelled and had "mislaid them in the general fund." Finch rejected that. The money had been spent on the tram depot, he said, as the council had decided in 2024 with Haan's vote.

Haan said she did not remember voting for it. The minutes show that she did.

About 24,000 vehicles use the bridge on a working day.
