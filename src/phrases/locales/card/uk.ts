import type { Translation } from '../../translation.js';

/** Ukrainian: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Картка з цитатою',
  },
} satisfies Pick<Translation, 'phrases'>;
