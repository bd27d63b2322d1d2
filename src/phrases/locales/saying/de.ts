import type { Translation } from '../../translation.js';

/** German: whose words the article's are, and how a quotation differs from them. */
export default {
  phrases: {
    quotedInText: '{name}, zitiert im Text der Redaktion:',
    quotedAndReported: '{name}, zitiert und in den Worten der Redaktion:',
    continued: 'Fortsetzung:',
    wordsChanged: 'Geändert: „{claimed}“ statt „{article}“.',
    wordsLeftOut: 'Ausgelassen: „{article}“.',
    wordsLeftOutFrom: 'Ausgelassen, beginnend mit „{article}“.',
    wordsAdded: 'Hinzugefügt: „{claimed}“.',
    wordsAddedFrom: 'Hinzugefügt, beginnend mit „{claimed}“.',
    wordsMoved: 'An anderer Stelle: „{article}“.',
  },
} satisfies Pick<Translation, 'phrases'>;
