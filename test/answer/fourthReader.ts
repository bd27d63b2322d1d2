import { decisions, engage, no, type Row, riyadh, surprise } from './firstArticle.js';

const invited = 'Ukraine was not invited';

/** Lines of a fourth reader that were answered wrong before there was a rule for them. */
export const fourthReader: readonly Row[] = [
  { line: '/who was in the room in riyadh', people: riyadh },
  { line: '/who showed up in riyadh', people: riyadh },
  { line: "/who's at the talks", people: riyadh },
  { line: '/who Riyadh participants', people: riyadh },
  { line: "/who was at trump's swearing in", people: ['Giorgia Meloni'] },
  { line: '/who did the us send', people: ['Marco Rubio', 'Mike Waltz'] },
  { line: '/who represented america', people: ['Marco Rubio', 'Mike Waltz'] },
  { line: '/who represented ukraine at the talks', people: [], says: 'Ukraine was not invited' },
  { line: '/who moscow meeting', status: no },
  { line: '/who ukranian', people: ['Volodymyr Zelensky'] },
  { line: '/who briton', people: ['Keir Starmer'] },
  { line: '/who russian minister of foreign affairs', people: ['Sergei Lavrov'] },
  { line: '/who minister of defence', status: no },
  { line: '/quote scholz and tusk', quotes: [], says: 'dismissed the idea' },
  { line: '/quote zelensky and rubio', quotes: [surprise, decisions, engage] },
  { line: '/quote macron and scholz', status: no },
  { line: '/quote lavrov and nato', quotes: [], says: 'any presence of NATO' },
  { line: 'pls list everyone at the talks', people: riyadh, missed: true },
  { line: 'which russian was at the talks', people: ['Yury Ushakov'], unsure: true },
  { line: 'was anyone from ukraine at the talks', says: invited, unsure: true },
  { line: 'was anyone from poland at the talks', status: no, unsure: true },
  { line: 'did any russian attend', says: 'The meeting in Riyadh brought together' },
  { line: 'what country were the talks in', says: 'Saudi Arabia', missed: true },
  { line: 'what city were the talks in', says: 'The meeting in Riyadh' },
  { line: 'where does zelensky live', status: no },
  { line: 'where was zelensky born', status: no },
  { line: 'who complained that ukraine wasnt invited', people: ['Volodymyr Zelensky'] },
  { line: 'who doesnt believe in european forces', people: ['Giorgia Meloni'] },
  { line: 'who else dismissed the idea', people: ['Olaf Scholz', 'Donald Tusk'] },
  { line: 'who got left out of the talks', people: [], says: invited },
  { line: 'why was ukraine not invited', status: no, unsure: true },
  { line: 'why did meloni go to the inauguration', status: no, unsure: true },
  { line: 'why did european leaders meet in paris', says: 'to discuss their response' },
  { line: 'how long has the war lasted', says: 'third year' },
  { line: 'how long has russia been at war with ukraine', says: 'third year', missed: true },
  { line: 'how long was the meeting', status: no, unsure: true },
  { line: 'did germany agree to send troops', says: 'dismissed the idea' },
  { line: 'did tusk support the idea', says: 'dismissed the idea' },
  { line: 'did starmer say anything about troops', status: no, unsure: true },
  { line: 'gimme the headline', says: 'Russia Rejects NATO Troops' },
  { line: 'wie lange dauert der krieg schon', says: 'third year', unsure: true },
  { line: 'сколько длится война', says: 'third year', unsure: true },
  { line: 'кто президент россии', status: no },
  { line: 'была ли украина приглашена', says: invited },
  { line: 'dónde se reunieron', says: 'The meeting in Riyadh' },
];

/** Their conversations. */
export const fourthConversations: readonly (readonly Row[])[] = [
  [
    { line: 'how long has the war lasted', says: 'third year' },
    { line: 'who started it', status: no, unsure: true },
  ],
  [
    { line: 'who attended the talks', people: riyadh },
    { line: 'what did they say', quotes: [engage] },
  ],
];
