title: Skipper jailed for nine years over 'Good Intent' deaths
desk: courts
byline: Delphine Marsh
summary: The judge spoke of greed.
caption: Flowers on the harbour wall at Saltby.
credit: Echo/F. Dray

The skipper of a trawler that sank with the loss of four young crewmen was jailed for nine years on Friday, after a jury in Port Maddow found that he had put to sea knowing that his boat was not fit for it.

Ambrose Trelawney-Munk, 55, showed no emotion as Judge Bartholomew Crane passed sentence. A woman in the public gallery shouted, "Look at us." He did not.

The Good Intent went down off Sarnmouth on November 3, 2024, in a wind of force eight. Her bilge pump had been broken for at least six weeks, the jury had been told. Of the seven people on board, three survived.

"You were warned by your own engineer, by the harbour master and by the weather forecast," the judge said. "You sailed because there was pike to be had, and because a day in harbour would have cost you 2,100 crowns. I have looked for another reason. There isn't one."

He said it was the worst case of its kind that he had dealt with in 22 years.

The mother of the youngest victim, Jory Pascoe, who was 17, read a statement to the court.

"He rang me from the boat at five in the morning. He said, 'Mum, it's a bit lively.' Those were his words. He'd had the job for eleven days.

"I don't want revenge. I want every skipper on this coast to look at his pump tonight."

Outside, Rowena Pascoe said that nine years was "about what I expected and nothing like enough."

The defence had argued that the pump failed only after the boat was struck by a wave. Trelawney-Munk told the jury that he had tested it on the morning of the voyage. His engineer, Zebedee Orme-Collis, one of the survivors, contradicted him. "You could not have tested it," he said in evidence. "I had the motor on my kitchen table."

Trelawney-Munk's lawyer, Drusilla Vane-Hartley, said he would appeal. She described the sentence as one of the longest ever imposed in such a case. "My client lost his boat, his brother-in-law and his good name in one night," she said. "He did not set out to hurt anybody."

The prosecution accepted that. But Inspector Hamish Orlo of the harbour police, who led the inquiry, said it missed the point. "He set out," said Orlo. "That's all he had to do."

According to the Lakes Safety Agency, 61 fishermen have drowned on the lake since 2000. In about half of the cases, poor maintenance was a cause. The agency asked for compulsory inspections of boats under 15 metres in 2019. The government rejected the idea as too expensive. It put the cost at 1.3 million crowns a year.

The transport ministry said on Friday that it would look at the proposal again.

Two members of the jury were in tears when the verdict was read on Wednesday. It had taken them four hours.
