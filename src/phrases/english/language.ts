/** The bot's own sentences about the language of a place. */
export const languagePhrases = {
  answersIn: 'Answers that everybody sees are in: {language}.',
  answersAsRead: 'Answers are in the language of whoever asks.',
  unknownLanguage: 'I do not speak that language.',
  choiceReaders: 'that of whoever asks',
  choiceNewest: 'newest',
  choiceAny: 'any',
} as const;
