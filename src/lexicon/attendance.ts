import { formsOf } from './verbForms.js';
import { union, wordSet } from './words.js';

/** What people do at an event: "attend", "met", "was invited". */
const verbs = formsOf(
  wordSet(
    'attend participate join go come travel fly meet gather show turn take sit send invite represent get',
  ),
);
/** What they are there. */
const roles =
  wordSet(`attendee attendees participant participants guest guests delegate delegates delegation delegations envoy
  envoys negotiator negotiators representative representatives official officials person persons people member members
  name names list`);

/** Words that show that a question asks who was there. */
export const attendanceQuestionWords = union(
  verbs,
  wordSet(
    `there present showed attendance attendee attendees participant participants guest guests delegation room table`,
  ),
);

/** Words with which people ask who was at an event, and that ask for nothing else. */
export const attendanceWords = union(
  attendanceQuestionWords,
  roles,
  wordSet('part side seat place held happen happening happened showed up down'),
);

/** Words with which people ask who was not there. */
export const absenceWords = union(
  formsOf(wordSet('exclude skip snub miss')),
  wordSet('absent missing excluded uninvited left away out stayed'),
);

/** Before a place or an event where somebody is or goes. */
export const sitePrepositions = wordSet('at in to');
