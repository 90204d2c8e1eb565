title: Aldery Milling Agrees to Buy Rival Northfield for 1.8 Billion Crowns
desk: business
byline: Priya Castellan
summary: The deal would create Velland’s largest flour producer.
caption: Silos of Northfield Grain at the harbour of Port Maddow.
credit: Bram Odell/Sarnwire

Aldery Milling agreed to buy its smaller rival Northfield Grain for 1.8 billion crowns in cash and shares, a deal that would put nearly half of the country’s flour into the hands of one company.

Northfield shareholders will receive 41 crowns in cash and 0.3 Aldery shares for each of theirs, the companies said in a joint statement on Tuesday. The offer is 28 percent above Northfield’s closing price on Monday.

“We have admired Northfield’s mills for thirty years,” Aldery’s chief executive, Ruben Thackeray-Osei, told analysts on a conference call. “Together we can bake bread for this country at a price it can afford.”

The company expects savings of 90 million crowns a year by 2029, mostly from closing older mills. Thackeray-Osei declined to say how many of the 3,100 jobs at the two companies would go. He said no mill would close before the end of next year.

The Bakers’ Guild called on the competition authority to block the merger. Its chairwoman, Wilhelmina Stoss, said flour prices had already risen 17 percent in two years. “Now two sellers become one, and we are told that prices will fall,” Stoss said. “I have been a baker for too long to believe that.”

The competition authority said that it would open a review once the companies had filed the deal, and that such reviews usually take five months.

Northfield has been seen as a target since its founder, Edmund Hale-Brandt, died in 2024. His two daughters, who together hold 34 percent of the shares, have promised to support the offer, according to a person familiar with the matter.

Analysts at Tarn & Lowe wrote that the price was “full, but not foolish.” They estimate that Aldery’s debt would rise to about 3.2 times its annual operating profit.

Shares in Northfield rose 24 percent to 52.10 crowns in Brenmouth. Aldery fell 3.6 percent.

Aldery was advised by Corvane Partners. Northfield was advised by Bank Ostrander.
