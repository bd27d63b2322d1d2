import type { Translation } from '../../translation.js';

/** German: the language of a place. */
export default {
  phrases: {
    answersIn: 'Antworten, die alle sehen, sind auf: {language}.',
    answersAsRead: 'Antworten sind in der Sprache dessen, der fragt.',
    unknownLanguage: 'Diese Sprache spreche ich nicht.',
    choiceReaders: 'die Sprache dessen, der fragt',
    choiceNewest: 'der neueste',
    choiceAny: 'alle',
  },
} satisfies Pick<Translation, 'phrases'>;
