import type { Translation } from '../index.js';

/** German: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Zitatkarte',
  },
} satisfies Pick<Translation, 'phrases'>;
