/** The bot's own sentences about a message of somebody's that it was pointed to. */
export const messagePhrases = {
  messageWordless: 'I found no text in this message.',
  noMarks: 'This message has no quotation marks.',
  fewMarked: 'What stands in quotation marks here is too short to check.',
  nearest: 'The nearest words of the article:',
  nearestSame: 'The nearest words of the article, the same ones in bold:',
  nothingLike: 'I found nothing like it in the article.',
  nothingLikeAnywhere: 'I found nothing like it in the articles.',
  perhapsTitle: 'Perhaps a title, or irony: I found nothing like it.',
} as const;
