title: Night buses return to Brenmouth after four years
desk: local
byline: Cosima Ferran
summary: Six lines will run every half hour.
caption: The N4 at the Assize Street stop.
credit: Photograph: Piet Aumont for the Courier

Night buses will return to the capital on Friday, four years after they were withdrawn to save money.

Six lines will run every half hour between midnight and 5 a.m., the transport authority said on Monday. A single ride will cost 3 crowns, and holders of a season ticket will pay nothing extra.

The authority expects about 9,000 passengers a night at weekends. Its director, Ines Halloway-Brook, said the network would cost 7.2 million crowns a year and earn about a third of that. “Nobody asks what a street lamp earns,” Halloway-Brook said.

Hospital workers had campaigned for the buses since the day that they were cut. Their petition gathered 41,000 names, said Yusra Delacourt, a porter at Saint Agatha’s, who handed it to the mayor in October.

“I have walked home along the ring road 600 times,” Delacourt said. “I kept a list.”

Taxi drivers are less happy. The city has 1,100 licensed cabs, and night fares bring in more than half of their income, according to the drivers’ association. Its chairman, Wolfram Keane, predicted that 200 of them would give up by the end of the year. The authority doubts that: in Halvern, where night buses began in 2023, the number of cabs has not changed.

Drivers of the buses will get a premium of 30 percent, and every bus will carry a second member of staff on Friday and Saturday nights. Whether that is enough is disputed. The drivers’ union wants a camera and a locked cabin on all vehicles.

Mayor Theodora Winch, who cut the buses in 2022 and now brings them back, faces an election in November. She denied any connection. “It’s the same bus,” she said. “It was a bad idea to stop it, and I was the person who had it.”
