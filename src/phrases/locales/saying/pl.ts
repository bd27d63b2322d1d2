import type { Translation } from '../../translation.js';

/** Polish: whose words the article's are, and how a quotation differs from them. */
export default {
  phrases: {
    quotedInText: '{name}, w cudzysłowie w tekście dziennikarza:',
    quotedAndReported: '{name}, w cudzysłowie i słowami dziennikarza:',
    continued: 'Ciąg dalszy:',
    wordsChanged: 'Zmienione: „{claimed}” zamiast „{article}”.',
    wordsLeftOut: 'Pominięte: „{article}”.',
    wordsLeftOutFrom: 'Pominięte, od słów „{article}”.',
    wordsAdded: 'Dodane: „{claimed}”.',
    wordsAddedFrom: 'Dodane, od słów „{claimed}”.',
    wordsMoved: 'W innym miejscu: „{article}”.',
  },
} satisfies Pick<Translation, 'phrases'>;
