title: Officer had 'two seconds' before fatal shot, inquest hears
desk: courts
byline: Delphine Marsh
summary: The jury was shown footage from a body camera.
caption: The coroner's court in Port Maddow.
credit: Echo library

A police officer who shot dead a man on a Port Maddow quay had about two seconds to decide, an inquest was told on Monday.

Caspar Whitlow, 34, a dock worker, was shot once in the chest on Quay Street on the evening of September 9 last year. He was carrying a metal bar, which officers took for a rifle.

The officer, who may be named only as Constable B, gave evidence from behind a screen. "I saw something long and I saw it come up," he said. "I shouted twice. I have heard since that people say I shouted once, or not at all. I shouted twice."

Footage from his camera, played to the jury of five women and four men, records one shout. An expert in sound, Dr. Imke Tolland, told the coroner that the microphone may not have picked up a first call because a ship's horn was sounding.

The family's lawyer, Rafferty Stone, asked the constable why he had not waited for a negotiator, who was six minutes away. "Because he was not six minutes away," the constable replied. "He was eleven metres away."

Whitlow's sister, Agnes Whitlow-Bray, said her brother had been to see a doctor that week about not sleeping. "He was going home," she told the jury. "He took that bar home from work every night because he was mending the gate. I told the police that on the tenth of September. Nobody wrote it down."

Chief Inspector Edda Vance, who led the first inquiry, admitted that no statement had been taken from the sister until November. She described the delay as regrettable. It had made no difference to the findings, she added.

The coroner, Sir Percival Oates, reminded jurors that they were not there to decide whether anyone had committed a crime. He said he expected to hear 22 witnesses over three weeks.

According to a toxicology report read to the court, Whitlow had not been drinking. An earlier police statement, issued on the night of the shooting, said that the man was believed to be drunk. It was withdrawn two days later.

The inquest continues.
