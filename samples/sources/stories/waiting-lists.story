title: The hospital that made its waiting list disappear
desk: politics
byline: Hanne Solberg-Vik, Jonas Ackerley-Voss
summary: Documents show how 4,300 patients in Halvern were taken off the books.
caption: The main entrance of the Royal Aldery Hospital.
credit: Aldous Frei/Lanternist

The Royal Aldery Hospital in Halvern cut its waiting list by more than a third last autumn without treating a single additional patient, according to internal documents seen by Lanternist and five people who worked there at the time.

Between September and December, some 4,300 patients were moved from the official list to a second one, kept on a shared drive under the name “Pending review,” the documents show. The government then cited the hospital as proof that its health reform was working.

“We were told to stop calling it a waiting list,” said a former scheduler, who left in January. “It was a ‘conversation about need.’ Nobody had the conversation.”

The hospital denies that any patient was taken off the list for the sake of the figures. In a written answer to questions, it said that the review had been “clinically led” and that every patient had been informed by letter.

## Letters that never came

Eleven patients whose names are on the second list told Lanternist that they had received nothing.

One of them is Osbert Lanyon, 67, who has been waiting for a new hip since the spring of 2024.

“I rang in November and a very nice young woman said I wasn’t on the list. I said, which list am I on? She said she would ask.”

She did not ring back, according to Lanyon. His doctor, Dr. Philippa Rusk, confirmed that she had referred him in April 2024. Rusk said three of her other patients had vanished in the same way.

“They are not numbers,” she said. “One of them can’t get up her own stairs. I’ve written to the hospital four times, and I’ve had one reply, and the reply was about parking.”

## A target, and a bonus

Under a contract signed with the ministry in May, the hospital was to receive 6.5 million crowns if fewer than 8,000 patients were waiting at the end of the year. The official figure for December 31 was 7,912. A year earlier it had been 12,260.

Chief Executive Horatio Blenkinsop announced the result in January. “This is what happens when you let good people get on with it,” he said at the time. He received a bonus of 48,000 crowns, according to the hospital’s accounts.

Blenkinsop declined to be interviewed. His spokeswoman said that the bonus had been paid for “a range of achievements.”

It is not clear whether the ministry knew. In an email of October 14, a senior official, whose name Lanternist is withholding, asked the hospital to “make sure that the second list never travels.” The official did not respond to a message left at his office. A ministry spokesman, Caradoc Finn, said the email had been “taken out of context.” Asked what the context was, he said he would have to look into it.

## ‘Worse than a scandal’

Perpetua Lang, who speaks on health for the Civic Alliance, said she would ask the auditor general to examine every hospital with a similar contract. There are nine.

“If this is true, it’s worse than a scandal,” Lang said. “It’s a method.”

The Patients’ Council estimates that between 200 and 300 people on the second list were in urgent need of treatment. At least two have since died, it says, although it has not been established that the delay played a part. The hospital said it was not aware of any deaths.

> We asked for the second list in November. We were told that it did not exist. It has 4,300 names on it.
> — Patients’ Council Velland (@patientscouncil) March 24, 2026

Cato Lindqvist-Barr, who has run the ministry since Lucian Orme resigned on March 10, said on Tuesday that he had ordered the two lists to be put together again. It would take about ten days, he said.

Lanyon has not been told. “I read about it,” he said. “I’ll ring on Monday.”
