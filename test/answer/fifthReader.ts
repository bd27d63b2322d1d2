import { engage, no, type Row, riyadh } from './firstArticle.js';

const both = ['Donald Tusk', 'Olaf Scholz'];
const dismissed = 'dismissed the idea of sending troops';
const rejected = 'Russia has firmly rejected any NATO involvement';

/** Lines of a fifth reader, written down with their answers before the program was asked. */
export const fifthReader: readonly Row[] = [
  { line: 'who thinks sending soldiers is premature', people: both },
  { line: 'did germany agree to send soldiers', says: dismissed },
  { line: 'did scholz like the idea of sending soldiers', says: dismissed },
  { line: 'what did tusk say about soldiers', says: dismissed },
  { line: 'did the uk send soldiers', status: no, unsure: true },
  { line: 'how many soldiers will the uk send', status: no },
  { line: 'what did starmer say about soldiers', status: no, unsure: true },
  { line: 'whats the date on this', says: 'Tue. Nov 11th, 2025' },
  { line: 'whats natos response', status: no, unsure: true },
  { line: 'whats the deal with the backstop', says: 'U.S. backstop' },
  { line: 'whats happening with ambassadors', says: 'reinstate ambassadors', unsure: true },
  { line: 'ukraine', says: 'Ukraine was not invited' },
  { line: 'usa', says: 'high-level talks with the United States' },
  { line: 'moscow', says: rejected },
  { line: 'What did Meloni do?', says: 'the only European leader to attend' },
  { line: 'What did Rubio do?', says: 'The meeting in Riyadh brought together', unsure: true },
  { line: 'what has Waltz done', says: 'The meeting in Riyadh brought together', unsure: true },
  { line: 'what did russia do', says: rejected, unsure: true, missed: true },
  { line: 'what did trump do', status: no, unsure: true },
  { line: 'what did nato do', status: no, unsure: true },
  { line: 'what did putin do', status: no, unsure: true },
  { line: 'names of the negotiating teams', status: no, unsure: true },
  { line: 'which hotel were they in', status: no, unsure: true },
  { line: 'how much did the us spend on ukraine', status: no },
  { line: 'where will the next talks be held', status: no, unsure: true },
  { line: 'how did lavrov travel to riyadh', status: no },
  { line: 'who leads russia', status: no, missed: true },
  { line: 'who thinks its pointless to send troops', people: both, unsure: true },
  { line: 'wats rubios view on russia', quotes: [engage] },
  { line: 'does russia accept nato troops', says: 'firmly rejected any NATO' },
  { line: 'what did saudi arabia say', status: no, unsure: true },
  { line: 'why did trump invite meloni', status: no },
  { line: 'what comes next', status: no, unsure: true },
  { line: 'what did meloni say about trump', status: no, unsure: true },
  { line: 'how many countries are in nato', status: no, unsure: true },
  { line: 'why did russia reject nato', status: no, unsure: true },
  { line: 'which leaders skipped paris', status: no },
  { line: 'which countries joined nato', status: no, missed: true },
  { line: 'is ukraine in nato', status: no, unsure: true },
  { line: 'is tusk from germany', status: no, missed: true },
  { line: 'is tusk from poland', says: 'Poland’s Donald Tusk' },
  { line: 'is starmer from the uk', says: 'UK Prime Minister Keir Starmer' },
  { line: 'how did the war start', status: no, missed: true },
  { line: 'how will the us help ukraine', status: no, missed: true },
  { line: 'which ambassador was appointed', status: no, missed: true },
  { line: 'does meloni support trump', status: no, unsure: true },
  { line: 'what did nato decide', status: no, missed: true },
  { line: 'which american officials were there', people: ['Marco Rubio', 'Mike Waltz'] },
  { line: 'was zelensky annoyed', says: 'visibly frustrated' },
  { line: 'did the us say ukraine is being left out', says: 'is not being sidelined', missed: true },
  { line: 'is this the first time they met', says: 'first known face-to-face', missed: true },
  { line: 'who said u cant decide stuff without ukraine', people: ['Volodymyr Zelensky'] },
];

/** Their conversations. */
export const fifthConversations: readonly (readonly Row[])[] = [
  [
    { line: 'what did meloni do', says: 'the only European leader to attend' },
    { line: 'and Lavrov?', says: 'Russian Foreign Minister Sergei Lavrov stated', unsure: true },
  ],
  [
    { line: 'where was the meeting', says: 'The meeting in Riyadh' },
    { line: 'who was there?', people: riyadh },
    { line: 'and lavrov?', status: no },
  ],
  [
    { line: 'ambassadors', says: 'reinstate ambassadors', unsure: true },
    { line: 'who said that', people: ['Sergei Lavrov'] },
  ],
  [
    { line: 'did ukraine attend', says: 'Ukraine was not invited' },
    { line: 'did poland', status: no },
    { line: 'was rubio?', says: 'The meeting in Riyadh' },
  ],
];
