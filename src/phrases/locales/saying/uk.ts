import type { Translation } from '../../translation.js';

/** Ukrainian: whose words the article's are, and how a quotation differs from them. */
export default {
  phrases: {
    quotedInText: '{name}, у лапках у тексті журналіста:',
    quotedAndReported: '{name}, у лапках і словами журналіста:',
    continued: 'Продовження:',
    wordsChanged: 'Змінено: «{claimed}» замість «{article}».',
    wordsLeftOut: 'Пропущено: «{article}».',
    wordsLeftOutFrom: 'Пропущено, починаючи з «{article}».',
    wordsAdded: 'Додано: «{claimed}».',
    wordsAddedFrom: 'Додано, починаючи з «{claimed}».',
    wordsMoved: 'В іншому місці: «{article}».',
  },
} satisfies Pick<Translation, 'phrases'>;
