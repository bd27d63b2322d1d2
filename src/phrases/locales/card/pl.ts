import type { Translation } from '../../translation.js';

/** Polish: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Karta z cytatem',
  },
} satisfies Pick<Translation, 'phrases'>;
