import type { Translation } from '../../translation.js';

/** Italian: a message of somebody's that the bot was pointed to. */
export default {
  phrases: {
    messageWordless: 'Non ho trovato testo in questo messaggio.',
    noMarks: 'Questo messaggio non ha virgolette.',
    fewMarked: 'Ciò che qui sta tra virgolette è troppo breve per verificarlo.',
    nearest: 'Le parole più vicine dell’articolo:',
    nearestSame: 'Le parole più vicine dell’articolo, quelle uguali in grassetto:',
    nothingLike: 'Non ho trovato niente di simile nell’articolo.',
    nothingLikeAnywhere: 'Non ho trovato niente di simile negli articoli.',
    perhapsTitle: 'Forse un titolo, o ironia: non ho trovato niente di simile.',
  },
} satisfies Pick<Translation, 'phrases'>;
