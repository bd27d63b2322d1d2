import type { Translation } from '../../translation.js';

/** Portuguese: whose words the article's are, and how a quotation differs from them. */
export default {
  phrases: {
    quotedInText: '{name}, entre aspas no texto do jornalista:',
    quotedAndReported: '{name}, entre aspas e nas palavras do jornalista:',
    continued: 'Continuação:',
    wordsChanged: 'Alterado: “{claimed}” em vez de “{article}”.',
    wordsLeftOut: 'Omitido: “{article}”.',
    wordsLeftOutFrom: 'Omitido, a partir de “{article}”.',
    wordsAdded: 'Acrescentado: “{claimed}”.',
    wordsAddedFrom: 'Acrescentado, a partir de “{claimed}”.',
    wordsMoved: 'Em outro lugar: “{article}”.',
  },
} satisfies Pick<Translation, 'phrases'>;
