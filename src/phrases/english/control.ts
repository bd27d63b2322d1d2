/** The bot's own words around answers: what is asked before something is done, what comes too fast, what is chosen. */
export const controlPhrases = {
  tooFast: 'One moment: I answer a few questions at a time here. Ask again in {seconds} s.',
  eraseQuestions: 'This will be erased: what people of this server asked and did not get, and all votes.',
  eraseAll: 'This will be erased: all that is kept of this server.',
  eraseHere: 'This will be erased: all that is set here.',
  keptQuestions: 'Questions: {questions} · Votes: {votes}',
  keptAll: 'Settings: {settings} · Questions: {questions} · Votes: {votes} · Articles: {articles}',
  eraseSure: 'It cannot be brought back.',
  eraseNext: 'To erase it, type:',
  erasedHere: 'All that was set here is erased.',
  nothingErased: 'Nothing was erased.',
  noQuestionsHere: 'Questions and votes are kept in servers only.',
  mayNotErase:
    'Everything is erased by those who may manage channels in the whole server. You can erase questions and votes.',
  choiceYes: 'yes',
  buttonErase: 'Erase',
  buttonKeep: 'Keep',
  buttonUse: 'Use it here',
  buttonSummary: 'Summary',
  menuArticles: 'Look at one of these',
  menuLines: 'Choose one',
} as const;
