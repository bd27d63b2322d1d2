/** The bot's own sentences about articles that are new, corrected or withdrawn, and about answers from before that. */
export const announcingPhrases = {
  announcedIn: 'New, corrected and withdrawn articles are announced in {channel}.',
  announcedNowhere:
    'New, corrected and withdrawn articles are not announced; {command:settings} {option:settings.announcements}:{phrase:choiceHere} has them announced in the channel in which it is typed.',
  mayNotAnnounce: 'I may not write in this channel: until I may, nothing is announced.',
  announcedInServers: 'Articles are announced in servers of which I am a member.',
  announcementsAlone:
    '“{option:settings.announcements}” holds in the whole server: set it without the other options.',
  choiceHere: 'here',
  privacyAnnounced: 'Which articles were announced in this server, and when, for 30 days.',
  newArticle: 'New article:',
  newArticles: 'New articles:',
  correctedArticle: 'Corrected article:',
  correctedArticles: 'Corrected articles:',
  withdrawnArticle: 'Withdrawn article:',
  withdrawnArticles: 'Withdrawn articles:',
  correctedOn: 'corrected: {date}',
  askAbout: 'Ask me about it: {command:ask} {option:ask.article}:{slug}',
  moreAnnounced: 'And {count} more: {command:article list}',
  sinceCorrected:
    'This answer is from an earlier version of the article, which has been corrected since: {date}.',
  sinceWithdrawn: 'The article that this answer is from has been withdrawn since.',
  askOnceMore: 'Ask once more.',
  buttonAskAgain: 'Ask again',
  askedAgain: 'Asked again: the answer is now from the article as it is.',
} as const;
