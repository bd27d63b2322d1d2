import type { Translation } from '../../translation.js';

/** French: whose words the article's are, and how a quotation differs from them. */
export default {
  phrases: {
    quotedInText: '{name}, entre guillemets dans le texte du journaliste :',
    quotedAndReported: '{name}, entre guillemets et avec les mots du journaliste :',
    continued: 'Suite :',
    wordsChanged: 'Changé : « {claimed} » au lieu de « {article} ».',
    wordsLeftOut: 'Omis : « {article} ».',
    wordsLeftOutFrom: 'Omis, à partir de « {article} ».',
    wordsAdded: 'Ajouté : « {claimed} ».',
    wordsAddedFrom: 'Ajouté, à partir de « {claimed} ».',
    wordsMoved: 'À un autre endroit : « {article} ».',
  },
} satisfies Pick<Translation, 'phrases'>;
