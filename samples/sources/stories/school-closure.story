title: Upper Dunmarrow school to close in July with 19 pupils
desk: local
byline: Tamsin Orrell
summary: Parents say they were not asked.

The village school at Upper Dunmarrow will close in July after 142 years, the district council decided on Monday, because it has only 19 pupils left.

Councillors voted 7 to 4 to move the children to Kelby, 14 kilometres away. A bus will be provided, according to the council’s education officer, Gareth Lomond, who said the journey would take 25 minutes.

“It’s 25 minutes if there isn’t a sheep on the road,” said Bronagh Tierney, who has two children at the school. “There has been a sheep on the road since the Romans.”

Tierney and other parents said they had learned of the plan from the agenda, which was pinned up on Thursday. Lomond said a letter had gone out on February 9. No parent spoken to by the Gazette had received it.

Keeping the school open would cost 310,000 crowns a year, or about 16,300 crowns a pupil, the council said. That compares with 7,900 at Kelby.

The head teacher, Olwen Passmore, who has taught at the school since 1998, said that she would not fight the decision. “I taught half of the people who voted for it,” she said. “I must have done something wrong.”

Councillor Sigrid Vane, who voted against, said the council had counted badly. Eleven children will reach school age in the village by 2029, she said. Lomond’s report puts the number at six.

A last public meeting will be held in the school hall on March 23 at 7 p.m.
