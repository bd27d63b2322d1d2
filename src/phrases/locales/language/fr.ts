import type { Translation } from '../../translation.js';

/** French: the language of a place. */
export default {
  phrases: {
    answersIn: 'Les réponses visibles par tous sont en : {language}.',
    answersAsRead: 'Les réponses sont dans la langue de qui pose la question.',
    unknownLanguage: 'Je ne parle pas cette langue.',
    choiceReaders: 'celle de qui pose la question',
    choiceNewest: 'le plus récent',
    choiceAny: 'tous',
  },
} satisfies Pick<Translation, 'phrases'>;
