import type { Translation } from '../../translation.js';

/** German: a message of somebody's that the bot was pointed to. */
export default {
  phrases: {
    messageWordless: 'Ich habe in dieser Nachricht keinen Text gefunden.',
    noMarks: 'Diese Nachricht hat keine Anführungszeichen.',
    fewMarked: 'Was hier in Anführungszeichen steht, ist zu kurz zum Prüfen.',
    nearest: 'Die nächsten Worte des Artikels:',
    nearestSame: 'Die nächsten Worte des Artikels, gleiche fett:',
    nothingLike: 'Ich habe im Artikel nichts Ähnliches gefunden.',
    nothingLikeAnywhere: 'Ich habe in den Artikeln nichts Ähnliches gefunden.',
    perhapsTitle: 'Vielleicht ein Titel oder Ironie: Ich habe nichts Ähnliches gefunden.',
  },
} satisfies Pick<Translation, 'phrases'>;
