title: Lindholm Paper fourth-quarter profit falls 23 percent
desk: business
byline: Ledgerline staff
summary: Maker of packaging misses forecasts.

Lindholm Paper on Wednesday reported a fourth-quarter net profit of 17.9 million crowns, down 23 percent from the same period a year earlier.

Revenue fell 4 percent to 640 million crowns, the Saltby-based maker of packaging said in a statement. Analysts had expected a profit of 21 million crowns on revenue of 655 million, according to estimates compiled by Ledgerline.

Earnings per share came to 0.31 crowns, compared with 0.40 crowns a year earlier. The company proposed a dividend of 0.10 crowns a share.

Chief Executive Joakim Thorsby said the company had suffered from “weak demand for carton board” and expects revenue to shrink by between 2 percent and 4 percent this year.

The operating margin narrowed to 5.2 percent from 6.8 percent. Orders in hand at the end of December stood at 290 million crowns.

Lindholm shares fell 5.7 percent to 11.85 crowns in early trading in Brenmouth. They have lost 9 percent in the past 12 months.
