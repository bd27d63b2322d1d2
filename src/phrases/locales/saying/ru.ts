import type { Translation } from '../../translation.js';

/** Russian: whose words the article's are, and how a quotation differs from them. */
export default {
  phrases: {
    quotedInText: '{name}, в кавычках в тексте журналиста:',
    quotedAndReported: '{name}, в кавычках и словами журналиста:',
    continued: 'Продолжение:',
    wordsChanged: 'Изменено: «{claimed}» вместо «{article}».',
    wordsLeftOut: 'Пропущено: «{article}».',
    wordsLeftOutFrom: 'Пропущено, начиная с «{article}».',
    wordsAdded: 'Добавлено: «{claimed}».',
    wordsAddedFrom: 'Добавлено, начиная с «{claimed}».',
    wordsMoved: 'В другом месте: «{article}».',
  },
} satisfies Pick<Translation, 'phrases'>;
