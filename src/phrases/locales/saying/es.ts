import type { Translation } from '../../translation.js';

/** Spanish: whose words the article's are, and how a quotation differs from them. */
export default {
  phrases: {
    quotedInText: '{name}, entre comillas en el texto del periodista:',
    quotedAndReported: '{name}, entre comillas y en palabras del periodista:',
    continued: 'Continuación:',
    wordsChanged: 'Cambiado: «{claimed}» en lugar de «{article}».',
    wordsLeftOut: 'Omitido: «{article}».',
    wordsLeftOutFrom: 'Omitido, a partir de «{article}».',
    wordsAdded: 'Añadido: «{claimed}».',
    wordsAddedFrom: 'Añadido, a partir de «{claimed}».',
    wordsMoved: 'En otro lugar: «{article}».',
  },
} satisfies Pick<Translation, 'phrases'>;
