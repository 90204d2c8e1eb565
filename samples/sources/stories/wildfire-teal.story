title: Heath fire forces 3,000 from homes near Sandry
desk: disasters
byline: Jocasta Pym
summary: Firefighters say that the wind decides what happens next.
caption: Flames on Sandry Heath seen from the coast road.
credit: Viewer picture by Nell Iveson

About 3,000 people were told to leave their homes on Saturday as a fire on Sandry Heath, driven by an unseasonable east wind, burned to within 400 metres of the town.

The fire service said the blaze had covered some 650 hectares by nightfall and was “not under control.” More than 260 firefighters were at work, and two planes were on their way from Karvonia.

“Tonight the wind is in charge,” Chief Fire Officer Thandeka Morrow said. “If it turns to the north, we’ll hold the coast road. If it doesn’t, we’ll fall back to the railway.”

Twelve houses and a riding school have been destroyed, according to the mayor of Sandry, Crispin Vale. No deaths have been reported. A firefighter was taken to hospital with burns to his hands.

How the fire began isn’t known. Police said they were looking for two people who were seen with a camping stove on Friday evening. A rumour that the fire had been set by developers was “complete nonsense,” a police spokeswoman said.

March is not a month for heath fires. But only 4 millimetres of rain have fallen on this part of the coast since the first week of the month, the weather service said, and the dead heather “burns like paper,” in Morrow’s words.

Evacuees were taken to the sports hall in Saltby. Among them was Barnaby Ojukwu, 82, who had carried out a clock, a cat and a box of letters.

“My wife wrote them to me in 1966,” he said. “The clock doesn’t even work.”

The national park authority said the fire would probably wipe out the only colony of the marsh blue butterfly in the country. It counted 140 of the insects last year. “I hope I’m wrong,” said its director, Eleni Strake. “I have been wrong before. Not often, in fires.”

Residents are not expected to return before Monday.
