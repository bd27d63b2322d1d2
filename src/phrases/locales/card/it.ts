import type { Translation } from '../../translation.js';

/** Italian: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Scheda citazione',
  },
} satisfies Pick<Translation, 'phrases'>;
