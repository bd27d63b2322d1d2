import type { Translation } from '../../translation.js';

/** Spanish: the picture of a quotation. */
export default {
  phrases: {
    buttonCard: 'Tarjeta con la cita',
  },
} satisfies Pick<Translation, 'phrases'>;
