import type { Translation } from '../../translation.js';

/** Ukrainian: a message of somebody's that the bot was pointed to. */
export default {
  phrases: {
    messageWordless: 'У цьому повідомленні я не знайшов тексту.',
    noMarks: 'У цьому повідомленні немає лапок.',
    fewMarked: 'Те, що тут у лапках, закоротке для перевірки.',
    nearest: 'Найближчі слова статті:',
    nearestSame: 'Найближчі слова статті, однакові виділено:',
    nothingLike: 'Нічого схожого у статті я не знайшов.',
    nothingLikeAnywhere: 'Нічого схожого у статтях я не знайшов.',
    perhapsTitle: 'Можливо, назва або іронія: нічого схожого я не знайшов.',
  },
} satisfies Pick<Translation, 'phrases'>;
