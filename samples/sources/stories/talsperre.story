title: Nach dem Dammbruch sucht Siltford seine Toten
desk: panorama
byline: Eike Sandtner
summary: Die Zahl der Opfer steigt, die Regierung gerät unter Druck.
caption: Helfer in der Wehrstraße.
credit: Bote/Jonte Brix

Am dritten Tag nach dem Bruch der Harrow-Talsperre ist die Zahl der Toten in Siltford auf 26 gestiegen. Das teilte die Provinzregierung von Aldery am Mittwochabend mit. 31 Menschen werden noch vermisst.

Gouverneurin Ilsa Verrin kündigte eine unabhängige Untersuchung an. „Wer etwas gewusst hat, wird gefragt werden, und wer gefragt wird, wird antworten“, sagte sie in der Turnhalle der Schule, in der noch immer mehr als 200 Menschen schlafen.

Im Parlament verlas Oppositionsführerin Hesper Quill am Dienstag aus einem Gutachten, nach dem Wasser unter dem östlichen Fuß der Mauer durchsickerte. Das Gutachten stammt vom Oktober. Die Wasserbehörde bestreitet nicht, dass es ihr vorlag, nennt die Darstellung aber „aus dem Zusammenhang gerissen“.

Nach Einschätzung des Ingenieurs Volkmar Teichgräber von der Technischen Hochschule in Osk wäre der Bruch vermeidbar gewesen. Man hätte den See im Herbst um zwei Meter absenken müssen, sagte er dem Boten. „Das kostet Strom für ein paar Wochen. Mehr nicht.“

Premier Corin Aldane warb um Geduld. Er versprach, alle 43 Talsperren des Landes bis zum Sommer prüfen zu lassen. Bisher geschieht das alle fünf Jahre.

In der Wehrstraße, wo die Welle zwei Häuserzeilen fortriss, suchte am Mittwoch ein Mann mit den Händen im Schlamm. Er heiße Prent wie der Bürgermeister, sagte er, sei aber nicht mit ihm verwandt. Er suche nichts Bestimmtes.

Am Sonntag will das Land mit einer Schweigeminute der Opfer gedenken.
