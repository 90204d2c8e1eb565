title: Former Tram Chief Tells Court He Never Saw the Invoices
desk: courts
byline: Calla Whitmere
summary: Prosecutors say 11 million crowns were paid for rails that were never laid.
caption: Gideon Falk leaves the Halvern district court on Thursday.
credit: Nils Rademar/Halvern Post

The former head of Halvern’s tram company told a court on Thursday that he had never seen the invoices at the heart of an 11 million crown fraud case, and that he had trusted “the people who were paid to read them.”

Gideon Falk, 58, is accused of approving payments for four kilometres of rail that prosecutors say were never laid. He has pleaded not guilty to fraud and breach of trust.

“I signed what was put in front of me on Fridays,” Falk said under questioning by his own lawyer. “There were sixty, seventy papers in a folder. Was that careless? Perhaps. But careless is not a crime.”

Prosecutor Ingrid Sollman told the court that Falk had been warned three times by his own accountants. “Three memos, three signatures, three times nothing,” she said. “That is not a man who did not know. That is a man who preferred not to.”

Sollman alleged that the contractor, Railbed West, had passed at least 1.4 million crowns back to a holiday company owned by Falk’s brother-in-law. The defence says the money was a loan and has been repaid in part. The brother-in-law, who has not been charged, denies any wrongdoing.

A former accountant, Mette Brandvold, testified that she raised the matter with Falk in person in the spring of 2022. He had told her, she said, “to let the engineers worry about the rails.”

Falk said he did not remember the conversation. Asked by Judge Bartholomew Crane whether he was denying that it took place, he paused for some time.

“I am saying I do not remember it,” he answered.

The court also heard from an expert witness, who put the value of the work actually done at 2.6 million crowns. Railbed West went bankrupt in 2024 and its managing director has moved abroad, according to the prosecution. A warrant for his arrest was issued last year.

Falk’s lawyer, Desmond Achterberg, said outside the court that his client was being made to pay for a failure of supervision by the city. “Eleven councillors sat on that board,” Achterberg said. “I have counted the ones in the dock. There are none.”

The mayor’s office said in a statement that it would not comment on a trial that was under way. The city is seeking the return of 8.4 million crowns in a separate civil case.

If convicted, Falk faces up to six years in prison. The trial is due to end on May 8.
