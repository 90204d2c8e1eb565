title: Velland’s Second Airline Grounds Fleet, Leaving 12,000 Stranded
desk: business
byline: Priya Castellan, Octavian Prewitt
summary: Northern Air says a rescue failed at the last minute.
caption: Passengers at Brenmouth airport on Thursday evening.
credit: Lena Orr/Sarnwire

Northern Air, the country’s second-largest airline, cancelled all of its flights on Thursday after talks with a rescuer collapsed, leaving about 12,000 passengers stranded and 1,650 employees without work.

The carrier will file for bankruptcy on Friday, Chairman Fitzgerald Omondi-Pryce told staff in a message that was read by Sarnwire. “I had hoped to write you a different letter,” the message said. “I wrote it twice.”

Northern Air had been in talks since January with Karvonian Airways, which was to have taken a stake of 49 percent for 85 million crowns. Karvonian walked away at about 2 p.m. on Thursday, according to two people with knowledge of the matter. One of them said it had discovered “a hole in the pension fund the size of an aircraft.” The other disputed that, and said that the price of fuel was the reason.

Karvonian Airways confirmed that the talks had ended. It declined to comment further.

The airline owes its creditors 310 million crowns, a person familiar with its accounts said. A spokesman for Northern Air said the figure was “in the right postcode.” In its last annual report, the company put its debts at 228 million.

Transport Minister Leif Carnaby said that the state would not step in. “We don’t own airlines, and we’re not going to start on a Thursday night,” he told reporters. Passengers who had paid by credit card would get their money back, he said; others should “keep every piece of paper.”

The pilots’ union accused the management of having known for weeks that the money would run out. Its president, Captain Solveig Ashworth, said that pilots had been asked on Monday to carry enough fuel for the return flight from Osk because suppliers there wanted cash.

“You notice when the fuel man wants cash,” Ashworth said. “You notice and then you fly two hundred people home and you say thank you for choosing us.”

Omondi-Pryce denied that. The company had had money “until the hour it didn’t,” he said in a telephone interview. He has waived his salary since October.

At Brenmouth airport, queues formed at the desk of a rival, Vellair, which offered seats to stranded passengers for 90 crowns. By nine in the evening it had sold 3,400 of them, it said.

Among those waiting was Ludo Fairweather-Ames, who was to be married in Osk on Saturday. He had the rings in his pocket.

“She’s there, I’m here, and the cake’s in Halvern,” he said.

Vellair’s shares rose 11 percent. With Northern Air gone, it will control about 80 percent of domestic flights, analysts at Tarn & Lowe estimated. They expect fares to rise by “a tenth at least” before the summer. The competition authority said it was watching prices closely.

It is the first failure of a Vellander airline since 2003. Northern Air was founded in 1987 with a single aircraft, which its first pilot had bought from a circus.
