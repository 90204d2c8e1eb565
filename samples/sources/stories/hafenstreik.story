title: Hafenarbeiter in Port Maddow legen die Arbeit nieder
desk: wirtschaft
byline: Friederike Lammert
summary: Die Gewerkschaft fordert 7,5 Prozent mehr Lohn.
caption: Stillstand am Kai: Seit Mittwoch früh bewegt sich kein Kran.
credit: Bote/Jonte Brix

Rund 1.400 Hafenarbeiter haben am Mittwoch in Port Maddow die Arbeit niedergelegt. Sie fordern 7,5 Prozent mehr Lohn und einen Zuschlag von 12 Kronen für jede Nachtschicht.

„Wir laden die Schiffe bei Sturm und bei Frost, aber vom Gewinn sehen wir nur den Schatten“, sagte der Vorsitzende der Hafengewerkschaft, Wendelin Ruhmkorf, vor etwa 600 Streikenden am Osttor. Man habe vier Monate lang verhandelt und „kein einziges ernsthaftes Angebot“ bekommen.

Die Hafengesellschaft wies das zurück. Sie habe 3,8 Prozent für 18 Monate angeboten, erklärte ihre Sprecherin Aurelia Kant. Mehr sei bei sinkendem Umschlag nicht zu verantworten. Im vergangenen Jahr wurden in Port Maddow 2,1 Millionen Tonnen Getreide verladen, sechs Prozent weniger als im Jahr zuvor.

Nach Angaben der Reederei Aquila liegen inzwischen elf Frachter vor der Einfahrt. „Jeder Tag kostet uns eine Viertelmillion“, so Vorstandschefin Rhoda Penn-Aster. Der Fährverkehr ist von dem Streik nicht betroffen.

Wirtschaftsminister Ansgar Holm rief beide Seiten zur Mäßigung auf. Er schließe einen Schlichter nicht aus, sagte Holm, wolle sich aber „nicht ungebeten an den Tisch setzen“.

In der Stadt stößt der Streik auf Verständnis. „Mein Vater hat dort gearbeitet, mein Bruder arbeitet dort“, sagte die Bäckerin Swantje Oltmer, die am Morgen Brötchen zum Osttor brachte. „Wer soll denn sonst zu ihnen halten?“

Ob am Wochenende wieder gearbeitet wird, ist offen. Ruhmkorf sagte, der Ausstand könne „zwei Tage dauern oder zwanzig“. Die Hafengesellschaft hofft auf Gespräche noch am Freitag.

Zuletzt hatten die Hafenarbeiter im Herbst 2011 gestreikt, damals neun Tage lang.
