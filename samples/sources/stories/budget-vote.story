title: Government survives budget vote by a single ballot
desk: politics
byline: Cosima Ferran
summary: Two members of the Harvest Party crossed the floor after a night of talks.
caption: Members queue to vote in the small hours of Friday.
credit: Photograph: Piet Aumont for the Courier

The government of Premier Corin Aldane survived the most dangerous night of its two years in office on Friday, when parliament passed its budget by 101 votes to 100.

The vote, at 2:47 a.m., was decided by two members of the small Harvest Party who had said as late as Thursday afternoon that they would oppose it. They changed their minds, they told reporters, after the finance minister agreed to delay a rise in the duty on farm diesel until 2028.

“I did not come here to bring down a government over the price of a tank of fuel,” said one of them, Lorcan Pettibone, who keeps sheep in the Dunmarrow hills. “But I did not come here to pay for theirs either.”

The budget of 212 billion crowns raises spending on hospitals by 6 percent and cuts the grant to provinces by 1.9 billion. The finance minister, Nadia Brandt-Ellery, said it would bring the deficit below 3 percent of national income for the first time since 2019.

Economists are less sure. The Institute for Public Accounts, which advises parliament, reckons that the deficit will be closer to 3.6 percent, because the government counts on tax receipts that “have not been seen in any of the last ten years,” according to its director, Havel Quist.

Brandt-Ellery dismissed the estimate. “The institute has been wrong four years out of five,” she said. Quist’s office later published a table showing that its forecasts had missed by an average of 0.2 points since 2020.

Hesper Quill, the leader of the opposition, called the result “a funeral with one mourner too many.” Her Civic Alliance would vote against every chapter of the budget when it returns to committee next week, she said.

“The premier has bought himself a week,” Quill said, “and he has paid for it with money that belongs to the people of the north. He knows it. His own benches know it. You could see it in their faces when the number went up on the board.

“There will be a day when he needs three votes and not one. I hope for his sake that diesel is very cheap that day.”

Aldane, who looked tired but relaxed as he left the chamber, said he had never doubted the outcome. A member of his cabinet, speaking on condition of anonymity, put it differently. “At midnight we had 98,” the minister said. “I had written the first line of my resignation.”

Three members of the premier’s own Reform Union abstained, among them the former justice minister, Tobiah Lenz. He has not said why. People close to Lenz say that he objects to the cut in legal aid.

The upper house, which can delay the budget but not defeat it, is expected to vote on March 20.
