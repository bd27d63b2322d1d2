/** The bot's own sentences about what is set and kept of a server. */
export const upkeepPhrases = {
  mayNotSet: 'Only those who may manage channels change what is set here.',
  mayNotSetServer:
    'What holds in the whole server is changed by those who may manage channels in all of it. For this channel leave out “{option:settings.where}”.',
  nowAny:
    'From now on no article is chosen here: commands look in the newest first, then in the others; questions in your own words look in all. Now the newest is:',
  asCommand:
    'That works as a slash command only: a message does not tell me what you may do here. Type / and choose it.',
  nothingKept: 'Nothing is set here, and nothing is kept.',
  moderatorsOnly: 'That is for the moderators of this server.',
  unreadable: 'What is kept cannot be read now. Try again in a minute.',
  unkept: 'This could not be written down: it holds until I restart, and I go on trying.',
  unknownChoice: '“{option}” has no such value.',
  privacy: 'No name and no id of a user is kept, and no message. What is kept:',
  privacyMemory:
    'For ten minutes I remember what was asked last, to understand what follows; that is never written down.',
  privacySettings: 'What those who manage channels have set, by the ids of this server and its channels.',
  privacyQuestions:
    'Questions that had no answer, as they were typed, and the day, for 30 days: that is switched on here. Those that you ask with “{phrase:optionPrivateName}” are left out.',
  privacyNoQuestions: 'Questions are not kept: that is switched off here.',
  privacyVotes:
    'How often an answer was called helpful or wrong, the reasons given, and the day, for 30 days.',
  privacyLog: 'Whoever runs me has questions written to the log, without names.',
  privacyErase:
    'Moderators see all of it by {command:article export} and erase it by {command:article erase}; when I am removed from the server, it is erased.',
  unanswered: 'What people asked in the last 30 days and did not get:',
  noneUnanswered: 'No question of the last 30 days is kept.',
  moreQuestions: 'And {count} more: {command:article export} has all.',
  exported: 'All that is kept of this server:',
  asFile: 'In the file {name}.',
  erasedQuestions: 'The questions and votes that were kept of this server are erased.',
  erasedAll: 'All that was kept of this server is erased.',
  settings: 'How I answer here:',
  nowHere: 'From now on, in this channel:',
  nowInServer: 'From now on, in the whole server; what is set for a channel goes before:',
  setNewest: 'The newest article answers first.',
  setAny:
    'No article is chosen: commands look in the newest first, then in the others; questions in your own words look in all.',
  setArticle: 'The article that answers first: {title}',
  mentionsOn: 'Mentions are answered.',
  mentionsOff: 'Mentions are not answered.',
  privateOn:
    'Answers to commands are for the reader alone, unless “{phrase:optionPrivateName}” says otherwise.',
  privateOff: 'Answers to commands are for everybody, unless “{phrase:optionPrivateName}” says otherwise.',
  questionsOn: 'Questions that had no answer are kept for 30 days, without names.',
  questionsOff:
    'Questions that had no answer are not kept; {command:settings} {option:settings.unanswered}:{phrase:choiceOn} switches that on.',
  choiceChannel: 'this channel',
  choiceServer: 'the whole server',
  choiceQuestions: 'questions and votes',
  choiceEverything: 'everything',
  choiceOn: 'on',
  choiceOff: 'off',
  buttonHelpful: 'Helpful',
  buttonWrong: 'Wrong',
  voted: 'Thank you, that is counted.',
  votedBefore: 'You have said so already.',
} as const;
