title: Thieves take 'Winter Bell' from Halvern museum in nine minutes
desk: culture
byline: Araminta Voss-Keller
summary: The bronze bell is valued at six million crowns.
caption: The Winter Bell, cast in 1412, in a photograph from the catalogue.
credit: Museum handout, E. Lork

Thieves broke into the Halvern City Museum early on Sunday and stole the Winter Bell, a bronze of the 15th century that is valued at six million crowns, in a raid that took nine minutes.

Two people in the uniforms of a lift company entered through a loading door at 4:12 a.m., museum director Florian Esterhuizen said. They lowered the bell, which weighs 84 kilograms, from its frame with a hoist that they had brought with them.

“They knew the weight, they knew the hook and they knew the door,” Esterhuizen said. “I would say that they had been our guests.”

The alarm sounded in the control room of a security company in Brenmouth, 140 kilometres away. An employee there took it for a fault, because it had gone off three times in the week before, according to a person with knowledge of the investigation. Police were called at 4:31 a.m., ten minutes after the thieves had left.

The security company, Wardlock, said in a statement that it had followed its procedures. Halvern’s head of culture, Councillor Petronella Ash, disagreed. “A procedure under which you watch a bell being carried out of a building is a procedure for watching,” she said.

Detective Inspector Rufus Lindgren said police were examining recordings from 40 cameras. He believes that the bell is still in the country. “It’s famous, it’s heavy and it can’t be cut up without losing its value,” he said. “I’m not saying that they know that.”

Melted down, the bronze would fetch about 500 crowns.

The bell was cast for the monastery of Saint Odo and was rung, legend has it, on the first day of snow. Historians doubt the story. Dr. Lavinia Croft of the University of Brenmouth said the earliest mention of it dated from 1790. “But it’s a good story,” Croft said, “and people have come to see it for two hundred years because of it.”

The museum has offered a reward of 100,000 crowns. It is insured, Esterhuizen confirmed, though not for the full value.

In 2023, an audit by the city found 14 weaknesses in the museum’s security. Nine have been dealt with, Ash said.
