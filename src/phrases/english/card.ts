/** The bot's own words about the picture of a quotation. */
export const cardPhrases = {
  buttonCard: 'Quotation card',
} as const;
