title: Cycling: Lakes champion Reinholt accused of blood doping by former doctor
desk: sport
byline: Paloma Reyk
summary: The rider calls the claims “fiction.”
caption: Anders Reinholt wins the Tour of the Lakes in July.
credit: Sideline/Tove Brandal

Anders Reinholt, who has won the Tour of the Lakes three times, was accused on Sunday by his former team doctor of having used blood transfusions in at least two of those races. He denies it.

Dr. Valerian Krause, who worked for the team Sarn-Delacroix from 2019 until he was dismissed last year, made the allegations in an interview with the Karvonian Times. He told the newspaper that he had carried out the transfusions himself, in a camper van, on rest days in 2022 and 2023.

“I am not proud and I am not brave,” Krause was quoted as saying. “I am tired of being the only one who knows.”

Reinholt, 31, rejected the account in a video that he posted on Sunday evening. “This is fiction, and it isn’t even good fiction,” he said. He has never failed a test.

He said he would sue both the doctor and the newspaper. His lawyer, Hyacinthe Morel-Stroud, said Krause had tried in February to sell the same story for 200,000 crowns. Krause could not be reached for comment. The Karvonian Times said it had not paid for the interview.

The newspaper said it had seen a notebook in which the doctor recorded dates and quantities. Sideline has not been able to verify its contents.

The Lakes Cycling Federation has opened an inquiry. Its president, Dorothea Quist-Hansen, called the allegations “the most serious since I have been in this chair.” Samples from 2022 have been kept and can be tested again, the federation said. Those from 2023 were destroyed in January, by what it described as an error.

Asked whether she believed that it was an error, Quist-Hansen paused. “I believe that somebody ticked the wrong box,” she said.

Three riders who were in the team in those years said that they had noticed nothing unusual. A fourth, Emil Castagne, who retired in 2024, was more guarded.

“There was a van. There’s always a van. I never went into it.”

The sponsor, the insurance company Delacroix, said it was “following events with concern.” Its contract with the team runs out in September. It pays about 9 million crowns a year, according to the trade newsletter Peloton Post.

Reinholt is due to start in the spring classic at Kelby on Sunday. The organisers said they had no reason to exclude him. His team manager, Griselda Thorne, said he had trained for four hours on Monday. “He was faster than I would like,” Thorne said. “I mean faster than the plan.”

If he is found guilty, Reinholt could lose his titles and be banned for up to four years.
