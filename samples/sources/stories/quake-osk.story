title: Quake Near Osk Kills Three, Damages Hundreds of Houses
desk: disasters
byline: Anselm Rook
summary: Magnitude 5.6 tremor was felt as far as Halvern.
caption: A collapsed barn in the village of Drin.
credit: Ivo Tarn/Sarnwire

An earthquake of magnitude 5.6 struck southern Karvonia before dawn on Friday, killing three people and damaging hundreds of houses near the city of Osk.

The dead included a girl of nine, the Karvonian interior ministry said. It put the number of injured at 85, most of them hit by falling plaster and tiles. State television earlier reported seven deaths, but the ministry said that figure was wrong.

“We ran out in our nightshirts and we looked at each other and we counted,” said Nadezhda Orlik, who lives in the village of Drin, where almost every chimney came down. “We were all there. Then the second one came.”

An aftershock of magnitude 4.9 followed 20 minutes later, according to the seismological institute in Osk. Its head, Dr. Radovan Stieg, said that more were likely. “I expect dozens this week that people will feel,” he said. “I can’t exclude one as big as the first.”

About 2,400 people will sleep in tents tonight, said the Red Lantern relief society, which has asked for blankets and stoves. Temperatures are forecast to drop to minus 3 degrees.

President Ferhad Dzemal visited Drin in the afternoon. He was shouted at by residents, some of whom said that houses built by the state after the quake of 1991 had cracked while older ones had not. Dzemal promised an inquiry.

The power station at Lower Osk shut down automatically and was not damaged, its operator said. The Lakes Commission said it was checking the dam at Tesk “as a precaution.”

Velland offered a rescue team of 40 with dogs. Karvonia thanked its neighbour but declined, a Vellander official said.

The tremor was felt in Halvern, 120 kilometres away, where lamps swung and a church bell rang on its own.
