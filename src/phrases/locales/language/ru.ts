import type { Translation } from '../../translation.js';

/** Russian: the language of a place. */
export default {
  phrases: {
    answersIn: 'Ответы, которые видят все, — на языке: {language}.',
    answersAsRead: 'Ответы — на языке того, кто спрашивает.',
    unknownLanguage: 'На этом языке я не говорю.',
    choiceReaders: 'язык того, кто спрашивает',
    choiceNewest: 'самая новая',
    choiceAny: 'все',
  },
} satisfies Pick<Translation, 'phrases'>;
