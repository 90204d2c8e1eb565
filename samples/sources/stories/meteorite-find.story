title: Farmer finds 27-kilogram meteorite in a drainage ditch
desk: science
byline: Quentin Harrowgate-Lim
summary: Researchers think that it fell in the Iron Age.
caption: The Upper Dunmarrow stone on the kitchen scales of its finder.
credit: Courtesy of the Pell family

A stone that a sheep farmer pulled out of a ditch in the Dunmarrow hills is a meteorite weighing 27 kilograms, the largest ever found in Velland, the Museum of Natural History said on Friday.

Idris Pell, 71, hit it with a spade in January. “I thought it was an old plough,” he said. “Then I thought it was a very old plough. Then my granddaughter held a magnet to it.”

The stone is made of about 90 percent iron and 9 percent nickel, said Dr. Rosamund Achterlee, who keeps the museum’s collection of 412 meteorites. Patterns that appear when the cut face is treated with acid leave no doubt about its origin, she said.

When it fell is harder to say. Charcoal from the layer beneath the stone is between 2,300 and 2,500 years old, according to the museum’s laboratory. It is possible that the stone sank into the peat, in which case it could be younger, Achterlee cautioned.

A second opinion will come from the University of Osk, where scientists will measure how long the stone has been shielded from cosmic rays. They expect a result in about four months.

“What I like is that somebody must have seen it,” said Achterlee. “It would have been brighter than the moon. There was a village two kilometres away, and they had no word for what had happened to them.”

Under the law, a meteorite belongs to the owner of the land. Pell said he had been offered 60,000 crowns by a dealer whom he would not name, and had told him to go away. He has lent the stone to the museum until the end of 2027.

He has kept a slice of it, about the size of a biscuit. “My wife uses it as a paperweight,” Pell said. “Four and a half billion years old, and it’s on top of the gas bill.”
