title: Lakes Court says Velland must share the northern pike quota
desk: courts
byline: Emmerich Dahl
summary: The ruling ends a dispute of eleven years.
caption: Trawlers at the mouth of the Sarn.
credit: KT / Ivo Tarn

The Lakes Court ruled on Wednesday that Velland broke a treaty of 1987 when it closed the northern basin to Karvonian fishermen, and ordered it to share the catch of pike “in equal parts” from next season.

By nine votes to four, the judges found that Velland had no right to close the basin in 2015 without consulting its neighbour. They rejected Karvonia’s claim for damages of 140 million marks.

“A lake has no middle that a party may move as it pleases,” the president of the court, Judge Ludmila Arkwright, said as she read out a summary.

The quota, set each year by scientists of both countries, stood at 5,200 tonnes last year. Velland has taken all of it since the closure.

Karvonia’s fisheries minister, Milos Tereba, welcomed the ruling as “late, but complete.” He told reporters that Karvonian boats would be back in the northern basin “on the first of May, not a day later.” About 600 families had given up fishing since 2015, he said.

Velland’s foreign ministry said it would study the judgment, which runs to 214 pages, and respect it. In the fishing town of Saltby, the mood was bitter. “They have given away half of what my children will live on,” said Hendrika Moll, who owns two boats. “I have one question for the judges. Have they ever gutted a pike?”

The head of the Saltby fishermen’s union, Balthasar Roe, said that members might block the lock at Sarnmouth when the season opens. He said he could not hold them back and would not try.

The four judges in the minority wrote that the treaty allowed a country to close a basin “when the stock is in danger,” and that the stock had been in danger. Scientists for the two governments have never agreed on that. A joint study in 2023 estimated the stock at between 18,000 and 31,000 tonnes, a range so wide that both sides quoted it in court.

The judgment can’t be appealed. If Velland fails to carry it out, Karvonia may ask the Lakes Commission to impose a fine.
