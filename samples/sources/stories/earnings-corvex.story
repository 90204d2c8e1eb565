title: Corvex Tools fourth-quarter profit rises 12 percent
desk: business
byline: Ledgerline staff
summary: Maker of hand tools beats forecasts.

Corvex Tools on Tuesday reported a fourth-quarter net profit of 41.2 million crowns, up 12 percent from the same period a year earlier.

Revenue rose 8 percent to 388 million crowns, the Halvern-based maker of hand tools said in a statement. Analysts had expected a profit of 38.5 million crowns on revenue of 379 million, according to estimates compiled by Ledgerline.

Earnings per share came to 1.03 crowns, compared with 0.92 crowns a year earlier. The company proposed a dividend of 0.40 crowns a share.

Chief Executive Viveka Strand said the company had benefited from “strong demand for cordless products” and expects revenue to grow by between 5 percent and 7 percent this year.

The operating margin widened to 14.6 percent from 13.9 percent. Orders in hand at the end of December stood at 512 million crowns.

Corvex shares rose 3.1 percent to 27.40 crowns in early trading in Brenmouth. They have gained 18 percent in the past 12 months.
