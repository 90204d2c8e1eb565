title: Leaked files: how three ministers paid no land tax
desk: politics
byline: Roland Esk, Ottoline Grieve
summary: A clause written for monasteries has other uses.
caption: The Land Registry in Brenmouth.
credit: Chamber Notes archive

Three members of the cabinet have paid no land tax on their country houses for at least five years, files from the Land Registry suggest. They have used a clause that was written in 1911 for monasteries.

The files, which cover some 9,000 properties, were passed to Chamber Notes by a person who said that he had found them “on an open server, like a bicycle without a lock.” We have checked 140 of the entries against public records. All but two were correct.

Under the clause, land is exempt from tax if it is used “for contemplation and the keeping of bees.” In 2025, according to the files, the exemption was claimed for 412 properties. Eleven of them are monasteries.

Transport Minister Leif Carnaby has claimed it since 2019 for an estate of 60 hectares near Sandry. His office confirmed that. It said that the minister kept four hives and that “the rules don’t say how often one must contemplate.”

Agriculture Minister Ansgar Holm did not reply to three messages. His brother, who manages the family’s land, said by telephone that there were bees “in the sense that there are flowers.” He later called back to withdraw the remark.

The third is Finance Minister Nadia Brandt-Ellery. Her spokeswoman, Clementina Frost, said that the minister had inherited the house in 2021, had been unaware of the exemption and had paid 38,400 crowns in back taxes on Monday, the day on which Chamber Notes first asked about it. The timing was a coincidence, Frost said.

Tax experts say that the arrangement is probably legal. “It’s not a loophole, it’s a barn door,” said Professor Euphemia Dacre, who teaches tax law at the University of Brenmouth. She reckons that the clause costs the provinces between 12 million and 15 million crowns a year. The finance ministry’s own figure is 2 million. It dates from 1998.

Hesper Quill, the leader of the opposition, demanded that all three resign. “They cut legal aid in March,” she told the chamber on Tuesday, “and they keep bees in April.” Two members of her own party are in the files. Asked about them, she said that they would be “treated in the same way, on the same day.” One of them, Fenella Straw, said she had ended the arrangement in 2023.

Premier Corin Aldane said he saw no reason for anybody to resign. He has asked a retired judge, Sir Percival Oates, to review the clause by June.

The Land Registry said it had reported the leak to the police. It warned that whoever published the files might be breaking the law. It did not dispute anything in them.

At the Abbey of Saint Odo, which has claimed the exemption for 115 years, the prior, Brother Anselm, said he had heard the news from a delivery driver. “We have nine hives,” he said. “If the ministers would like advice on contemplation, we get up at four.”
