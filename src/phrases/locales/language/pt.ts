import type { Translation } from '../../translation.js';

/** Portuguese: the language of a place. */
export default {
  phrases: {
    answersIn: 'As respostas que todos veem são em: {language}.',
    answersAsRead: 'As respostas são no idioma de quem pergunta.',
    unknownLanguage: 'Não falo esse idioma.',
    choiceReaders: 'o de quem pergunta',
    choiceNewest: 'o mais recente',
    choiceAny: 'todos',
  },
} satisfies Pick<Translation, 'phrases'>;
