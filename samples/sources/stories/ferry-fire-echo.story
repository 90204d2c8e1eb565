title: Two dead as fire sweeps Aquila ferry off Saltby
desk: disasters
byline: Winifred Castell
summary: 214 people were taken off the burning ship.
caption: The Lady of the Lakes under tow on Saturday.
credit: Harbour Pilots Association

Two people died and 37 were hurt when fire broke out on a ferry off Saltby in the early hours of Saturday, harbour police said.

The Lady of the Lakes, with 214 passengers and crew on board, was forty minutes out of Port Maddow when smoke was seen on the car deck at about 1:15 a.m. Her captain turned her bow into the wind and called for help.

The dead were a lorry driver from Karvonia, aged 46, and a deckhand, aged 23, said Inspector Hamish Orlo of the harbour police. Their names have not been released. Six of the injured are in a serious condition.

"Everyone was very quiet," said Florrie Anstruther, a nurse from Kelby, who was on her way home with her two sons. "You think people scream. Nobody screamed. A man gave me his coat and I never saw him again. I've still got it."

Inspector Orlo said the fire appeared to have started in or near a refrigerated lorry. "It is much too early to say more than that," he said. He would not comment on reports that the sprinklers on the car deck had failed.

One of those reports came from a member of the crew, who told the Echo that the sprinklers ran dry after three or four minutes. "There was a hiss and then there was nothing," he said. He asked not to be named for fear of losing his job.

Aquila Ferries said the ship's fire systems had been tested on February 20 "and found to be in full working order." In a statement, the company said it was helping the investigation and thanked the crew, who it said had saved many lives.

Passengers were taken off by two pilot boats, a trawler and the lifeboat from Saltby. Coxswain Ebba Thirlwell said her crew made three trips in 50 minutes. "The wind was our friend," she said. "Ten knots more and I would be telling you something else."

The crossing will be closed until Tuesday at the earliest. The Lady of the Lakes, built in 1994, was the oldest ship in the fleet. She was due to be replaced next year, according to the company's annual report.
