title: A film about a lighthouse wins the Golden Heron
desk: culture
byline: Isolde Marchmain
summary: Jury praises a debut made for less than a million crowns.
caption: Director Noor Vantongeren with the Golden Heron.
credit: Aldous Frei/Lanternist

“The Keeper’s Daughter,” a first film shot in 19 days on an island with eleven inhabitants, won the Golden Heron at the Sarnmouth Film Festival on Sunday night.

Its director, Noor Vantongeren, 29, made it for 840,000 crowns, most of it borrowed. “I owe money to four cousins and a dentist,” she said as she accepted the prize. “Dear cousins, dear dentist: it went well.”

The jury’s decision was unanimous, said its president, the actress Leontine Duval-Okafor. She called it a film “that dares to be silent for longer than is comfortable.”

It tells the story of a girl who keeps a light burning after her father has disappeared. There are 212 words of dialogue. Vantongeren says that she counted them.

Not everyone was pleased. The critic of the Brenmouth Courier, Ignatius Poole, left the screening after an hour and wrote that he had “seen faster lighthouses.” Vantongeren said she had pinned the review above her desk.

The Silver Heron for best actor went to Casimir Brandt for his part as a bankrupt undertaker in “Six Feet.” Best screenplay went to Mei-Lin Oster for “The Second Floor.” Oster, who is nine months pregnant, followed the ceremony on a telephone from a hospital in Osk.

The festival sold 61,000 tickets, 8 percent more than last year, its director, Humphrey Tan-Wells, said. He is leaving after 12 years. His successor has not been chosen, although the mayor of Sarnmouth is said to favour a woman from within the festival. Tan-Wells would not be drawn. “I have an opinion and a train to catch,” he said.

“The Keeper’s Daughter” will open in Velland on October 9. Two distributors from abroad are bidding for it, according to its producer, Sol Wickstead, who said the offers were “several times what the film cost.”
