title: Deep lake is losing oxygen twice as fast as thought, survey finds
desk: science
byline: Saffron Idowu-Klein
summary: Cold-water fish could lose a third of their habitat by 2050.
caption: The research vessel Alder on the northern basin.
credit: Handout, B. Tarrant

The deep water of the Great Sarn Lake is losing oxygen about twice as fast as scientists believed, according to a survey published on Tuesday, and cold-water fish could lose a third of their habitat by 2050.

Researchers at the Institute for Freshwater Studies in Port Maddow compared 4,100 measurements taken between 1974 and 2025 at 26 places on the lake. Below 80 metres, the water held 31 percent less oxygen at the end of that time than at the beginning, they report in the journal Annals of Limnology.

“We expected a slope and we found a slide,” said Dr. Yevgenia Marlowe, who led the study. “Most of the loss has come in the last fifteen years.”

The cause is a change in how the lake turns over, the authors write. In cold winters, surface water sinks and carries oxygen to the bottom. The lake last mixed completely in 2013, Marlowe said. Before 1990, it did so in four winters out of five.

Warmer water on top “acts like a lid on a pot,” said her co-author, Ferran Dewhurst. He added that fertiliser washed from the fields of Aldery made matters worse, because the algae that feed on it use up oxygen when they rot.

The findings were received with caution elsewhere. Professor Anatole Brisk of the University of Osk, who was not involved in the work, said the early instruments had been less precise than the authors assume. “The direction is right,” Brisk said. “I would not bet my house on the factor of two.”

Marlowe acknowledged that measurements from before 1980 carry an error of up to 10 percent. Leaving them out did not change the result, she said.

Lake char, which need cold water rich in oxygen, are most at risk. If the trend continues, they may be confined to a layer no more than 20 metres thick by the middle of the century, the study says. Catches of char have fallen from 900 tonnes in 1990 to 240 tonnes last year, according to the fisheries board.

The environment ministry said it would “take account of the results” when it reviews limits on fertiliser in 2027. The farmers’ union said there was no proof that its members were to blame.

The institute plans to install 12 permanent sensors on the lake bed this summer. They will cost 3.4 million crowns, half of which has yet to be found.
