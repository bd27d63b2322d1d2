import type { Translation } from '../../translation.js';

/** Russian: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Карточка с цитатой',
  },
} satisfies Pick<Translation, 'phrases'>;
