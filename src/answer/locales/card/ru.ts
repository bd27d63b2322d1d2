import type { Translation } from '../index.js';

/** Russian: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Карточка с цитатой',
  },
} satisfies Pick<Translation, 'phrases'>;
