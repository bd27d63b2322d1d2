import type { Translation } from '../../translation.js';

/** Italian: the language of a place. */
export default {
  phrases: {
    answersIn: 'Le risposte che tutti vedono sono in: {language}.',
    answersAsRead: 'Le risposte sono nella lingua di chi chiede.',
    unknownLanguage: 'Non parlo questa lingua.',
    choiceReaders: 'quella di chi chiede',
    choiceNewest: 'il più recente',
    choiceAny: 'tutti',
  },
} satisfies Pick<Translation, 'phrases'>;
