import type { Translation } from '../../translation.js';

/** Spanish: the language of a place. */
export default {
  phrases: {
    answersIn: 'Las respuestas que todos ven están en: {language}.',
    answersAsRead: 'Las respuestas están en el idioma de quien pregunta.',
    unknownLanguage: 'No hablo ese idioma.',
    choiceReaders: 'el de quien pregunta',
    choiceNewest: 'el más reciente',
    choiceAny: 'todos',
  },
} satisfies Pick<Translation, 'phrases'>;
