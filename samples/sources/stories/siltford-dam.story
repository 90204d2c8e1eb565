title: At Least 14 Dead as Dam Wall Gives Way Above Siltford
desk: disasters
byline: Maren Oakleigh, Teodor Brix
summary: A century-old dam in Aldery province failed after six days of rain.
caption: Rescue boats on Weir Street in Siltford on Monday morning.
credit: Lena Orr/Sarnwire

At least 14 people were killed and about 60 were missing on Monday after the wall of a century-old dam gave way above the town of Siltford, sending a wave of water and timber through its lower streets, the governor of Aldery province said.

The Harrow Dam failed at about 3:40 a.m. after six days of rain, according to the provincial water board. Some 2,300 people were living in the valley below it.

“It sounded like a goods train that never stopped coming,” said Josip Amberg, a retired baker who spent the night on the roof of his house with his wife and a neighbour’s child. “When it got light there was no street any more. There was only the church.”

Governor Ilsa Verrin said the number of dead would rise. “We have reached perhaps a third of the houses,” she told reporters at the town’s school, where cots had been set up in the gymnasium. “I will not give families a false hope, and I will not give them a false number.”

Verrin said 340 soldiers and 12 helicopters were taking part in the search. The army would stay “for as long as a single person is unaccounted for,” she added.

An engineer who inspected the dam last autumn said he had warned of seepage at its eastern foot. The engineer, who asked not to be named because he is not allowed to speak for the water board, said his report recommended lowering the level of the lake by two metres before the winter.

The water board denied that it had ignored a warning. In a statement, it said the dam had passed its last inspection “without findings that required immediate action” and that the level of the lake had been lowered by 80 centimetres in November.

> The people of Siltford asked for that report for five months. They got a letter about a form. I will ask for it in Parliament tomorrow and I will read it out.
> — Hesper Quill (@hesperquill) March 2, 2026

Hesper Quill, who leads the opposition Civic Alliance, accused the government of having cut the maintenance budget for dams by 40 percent since 2021. The Ministry of Public Works did not immediately respond to a request for comment. The figure could not be independently verified.

Premier Corin Aldane cut short a visit to Karvonia and was expected in Siltford on Monday evening. His office said emergency aid of 25 million crowns had been released. “Today is for searching,” Aldane said in a short video message. “Questions will be asked, and they will be answered, but today is for searching.”

Forecasters expect the rain to ease by Tuesday night. The national weather service said a further 30 millimetres could fall before then, and warned that two smaller dams upstream were close to their limits.

It was the deadliest dam failure in Velland since 1958, when 31 people died at Kettle Gorge.
