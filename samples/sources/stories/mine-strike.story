title: Miners at Kettle Gorge Begin Strike Over Night Shifts
desk: business
byline: Thessaly Brandvik
summary: The pit supplies a third of the country’s zinc.
caption: Pickets at the gate of the Kettle Gorge mine on Wednesday.
credit: Bram Odell/Sarnwire

About 1,900 miners walked out at the Kettle Gorge zinc mine on Wednesday over a plan to make night shifts compulsory, halting a pit that produces a third of the country’s zinc.

The Mineworkers’ Federation said 94 percent of its members had stayed away. The owner, Gorge Metals, put the figure at 70 percent and said that “essential pumping” went on as normal.

“My people are not refusing to work,” the federation’s secretary, Magnus Ekholt, said at the gate. “They are refusing to be moved around like wagons.”

Under the plan, which takes effect on April 1, every miner would work one week in three at night. At present nights are worked by volunteers, who get a premium of 35 percent. The company wants to cut the premium to 20 percent.

Gorge Metals says the mine lost 48 million crowns last year and can’t survive on day shifts alone. If the strike lasts more than two weeks, it may have to flood the lower level, Chief Executive Beatrix Solano-Reed said in an interview. “Water doesn’t negotiate,” she said.

Ekholt called that a threat. He accused the company of having hidden an offer from a Karvonian investor who was ready to keep the premium. Solano-Reed denied that any such offer had been made.

Zinc for delivery in three months rose 2.2 percent to 2,940 crowns a ton in Brenmouth. Analysts at Bank Ostrander said that stocks would cover about 25 days of demand.

The federation last struck at Kettle Gorge in 2008. That dispute lasted 41 days and ended, by the federation’s own admission, with no gain.

The labour ministry has offered to mediate, and both sides said they would attend a first meeting on Friday. “We’ll go,” said Ekholt. “We’ll go by day.”
