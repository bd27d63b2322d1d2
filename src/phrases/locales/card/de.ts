import type { Translation } from '../../translation.js';

/** German: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Zitatkarte',
  },
} satisfies Pick<Translation, 'phrases'>;
