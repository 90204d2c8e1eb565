title: Deadly blaze on overnight ferry: what we know
desk: disasters
byline: Jocasta Pym
summary: Investigators have boarded the burnt-out Lady of the Lakes.
caption: Smoke rises from the stern of the ferry at dawn.
credit: Teal Coast Today viewer Emlyn Shaw

Investigators boarded a burnt-out passenger ferry in Saltby harbour on Saturday afternoon, hours after a fire on its car deck killed two men and left dozens of people needing treatment.

The transport safety board said its team of five would look first at the ferry’s electrical system and at a lorry that was carrying frozen fish. “The seat of the fire is fairly clear,” lead investigator Constance Abara told Teal Coast Today. “What lit it is not.”

Abara said the sprinklers had “operated, but not for as long as we would expect.” She did not say why.

Transport Minister Leif Carnaby, who flew to Saltby by helicopter, praised the rescuers. He promised that there would be no cover-up. “If rules were broken, we’ll find out who broke them,” he said.

About 170 passengers spent the rest of the night in the Saltby fishermen’s hall, where volunteers cooked porridge and handed out dry clothes. Some had jumped into the water, which was at 6 degrees, according to the coastguard.

Gwendolyn Fray, 19, jumped with her brother. “He can’t swim,” she said, “so I held his collar and I told him to pretend it was the bath.” They were in the water for about ten minutes before a trawler picked them up.

The skipper of that trawler, Hendrika Moll, pulled 22 people out. She waved away any talk of heroism. “I was going out for pike anyway,” Moll said.

Two of the injured are on ventilators, said Dr. Amir Halloran, the medical director of Port Maddow General. Another 20 were treated for smoke and sent home. Halloran said he did not expect the number of dead to rise.

The union that represents ferry crews said it had complained to the company about the sprinklers twice in the past year. Union official Rudi Kestrel showed Teal Coast Today a copy of an email dated August 14. Aquila did not answer questions about the email.

It is the worst accident on the lake since 1999, when a cargo ship sank off Sarnmouth with the loss of four lives.
