import type { Row } from './firstArticle.js';

const no = 'not-in-article';
const abbasi = 'Noor Abbasi';
const valadares = 'Inês Valadares';
const solbakken = 'Henrik Solbakken';
const lask = 'Teodor Lask';
const hollweg = 'Petra Hollweg';
const okonjo = 'Chidi Okonjo';
const gala = [abbasi, valadares, solbakken];
const gamble = 'We are not prepared to gamble with the lives of 40,000 commuters a day,';
const children = 'Nobody will drive across this bridge until I would let my own children cross it.';
const alone = 'Marlow cannot pay for this alone,';
const stadium = 'If the state can build a stadium in the capital, it can mend a bridge on the coast.';
const told = 'I was told in a call that lasted less than one minute,';
const countdown = 'After two years I expected a conversation, not a countdown.';
const when = 'The question is not whether the dam of ice will break but when,';
const rise = 'We measured a rise of 11 metres in nine weeks.';

/** Lines about other articles with structure, by folder: nothing that holds for one article alone may be a rule. */
export const otherArticles: Readonly<Record<string, readonly Row[]>> = {
  'lumen-film-festival': [
    { line: '/who gala', people: gala, says: 'brought together' },
    { line: '/who harbour theatre', people: gala },
    { line: '/who harbor theater', people: gala },
    { line: '/who port elsa', people: gala },
    { line: '/who was at the opening', people: gala },
    { line: 'who attended?', people: gala },
    { line: '/who vardo', people: [], says: 'The jury met' },
    { line: '/who met in vardo', people: [], says: 'The jury met' },
    { line: 'who stayed away from the gala', people: [hollweg, lask], says: 'stayed away' },
    { line: 'who was not invited', people: [hollweg, lask] },
    { line: '/who norway', people: [solbakken] },
    { line: '/who norwegian', people: [solbakken] },
    { line: '/who portugal', people: [valadares] },
    { line: '/who the portuguese actress', people: [valadares] },
    { line: '/who ines valadares', people: [valadares] },
    { line: '/who valadres', people: [valadares] },
    { line: '/who Solbaken', people: [solbakken] },
    { line: '/who Солбаккен', people: [solbakken] },
    { line: '/who festival director', people: [abbasi] },
    { line: '/who culture minister', people: [hollweg] },
    { line: '/who minister hollweg', people: [hollweg] },
    { line: '/who composer', people: [lask] },
    { line: '/who prime minister', status: no },
    { line: '/who mayor', status: no },
    { line: '/who sweden', status: no },
    { line: '/who was in norway', status: no },
    { line: '/who spielberg', status: no },
    { line: '/who doubted prizes', people: [solbakken] },
    { line: '/who is against prizes', people: [solbakken] },
    { line: '/who rejected moving the festival', people: [abbasi] },
    { line: '/who welcomed prizes', people: [valadares] },
    { line: '/who wants less noise', people: [okonjo], quotes: ['less noise and more cinema'] },
    { line: 'who wants to move the festival to the capital', status: no },
    { line: '/quote lask', quotes: ['a party on a sinking ship'] },
    { line: '/quote abbasi capital', quotes: [], says: 'rejected the idea' },
    { line: '/quote abbasi prizes', status: no },
    { line: '/quote hollweg money', quotes: [], says: 'without state money' },
    { line: '/quote okonjo', quotes: ['less noise and more cinema'] },
    { line: 'what did hollweg warn about', quotes: [], says: 'without state money' },
    { line: 'what did hollweg call the decision', quotes: ['childish'] },
    { line: 'what did norway say', says: 'doubted the value' },
    { line: 'what did solbakken and valadares say about prizes', says: 'prizes' },
    { line: 'what did lask say about prizes', status: no },
    { line: 'where did the jury meet', says: 'Vardo' },
    { line: 'where was the gala', says: 'Harbour Theatre' },
    { line: 'was lask at the gala', says: 'stayed away' },
    { line: 'was hollweg invited', says: 'not invited' },
    { line: 'was spielberg at the gala', status: no },
    { line: 'was norway at the gala', says: 'brought together' },
    { line: 'did hollweg doubt the value of prizes', status: no, unsure: true },
    { line: 'what happened in vardo', says: 'The jury met', unsure: true },
    { line: 'who wrote this', status: no },
    { line: 'date?', says: 'May 8' },
  ],
  'harbour-bridge-closed': [
    { line: '/who halloran', people: ['Ingrid Halloran'] },
    { line: '/who transport commissioner', people: ['Ingrid Halloran'] },
    { line: '/who commissioner halloran', people: ['Ingrid Halloran'] },
    { line: '/who mayor', people: ['Delphine Achterberg'] },
    { line: '/who baker', people: ['Pavel Ostrander'] },
    { line: '/who chief engineer', people: ['Sunniva Brandvold'] },
    { line: '/who spokesman', people: ['Tomas Reuel'] },
    { line: '/who minister', status: no },
    { line: '/who warned about small businesses', people: ['Delphine Achterberg'] },
    { line: 'who said the towers are sound', people: ['Sunniva Brandvold'] },
    { line: 'who died', status: no, unsure: true },
    { line: '/quote halloran', quotes: [gamble, children] },
    { line: '/quote commissioner halloran children', quotes: [children] },
    { line: '/quote mayor achterberg', quotes: [alone, stadium] },
    { line: '/quote achterberg stadium', quotes: [stadium] },
    { line: '/quote ministry', quotes: ['following the situation closely'] },
    { line: 'what did the mayor say about the state', quotes: [stadium] },
    { line: 'what did the ministry say', quotes: ['following the situation closely'] },
  ],
  'rovers-sack-coach': [
    { line: '/who coach', people: ['Anders Lindqvist', 'Yusuf Adeyemi'], status: 'ambiguous' },
    { line: '/who head coach', people: ['Anders Lindqvist'] },
    { line: '/who captain', people: ['Mateo Ferrant'] },
    { line: '/who captain ferrant', people: ['Mateo Ferrant'] },
    { line: '/who chairwoman', people: ['Oonagh Pelletier'] },
    { line: '/who maria pelletier', status: no },
    { line: '/who goalkeeper', status: no },
    { line: '/quote lindqvist', quotes: [told, countdown] },
    { line: '/quote coach lindquist countdown', quotes: [countdown] },
    { line: '/quote adeyemi', status: no },
    {
      line: 'what did the chairwoman say about relegation',
      quotes: ['I would rather be unpopular in January than relegated in May,'],
    },
    { line: 'what did ferrant say about monteverde', status: no },
  ],
  'glacier-lake-warning': [
    { line: '/who voss', people: ['Leilani Voss'] },
    { line: '/who dr. voss', people: ['Leilani Voss'] },
    { line: '/who glaciologist', people: ['Leilani Voss'] },
    { line: '/who environment minister', people: ['Raquel Ibarrondo'] },
    { line: '/who opposition leader', people: ['Hugh Tanaka'] },
    { line: '/who head of civil protection', people: ['Bruno Castellan'] },
    { line: '/who promised emergency funds', people: ['Raquel Ibarrondo'] },
    { line: '/who promised a tunnel', status: no },
    { line: '/quote voss', quotes: [when, rise] },
    { line: '/quote voss flood', quotes: [], says: 'within 25 minutes' },
    { line: '/quote castellan goats', status: no },
    { line: '/quote tanaka', quotes: ['a cheque without a number'] },
    { line: 'what did maier say about goats', quotes: ['I will go when the goats go.'] },
    { line: 'what did ibarrondo promise', quotes: [], says: 'emergency funds' },
  ],
  'storm-library': [
    { line: 'who is the mayor', people: ['Helen Ashby'] },
    { line: 'who called it respectful', people: ['Beth Crane'] },
    { line: 'who voted against the plan', people: ['Raj Patel'] },
    { line: 'what did ashby say about stone', status: no, unsure: true },
    { line: 'what did the rotary club do', says: 'forming a human chain' },
    { line: 'What did Whitlock do?', says: 'did not attend the vote', unsure: true },
    { line: 'did the governor go to the vote', says: 'did not attend the vote' },
    { line: 'mill road', says: 'The old site on Mill Road' },
    { line: 'how much will it cost', says: '$12 million' },
    { line: 'how much did stone offer', status: no, unsure: true },
    { line: 'when was the station built', status: no, missed: true },
    { line: 'was the governor there', says: 'did not attend the vote' },
  ],
};
