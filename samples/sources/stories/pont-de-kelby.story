title: Le pont de Kelby rouvre après deux ans de travaux
desk: région
byline: Solveig Marchandeau
summary: L’ouvrage a coûté 38 millions de couronnes, dix de plus que prévu.
caption: Les premiers piétons sur le pont, samedi matin.
credit: Le Phare/T. Aubrac-Lys

Fermé depuis mars 2024, le pont de Kelby a rouvert samedi matin devant près de 2 000 personnes. Il aura coûté 38 millions de couronnes, soit dix millions de plus que prévu.

« C’est cher, c’est tard et c’est très beau », a résumé la maire, Eluned Garrow, avant de couper le ruban. Elle a reconnu que la ville avait « mal compté » au départ.

Selon l’ingénieur Barnabé Quentric, qui a dirigé le chantier, trois des sept piles étaient dans un état bien pire que ne le disaient les plans. « On a trouvé du bois là où l’on attendait de la pierre », a-t-il expliqué. L’une des piles datait de 1640.

L’opposition municipale réclame une enquête. Son chef de file, Hilaire Desombre, accuse la mairie d’avoir caché un rapport de 2022 qui annonçait déjà le surcoût. La mairie dément : le rapport, affirme-t-elle, a été remis à tous les élus.

Pour les commerçants de la rive gauche, l’essentiel est ailleurs. « J’ai perdu la moitié de mes clients », raconte Philiberte Aumond, qui tient une mercerie. Elle espère les revoir avant l’été.

Environ 6 000 véhicules devraient emprunter l’ouvrage chaque jour, d’après les services de la province. Les camions de plus de 19 tonnes resteront interdits.

Une deuxième tranche de travaux, consacrée à l’éclairage, pourrait commencer en septembre. Elle n’est pas encore financée.
