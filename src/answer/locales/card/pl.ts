import type { Translation } from '../index.js';

/** Polish: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Karta z cytatem',
  },
} satisfies Pick<Translation, 'phrases'>;
