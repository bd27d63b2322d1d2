/** The bot's own words in a quiz. */
export const quizPhrases = {
  quizWho: 'Who said it? Question {number} of {count}.',
  quizBent: 'True or bent? Question {number} of {count}.',
  quizOneIsBent:
    'One of these stands word for word in the article. The other one I bent, so that it says something else. Which one is true?',
  quizVersion: '{letter}: {words}',
  quizRight: 'Right!',
  quizWrong: 'Wrong.',
  quizGivenUp: 'The answer:',
  quizTrue: '{letter} is true, word for word:',
  quizWasBent: '{letter} is the one that I bent.',
  quizScore: 'Your score so far: {right} of {played}.',
  quizOver: 'That was the last question. Your score: {right} of {played}.',
  quizTooFew: 'I found no quotations in this article that make a quiz. You can ask it something else:',
  quizUnread: 'There is no such round or choice. Rounds of this article: {count}.',
  quizAsCommand: 'A quiz is for you alone. Use {command:quiz}.',
  buttonQuizNext: 'Next',
  buttonQuizTell: 'Tell me',
} as const;
