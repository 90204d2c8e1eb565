title: How two farmers saved a premier: the night in the chamber
desk: politics
byline: Ottoline Grieve
summary: From a cold supper to a count of one.
caption: Harvest Party members Lorcan Pettibone and Siv Mallory in the corridor.
credit: Roland Esk / Chamber Notes

At ten past one on Friday morning somebody in the members’ tea room turned off the television, and for the first time that night it was possible to hear the rain.

Siv Mallory had a plate of cold ham in front of her and a telephone that would not stop moving across the table. She let it ring. “It was the whip, and then the other whip, and then my mother,” she recalled later. “I only took the last one.”

Mallory and her colleague Lorcan Pettibone are two of the four members that the Harvest Party sent to parliament in 2024. By midnight, everyone in the building had worked out that without them the budget would fall.

What they wanted had been known for weeks: no increase in the tax on the diesel that farmers burn. What the government was ready to give had changed, by Mallory’s account, three times since supper. First it was a committee. Then it was a rebate. At half past one, in a room behind the library, Finance Minister Nadia Brandt-Ellery wrote “2028” on the back of an order paper and pushed it across the table.

“She didn’t say a word,” Mallory said. “I thought that was rather good.”

A spokesman for the finance ministry confirmed that the meeting took place but would not discuss what was said. He denied a report in the Karvonian Times that Brandt-Ellery had also promised a new road to Pettibone’s constituency.

Pettibone himself laughed at the story. “If there is a road coming to Upper Dunmarrow, I hope somebody tells the sheep,” he said.

The count took eleven minutes. When the tellers came in, those who were watching the premier say he closed his eyes. When the number was read out, 101 to 100, Corin Aldane shook hands with the man beside him, who happened to be an usher.

On the other side, Civic Alliance members sat quite still. Their leader, Hesper Quill, had told them at eleven that the government would lose by two. “I was told so by someone who had every reason to know,” she said afterwards. She would not say who it was.

It was the closest vote on a budget since the republic was founded, according to the parliamentary library. The last government to lose one, that of Elias Thorne, resigned the same evening, in 1977.

Mallory went home by the first tram. She said she had slept for two hours, and that the ham was still on the table when she came back.
