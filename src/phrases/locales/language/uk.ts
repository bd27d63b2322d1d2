import type { Translation } from '../../translation.js';

/** Ukrainian: the language of a place. */
export default {
  phrases: {
    answersIn: 'Відповіді, які бачать усі, — мовою: {language}.',
    answersAsRead: 'Відповіді — мовою того, хто питає.',
    unknownLanguage: 'Цією мовою я не розмовляю.',
    choiceReaders: 'мова того, хто питає',
    choiceNewest: 'найновіша',
    choiceAny: 'усі',
  },
} satisfies Pick<Translation, 'phrases'>;
