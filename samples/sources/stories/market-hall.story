title: Kelby market hall saved by a bid from its own stallholders
desk: local
byline: Tamsin Orrell
summary: Sixty traders raised 1.2 million crowns in eleven weeks.

The 60 stallholders of Kelby market hall will become its owners in April, after the town accepted their bid of 1.2 million crowns and turned down a higher one from a supermarket.

The mayor, Eluned Garrow, said that the council had voted unanimously on Tuesday. “There was a bigger cheque on the table,” she told the meeting. “There was not a better idea.”

The supermarket chain Bonmarket had offered 1.5 million. A spokeswoman for the company said it was disappointed and would “look at other sites in the area.” It would not appeal, she said.

Traders raised the money in eleven weeks. Some 700 people bought shares at 500 crowns each, according to the treasurer of the new cooperative, cheesemonger Ansel Tibbett, and a bank lent the rest.

“We had a woman of 91 who came every Saturday with a five-crown note,” Tibbett said. “She said, ‘My mother sold eggs under that clock.’ What do you answer to that? You take the five crowns.”

The roof of the hall, which was built in 1887, leaks in at least nine places. A surveyor has put the cost of repairs at 400,000 crowns. The cooperative hopes that the heritage fund will pay half.

Not all stallholders joined. Fishmonger Horace Quayle said that he had seen two cooperatives come and go. “I’ll pay my rent to whoever has the key,” he said.

The hall will stay open during the works. Rents won’t rise before 2028, the cooperative has promised.
