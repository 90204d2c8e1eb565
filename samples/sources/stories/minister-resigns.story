title: Health minister quits over undeclared clinic shares
desk: politics
byline: Jonas Ackerley-Voss
summary: Lucian Orme held a stake in a company that won a state contract.
caption: Lucian Orme arrives at the ministry on Tuesday.
credit: Hanne Solberg-Vik/Lanternist

Health Minister Lucian Orme resigned on Tuesday after it emerged that he had held shares in a chain of private clinics that won a state contract while he was in office.

In a letter to the premier, Orme said he had sold the shares in December and had made “an honest mistake, but a mistake” in leaving them out of the register of members’ interests. He denied that he had played any part in the award of the contract, worth 64 million crowns over four years.

The shares, in Clearwell Clinics, were first reported on Saturday by the Halvern Post, which cited company records. The newspaper said Orme had bought 12,000 of them in 2022, when he was a backbencher, for about 90,000 crowns.

Premier Corin Aldane accepted the resignation “with regret.” He said in a statement that he had been told of the shares on Friday evening. “A minister must be beyond doubt, and he has drawn the right conclusion himself,” Aldane said.

The opposition said the premier had acted only because he was caught. “He knew on Friday, the country knew on Saturday, and it took until Tuesday,” said Perpetua Lang, who speaks on health for the Civic Alliance. She called for an inquiry into all contracts that the ministry has signed with private clinics since 2024.

Clearwell said in a statement that it had not known of Orme’s holding. “Our bid was the lowest of five and was assessed by civil servants,” it said. The ministry’s permanent secretary, Ansgar Tell, told a parliamentary committee on Monday that Orme had been shown the list of bidders two weeks before the decision, but had made no comment on it.

> I have served for eleven years and I leave with a clear conscience. I thank my staff, who learned of this from me and not from the radio.
> — Lucian Orme (@lucianorme) March 10, 2026

Whether Orme broke the law is a question for the ethics commissioner, Rosalind Achebe-Stone, who opened an inquiry on Monday. Her office said it would report within six weeks. Failing to declare shares can be punished with a fine of up to 20,000 crowns.

The deputy minister, Cato Lindqvist-Barr, will run the ministry until a successor is named. Two party officials said the premier was likely to choose Emmeline Drost, a former hospital director. Drost did not answer calls.

Orme is the third minister to leave the government in a year.
