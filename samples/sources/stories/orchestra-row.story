title: Orchestra votes to play on without a conductor
desk: culture
byline: Benedikta Roth-Ames
summary: Musicians of the Brenmouth Philharmonic reject their new chief.
caption: The Philharmonic on the stage of the Assembly Rooms.
credit: Photograph: Piet Aumont for the Courier

The musicians of the Brenmouth Philharmonic have voted to play the rest of the season without a conductor rather than work with the man chosen to lead them.

Of 88 members, 71 voted against the appointment of Leopold Szarka-Finch, the orchestra’s committee said on Monday. He had been due to start on April 1.

“It is not about talent,” said the leader of the violas, Ottilie Granger, who chairs the committee. “It is about what happened in rehearsal on the twelfth of February. Sixty people saw it.”

What happened, according to four musicians who were present, was that Szarka-Finch stopped the second movement of a symphony eleven times to correct one horn player, who then left the hall in tears. The conductor’s agent, Maximilian Thorne-Weir, said that was a distortion. “He asks for the right notes,” Thorne-Weir said. “It used to be considered normal.”

The general manager, Dame Honoria Peel, learned of the vote during lunch. She told the Courier that the contract was signed and would be honoured. It is worth 410,000 crowns a year, according to the orchestra’s accounts.

Peel suggested that the musicians would think again when they saw the programme for April. “There are pieces that you can play without a conductor,” she said, “and there is Mahler’s Eighth.”

Granger is not so sure. The orchestra played without one for six weeks in 1988, she noted, when the conductor of the day broke his collarbone. The reviews were the best in years.

The culture ministry, which pays 45 percent of the orchestra’s budget, said that it did not interfere in artistic questions.

Szarka-Finch has not spoken in public since the vote. A person close to him said he was “in the mountains, with the score.”
