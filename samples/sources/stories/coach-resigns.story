title: Rovers coach Marchbanks walks out two days before cup semi-final
desk: sport
byline: Gerrit Vosloo-Hart
summary: A row over the sale of a striker ended five years at Halvern.
caption: Ulf Marchbanks on the touchline in January.
credit: Sideline/Tove Brandal

Halvern Rovers will play the biggest match in their recent history without the man who took them there. Ulf Marchbanks resigned as coach on Thursday, two days before the cup semi-final against Brenmouth City, in a row over the sale of the striker Davi Okoro-Lund.

“I was asked to pick a team on Saturday,” Marchbanks said outside the ground, “and I was told on Wednesday night that my best player was on a train to Osk. Nobody asked me. You can’t build a house with a man who sells the bricks.”

Okoro-Lund, 22, who has scored 19 goals in 27 matches this season, has joined the Karvonian champions, Dynamo Osk, for a fee understood to be about 14 million crowns. He would earn three times as much there, according to his agent, Pippo Sanderling.

The Rovers chairman, Sir Everard Blythe, said that the offer had been “too good for a club of our size to refuse” and that Marchbanks had known of it since February. Marchbanks denies that. “I knew there was interest,” he said. “There is always interest. Interest is what you pay to a bank.”

Blythe said the assistant coach, Marit Engstrand, would take charge on Saturday. She will be the first woman to lead a team in the semi-final of the cup.

Engstrand said she had cried on Thursday morning and had then written out a team sheet. “Ulf taught me everything I know,” she said. “He rang me at eight and said, ‘Play Mbeki-Thorne on the left and don’t look at the stand.’ So that is what I’ll do.”

The captain, Sten Fallowfield, said the players had voted on whether to refuse to play. He would not reveal the result. “We’re playing,” he said. “That’s the result.”

Marchbanks, 51, took over in 2021, when the club was 19th in the second division, and won promotion twice in three years. Rovers are now sixth in the first. He is expected to be offered the vacant post at Port Maddow Athletic, two people at that club said.

Season-ticket holders gathered outside the ground on Thursday evening. A petition calling on Blythe to resign had drawn more than 8,000 signatures by nine o’clock, its organisers said. The club put the crowd at 300. Police said it was closer to 1,200.

Rovers last won the cup in 1961.
