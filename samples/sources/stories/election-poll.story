title: Civic Alliance opens seven-point lead in Aldery
desk: politics
byline: Roland Esk
summary: The first poll since the dam failure shows a shift in the province.
caption: A polling station in Halvern at the last provincial election.
credit: Chamber Notes archive

The opposition Civic Alliance has opened a lead of seven points over the governing Reform Union in the province of Aldery, a poll published on Thursday shows, three months before voters there choose a new assembly.

The survey, by the Meridel Institute, puts the Alliance at 38 percent, the Reform Union at 31 and the Harvest Party at 14. In January the two big parties were level at 34 percent. It is the first poll in the province since the dam above Siltford failed on March 2.

“This is the largest movement between two polls that we have measured in Aldery since 2009,” said Ulrika Penhallow, who directs research at the institute. She warned against reading it as a forecast. “People are angry this week. The election is in June.”

The institute interviewed 1,204 adults by telephone between March 12 and March 17. The margin of error is three points.

Governor Ilsa Verrin, who belongs to the Reform Union, is more popular than her party: 52 percent said she was doing a good job. But 61 percent blamed the provincial water board, which she oversees, for the disaster.

Verrin said on a local radio station that she does not “read thermometers during a fire.” Her campaign manager, Alaric Munt, said in an email that the party’s own figures showed a lead of two points for the Alliance. He did not provide them.

The leader of the Alliance in Aldery, Fenella Straw, said the numbers were encouraging. “But I have been ahead in March before,” Straw said. She was ahead by five points in March 2022, and lost by one.

If the figures held, the Alliance would win 29 or 30 of the 65 seats and would need the Harvest Party to govern, according to the institute. The Harvest Party has said it will not decide on a partner until all votes are counted.

More than a quarter of those asked said they could still change their minds.
