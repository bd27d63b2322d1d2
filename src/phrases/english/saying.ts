/** The bot's own sentences beside the article's words: whose they are, and how a quotation differs from them. */
export const sayingPhrases = {
  quotedInText: '{name}, quoted in the reporter’s text:',
  quotedAndReported: '{name}, quoted and in the reporter’s words:',
  continued: 'Continued:',
  wordsChanged: 'Changed: “{claimed}” instead of “{article}”.',
  wordsLeftOut: 'Left out: “{article}”.',
  wordsLeftOutFrom: 'Left out, beginning with “{article}”.',
  wordsAdded: 'Added: “{claimed}”.',
  wordsAddedFrom: 'Added, beginning with “{claimed}”.',
  wordsMoved: 'In another place: “{article}”.',
} as const;
