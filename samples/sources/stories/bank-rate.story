title: Central bank holds rate at 3.75 percent, hints at cut in June
desk: business
byline: Octavian Prewitt
summary: Governor says inflation is falling faster than expected.
caption: The National Bank of Velland.
credit: Ledgerline

The National Bank of Velland left its key interest rate at 3.75 percent on Thursday and signalled that it could cut it in June, for the first time in two years.

The decision was taken by five votes to two, the bank said. Both dissenters wanted an immediate cut of a quarter of a point.

Inflation “is falling somewhat faster than we expected,” Governor Sunniva Thrale told a news conference. It slowed to 2.6 percent in February from 3.1 percent in January, according to the statistics office. The bank aims for 2 percent.

“I would not want anybody to fix a mortgage on the strength of my adjectives,” Thrale said. “But if the figures for the spring look like the figures for the winter, we will have a different conversation in June.”

The bank now expects the economy to grow by 1.4 percent this year. In December it had predicted 1.1 percent. It said that the dam failure in Aldery would cost about 0.1 points of growth, mainly through lost farm output, and that the estimate was “highly uncertain.”

The crown weakened by 0.4 percent against the mark. The yield on ten-year government bonds fell to 3.28 percent.

“June is as good as done,” said Leopold Ingersley, chief economist at Corvane Partners. He forecasts three cuts by the end of the year. Others were more careful. Bank Ostrander said in a note that wages, which rose 4.9 percent last year, left the bank little room, and that it expected a single cut in the autumn.

Finance Minister Nadia Brandt-Ellery welcomed what she called the bank’s patience. In January she had urged it to cut at once. Asked about that, Thrale smiled. “The minister has her job,” she said, “and I have two percent.”

The next decision is due on June 11.
