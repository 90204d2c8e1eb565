title: Karvonia Offers to Hand Back Captured Border Guards
desk: politics
byline: Anselm Rook
summary: President Ferhad Dzemal ties the release to the return of two pilots.
caption: A Karvonian checkpoint near the Osk crossing, photographed in February.
credit: Ivo Tarn/Sarnwire

Karvonia is willing to release the nine Vellander border guards it captured in January if Brenmouth returns two Karvonian pilots, according to President Ferhad Dzemal.

Dzemal made the offer in a radio address late on Sunday, the first time that he has spoken in public about the guards. He said they were in good health and had been allowed to write home.

“We have no quarrel with nine young men who lost their way in the fog,” the Karvonian president said. “Let our two airmen come home, and theirs will be home the same evening.”

Velland maintains that the guards were seized on its own side of the border. Interior Minister Dagny Rosskamp called the offer “a ransom note read out on the radio” but did not rule out talks.

“My first duty is to nine families,” she said on Monday. “I will speak to anyone who can open that door.”

The two pilots landed a damaged transport aircraft at a Vellander airfield in November and have since been held at a military hospital. A lawyer for one of them, Sabine Okonjo-Lind, said neither man had been charged with any offence. “They are patients with a guard at the door,” Okonjo-Lind said.

Dzemal also claimed that Vellander artillery had fired on Karvonian villages 27 times since the new year, wounding about 200 civilians. The numbers haven’t been verified. Velland’s defence ministry denies firing across the border and says it has answered mortar fire on four occasions.

Observers of the Lakes Commission, which monitors the border, reported 11 exchanges of fire in the same period. They have recorded “at least 35” wounded civilians on both sides, said Oyvind Sarr, the head of the mission, who cautioned that his teams were kept away from parts of the eastern sector.

A swap could take place as early as this week, said two diplomats with knowledge of the talks, who spoke on condition of anonymity. One of them said a bridge near Osk was being considered as the place for it.

Rosskamp said she would brief parliament on Wednesday. The guards’ families have not been told of any date, according to Lotte Varnhem, whose brother is among the nine.

“We hear about it on the radio like everybody else,” said Varnhem. “Nobody from the ministry has called us since Christmas.”
