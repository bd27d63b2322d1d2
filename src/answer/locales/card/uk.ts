import type { Translation } from '../index.js';

/** Ukrainian: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Картка з цитатою',
  },
} satisfies Pick<Translation, 'phrases'>;
