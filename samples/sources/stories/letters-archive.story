title: The letters in the piano: lost archive of Marguerite Anstell is found
desk: culture
byline: Isolde Marchmain
summary: More than 600 pages had been hidden for ninety years.
caption: One of the letters, dated February 1931.
credit: Photograph: Piet Aumont for the Courier

A piano tuner in Kelby has found more than 600 pages of letters by the novelist Marguerite Anstell, who burned her papers, or was believed to have burned them, in the winter of 1934.

They were in the bottom of an upright piano, wrapped in oilcloth, behind the pedals. “It had a buzz in the low notes,” said the tuner, Absalom Reith. “I’ve taken out coins, knitting needles and a mouse. I had never taken out literature.”

The National Library said on Thursday that it had bought the letters from the piano’s owner for 275,000 crowns. It described them as the most important literary find in the country for half a century.

Anstell, who published four novels and died in 1936 at the age of 41, is read in every school in Velland. Almost nothing is known of her life after 1930. Her biographer, Professor Gideon Larkspur, said the letters would force him to throw away two chapters.

“Possibly three,” he added. “I’m trying to be brave about the third.”

Most of the letters are addressed to a woman called only “Dear T.” Larkspur thinks that she was Theodora Blaise, a schoolteacher in Kelby, who died in 1970 and never spoke of Anstell. The piano belonged to her. The library is more cautious. “We have a T and we have a piano,” said its head of manuscripts, Dr. Eugenia Stroud. “I would like a third thing.”

In one letter, from February 1931, Anstell writes that she has finished a fifth novel, “the only one that is not a lie.” No such book is known. Stroud said there was no sign of a manuscript in the piano, “and we have looked, I can tell you, with a dentist’s mirror.”

Others doubt that it was ever written. The critic Ignatius Poole, who has called Anstell the most overrated writer of her generation, said that she had announced books all her life. “She announced two to her publisher and one to her bank,” Poole said. “The bank was the last to give up hope.”

The letters also bear on an old quarrel. In 1929, the poet Cornelius Waite accused Anstell of having stolen the plot of “The Salt Year” from him. She never answered in public. In private, it turns out, she did. According to Stroud, a letter of that autumn says that Waite had told her the story himself, over dinner, and had asked her to write it because he could not.

Waite’s granddaughter, Linnet Waite-Harker, said she was not convinced. “It’s her word against a dead man’s,” she said. But she would like to read the letter, she said, and she has asked the library for a copy.

About forty of the letters will be shown from May 4. The rest will be published next year. A box of sheet music was found in the piano, too, and a receipt for two train tickets to the sea.
