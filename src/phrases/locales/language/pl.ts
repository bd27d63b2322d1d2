import type { Translation } from '../../translation.js';

/** Polish: the language of a place. */
export default {
  phrases: {
    answersIn: 'Odpowiedzi, które widzą wszyscy, są w języku: {language}.',
    answersAsRead: 'Odpowiedzi są w języku osoby, która pyta.',
    unknownLanguage: 'Nie mówię w tym języku.',
    choiceReaders: 'język osoby, która pyta',
    choiceNewest: 'najnowszy',
    choiceAny: 'wszystkie',
  },
} satisfies Pick<Translation, 'phrases'>;
