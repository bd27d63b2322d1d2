import type { Translation } from '../../translation.js';

/** Italian: whose words the article's are, and how a quotation differs from them. */
export default {
  phrases: {
    quotedInText: '{name}, tra virgolette nel testo del giornalista:',
    quotedAndReported: '{name}, tra virgolette e con le parole del giornalista:',
    continued: 'Continuazione:',
    wordsChanged: 'Cambiato: «{claimed}» invece di «{article}».',
    wordsLeftOut: 'Omesso: «{article}».',
    wordsLeftOutFrom: 'Omesso, a partire da «{article}».',
    wordsAdded: 'Aggiunto: «{claimed}».',
    wordsAddedFrom: 'Aggiunto, a partire da «{claimed}».',
    wordsMoved: 'In un altro punto: «{article}».',
  },
} satisfies Pick<Translation, 'phrases'>;
