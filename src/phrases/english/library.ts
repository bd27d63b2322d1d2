/** The bot's own sentences about several articles, and about which of them goes first where. */
export const libraryPhrases = {
  fromAnother: 'From another article:',
  notSaidInAny: 'I found nothing in the articles on that.',
  noSuchNameInAny: 'I found nobody of that description in the articles.',
  noPeopleInAny: 'I found no people in the articles for “{name}”.',
  nothingSaidInAny: 'I found no statement by {name} in the articles.',
  notFoundInAny: 'I did not find these words in the articles.',
  nowAsChannel:
    'From now on nothing is chosen for this thread alone: what is chosen for its channel holds, so this one answers here first:',
  nowAsServer:
    'From now on nothing is chosen here alone: what is chosen for the whole server holds, so this one answers here first:',
  inThread: 'That holds in this thread alone; its channel keeps what is set there.',
  inChannel: 'That holds in the channel of this thread, and in its threads that have nothing of their own.',
  inServer: 'That holds in the whole server, but for channels and threads that have their own.',
  insteadInChannel: 'This channel has its own:',
  insteadInThread: 'This thread has its own:',
  othersInstead: 'Other channels and threads that have their own: {count}.',
  settingsOfChannel: 'How I answer in the channel of this thread:',
  settingsOfServer: 'How I answer in the whole server, but for channels and threads that have their own:',
  nowInThread: 'From now on, in this thread alone:',
  nowInChannel: 'From now on, in the channel of this thread:',
} as const;
