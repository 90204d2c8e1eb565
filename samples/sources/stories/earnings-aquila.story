title: Aquila Ferries fourth-quarter profit rises 4 percent
desk: business
byline: Ledgerline staff
summary: Operator of lake ferries meets forecasts.

Aquila Ferries on Friday reported a fourth-quarter net profit of 9.6 million crowns, up 4 percent from the same period a year earlier.

Revenue rose 2 percent to 151 million crowns, the Port Maddow-based operator of lake ferries said in a statement. Analysts had expected a profit of 9.5 million crowns on revenue of 150 million, according to estimates compiled by Ledgerline.

Earnings per share came to 0.64 crowns, compared with 0.62 crowns a year earlier. The company proposed a dividend of 0.25 crowns a share.

Chief Executive Rhoda Penn-Aster said the company had benefited from “steady demand for freight crossings” and expects revenue to grow by between 1 percent and 3 percent this year.

The operating margin widened to 9.1 percent from 8.9 percent. Bookings in hand at the end of December stood at 47 million crowns.

Aquila shares rose 0.3 percent to 15.10 crowns in early trading in Brenmouth. They have gained 2 percent in the past 12 months.
