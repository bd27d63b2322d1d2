import type { Translation } from '../../translation.js';

/** Portuguese: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Cartão da citação',
  },
} satisfies Pick<Translation, 'phrases'>;
