title: Wild bees return to fields sown with flower strips, study shows
desk: science
byline: Saffron Idowu-Klein
summary: Numbers rose by two-thirds in three years.
caption: A shaggy mason bee on sainfoin.
credit: University of Osk/M. Dellarosa

Wild bees came back in large numbers to fields in which farmers sowed strips of flowers, a three-year study in Velland and Karvonia has found, but the rarest species stayed away.

On 48 farms with strips, researchers counted 64 percent more bees in the third summer than in the first. On 48 farms without them, the number fell by 7 percent. The results appeared on Thursday in the journal Field Ecology.

“Sow it and they will come, but not all of them, and not at once,” said Dr. Hyacinth Obara of the University of Osk, the lead author.

Of 131 species known from the region, 83 were seen on the strips. Sixteen that nest in bare, sandy soil were not found at all. They need “holes more than they need flowers,” the authors write.

The strips paid for themselves only in part. Yields of beans and rape rose by about 5 percent in the neighbouring rows, which made up for less than half of the income lost from the land that was sown, according to the study. Without a subsidy, few farmers would go on, Obara said.

One of those who took part, Bertil Hagstrom-Cole, grows beans on 90 hectares near Kelby. “My father would have called it weeds,” he said. “He’d have been right. But they’re weeds with customers.”

Professor Leander Fitch, an entomologist at the University of Brenmouth who reviewed the paper for the journal, praised its size. He said that three years were too short to tell whether populations had grown or bees had merely moved. Obara agreed. Her team has asked for money for five more.

The agriculture ministry in Brenmouth pays 900 crowns a year for each hectare of strips. It intends to raise the sum to 1,150 crowns in 2027, a spokesman said.
