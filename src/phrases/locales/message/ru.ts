import type { Translation } from '../../translation.js';

/** Russian: a message of somebody's that the bot was pointed to. */
export default {
  phrases: {
    messageWordless: 'В этом сообщении я не нашёл текста.',
    noMarks: 'В этом сообщении нет кавычек.',
    fewMarked: 'То, что здесь в кавычках, слишком коротко для проверки.',
    nearest: 'Ближайшие слова статьи:',
    nearestSame: 'Ближайшие слова статьи, совпадающие выделены:',
    nothingLike: 'Ничего похожего в статье я не нашёл.',
    nothingLikeAnywhere: 'Ничего похожего в статьях я не нашёл.',
    perhapsTitle: 'Возможно, название или ирония: ничего похожего я не нашёл.',
  },
} satisfies Pick<Translation, 'phrases'>;
