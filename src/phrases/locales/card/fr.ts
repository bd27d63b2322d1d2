import type { Translation } from '../../translation.js';

/** French: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Carte de citation',
  },
} satisfies Pick<Translation, 'phrases'>;
