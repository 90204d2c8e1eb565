title: Tick fever vaccine cuts severe illness by 71 percent in large trial
desk: science
byline: Marguerite Olsson-Dray
summary: Researchers say more data are needed for people over 70.
caption: A volunteer is vaccinated at a clinic in Kelby.
credit: Lena Orr/Sarnwire

An experimental vaccine against marsh tick fever reduced severe illness by 71 percent in a trial with 18,600 volunteers, its makers said on Monday, raising hopes for the first protection against a disease that kills about 200 people a year in Velland.

Of the volunteers who received two doses, 19 became seriously ill over two seasons, compared with 66 of those given a placebo, according to Halden Biologics, which developed the vaccine with the University of Brenmouth. The results have not been reviewed by independent scientists.

“For thirty years I have told patients to wear long socks,” said Professor Clementine Aro, an infectious disease specialist who helped to run the trial. “I would like to tell them something better.”

The most common side effects were a sore arm and mild fever, the company said. Three volunteers had a severe allergic reaction; all recovered. A safety board found no link between the vaccine and two deaths that occurred during the trial.

The protection appeared to be weaker in older people. Among those over 70, the reduction was 38 percent, a figure that the company described as “not conclusive,” because only nine people in that group fell seriously ill.

Aro said that was the gap that worried her most. “They are the ones who die,” she said. “If it doesn’t work for them, we haven’t solved the problem. We’ve solved a smaller one.”

Dr. Tobias Renn, an epidemiologist at the National Health Institute who had no part in the trial, called the results “encouraging, with an asterisk.” He noted that the trial fell in two years with few ticks. In a bad year, he said, the benefit could be larger or smaller; nobody knew.

Halden plans to apply for approval in the autumn. It could be available by next spring at the earliest, said its chief executive, Werner Amadi-Holst. He declined to name a price. Two health insurers said they expected to pay between 80 and 120 crowns a dose.

Shares in Halden rose as much as 34 percent before closing 22 percent higher.

The company denied a claim, spread on social media last week, that it had known the results since November. “The data were unblinded on February 27,” Amadi-Holst said. “I saw them at the same time as everybody else in the room, and I had to sit down.”
