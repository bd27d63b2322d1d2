import { backstop, decisions, engage, type Row, sidelined, surprise } from './firstArticle.js';

const zelensky = 'Volodymyr Zelensky';
const lavrov = 'Sergei Lavrov';
const rubio = 'Marco Rubio';
const waltz = 'Mike Waltz';
const ushakov = 'Yury Ushakov';
const starmer = 'Keir Starmer';
const scholz = 'Olaf Scholz';
const tusk = 'Donald Tusk';
const meloni = 'Giorgia Meloni';
const atRiyadh = [rubio, waltz, ushakov];

const refused = 'not-in-article';

const who: readonly Row[] = [
  { line: '/who Riyadh', people: atRiyadh, says: 'The meeting in Riyadh brought together' },
  { line: '/who riyad meeting', people: atRiyadh },
  { line: '/who saudi arabia', people: atRiyadh },
  { line: '/who was at the saudi talks', people: atRiyadh },
  { line: '/who query:"the riyadh talks"', people: atRiyadh },
  { line: '/who PARIS', people: [], says: 'European leaders, who gathered in Paris' },
  { line: '/who gathered in paris', people: [], says: 'European leaders, who gathered in Paris' },
  { line: "/who trump's inauguration", people: [meloni] },
  { line: '/who attended the inaugration', people: [meloni] },
  { line: '/who Sergei Lavrov', people: [lavrov] },
  { line: '/who lavrof', people: [lavrov] },
  { line: '/who keir', people: [starmer] },
  { line: '/who Зеленський', people: [zelensky] },
  { line: '/who trump', people: ['Trump'] },
  { line: '/who ushakow', people: [ushakov] },
  { line: '/who secretary of state', people: [rubio] },
  { line: '/who national security adviser', people: [waltz] },
  { line: '/who presidential aide', people: [ushakov] },
  { line: '/who italian pm', people: [meloni] },
  { line: '/who russian foreign minster', people: [lavrov] },
  { line: '/who british', people: [starmer] },
  { line: '/who germany', people: [scholz] },
  { line: '/who usa', people: [rubio, waltz] },
  { line: '/who kremlin', people: [lavrov, ushakov] },
  { line: '/who called it a surprise', people: [zelensky] },
  { line: '/who thinks troops are a bad idea, dismissed it?', people: [scholz, tusk] },
  { line: '/who suggested a backstop', people: [starmer] },
  { line: '/who said all sides must make concessions', people: [rubio] },
  { line: '/who donald', people: [tusk, 'Trump'], status: 'ambiguous' },
  { line: '/who prime minister', people: [starmer, meloni], status: 'ambiguous' },
  { line: '/who putin', status: refused },
  { line: '/who von der leyen', status: refused },
  { line: '/who hosted the talks', status: refused },
  { line: '/who', status: 'invalid' },
];

const quote: readonly Row[] = [
  { line: '/quote zelensky', quotes: [surprise, decisions] },
  { line: '/quote Volodymyr Zelenskyy decisions', quotes: [decisions] },
  {
    line: '/quote speaker:zelensky about:"american support"',
    quotes: [],
    says: 'Ukraine cannot defend itself against Russia without continued American support',
  },
  { line: '/quote zelenski paris', status: refused },
  { line: '/quote rubio', quotes: [engage] },
  {
    line: '/quote marco rubio concessions',
    quotes: [],
    says: 'all sides must make concessions',
  },
  { line: '/quote rubio ambassadors', status: refused },
  { line: '/quote secretary of state', quotes: [engage] },
  { line: '/quote lavrov', quotes: [], says: 'any presence of NATO forces under a different flag' },
  { line: '/quote lavrov ambasadors', quotes: [], says: 'reinstate ambassadors' },
  { line: '/quote "Sergei Lavrov" cooperation', quotes: [], says: 'restoring cooperation' },
  { line: '/quote lavrov inauguration', status: refused },
  { line: '/quote starmer', quotes: [backstop] },
  { line: '/quote uk prime minister', quotes: [backstop] },
  { line: '/quote starmer saudi arabia', status: refused },
  { line: '/quote olaf scholz', quotes: [], says: 'dismissed the idea of sending troops' },
  { line: '/quote tusk troops', quotes: [], says: 'dismissed the idea of sending troops' },
  { line: '/quote melloni', quotes: [], says: 'cast further doubt' },
  { line: '/quote the US', quotes: [sidelined] },
  { line: '/quote america sidelined', quotes: [sidelined] },
  { line: '/quote Mike Waltz', status: refused },
  { line: '/quote ushakov', status: refused },
  { line: '/quote trump', status: refused },
  { line: '/quote macron', status: refused },
  { line: '/quote', status: 'invalid' },
];

const answerable: readonly Row[] = [
  { line: 'who attended the talks in riyadh?', people: atRiyadh },
  { line: 'who went to saudi', people: atRiyadh },
  { line: 'which americans were in the room in riyadh', people: [rubio, waltz] },
  { line: 'who did russia send to riyadh?', people: [ushakov] },
  { line: 'who is mike waltz', people: [waltz], says: 'U.S. National Security Advisor Mike Waltz' },
  { line: "who's the foreign minister of russia", people: [lavrov] },
  { line: 'whos the italian prime minister', people: [meloni] },
  { line: 'who said you cannot make decisions without ukraine', people: [zelensky] },
  { line: 'who thinks sending troops is premature?', people: [scholz, tusk] },
  { line: 'who wants a us backstop', people: [starmer] },
  {
    line: 'who is the only european leader who went to trumps inauguration',
    people: [meloni],
  },
  { line: 'who was optimistic after the talks', people: [lavrov] },
  { line: 'Who was not invited?', people: [], says: 'Ukraine was not invited to the talks' },
  {
    line: 'who met in paris and why?',
    people: [],
    says: 'European leaders, who gathered in Paris to discuss their response',
  },
  { line: 'what did zelensky call it', quotes: [surprise] },
  { line: 'what did lavrov say about nato forces', quotes: [], says: 'would be unacceptable' },
  {
    line: 'What did Rubio say about Russia?',
    quotes: [engage],
  },
  { line: 'what did rubio think everyone has to do', says: 'all sides must make concessions' },
  { line: 'what did starmer say is needed', quotes: [backstop] },
  { line: 'what does scholz think about troops to ukraine', says: 'dismissed the idea' },
  { line: 'what did meloni think of deploying european forces', says: 'cast further doubt' },
  { line: 'was ukraine at the table', says: 'Ukraine was not invited', unsure: true, missed: true },
  { line: 'was ukraine invited??', says: 'Ukraine was not invited to the talks' },
  {
    line: 'did rubio say what the concessions are',
    says: 'he did not specify what they would be',
    unsure: true,
  },
  { line: 'which concessions does rubio want?', says: 'he did not specify what they would be', unsure: true },
  { line: 'where did the us and russia meet', says: 'Riyadh', missed: true },
  { line: 'where did the european leaders get together', says: 'gathered in Paris' },
  { line: 'how long has the war been going on', says: 'With the war now in its third year' },
  { line: 'what year of the war is it', says: 'third year' },
  {
    line: 'have russia and america talked face to face before since the invasion',
    says: 'the first known face-to-face discussions',
  },
  { line: 'are they bringing back ambassadors', says: 'reinstate ambassadors', unsure: true },
  { line: 'what did the two countries agree to do?', says: 'agreed to appoint teams' },
  {
    line: 'why did european leaders gather in paris',
    says: 'to discuss their response',
  },
  { line: 'why is a backstop needed', says: 'to prevent future Russian aggression' },
  { line: 'can ukraine defend itself alone?', says: 'Ukraine cannot defend itself' },
  { line: 'why are people worried about the peace deal', says: 'raises concerns', missed: true },
  { line: 'did the meeting split europe', says: 'divisions among European leaders' },
  { line: 'does moscow accept nato troops under another flag', says: 'would be unacceptable', unsure: true },
  { line: 'ambassadors', says: 'reinstate ambassadors', unsure: true },
  { line: 'backstop', says: backstop },
  { line: 'third year', says: 'third year' },
  { line: 'tldr' },
  { line: 'headline', says: 'Russia Rejects NATO Troops in Ukraine' },
  { line: 'when was this published', says: 'Tue. Nov 11th, 2025' },
  { line: 'did polland reject sending tropps', says: 'dismissed the idea of sending troops', unsure: true },
];

const unanswerable: readonly Row[] = [
  { line: 'who is the president of russia', status: refused },
  { line: 'what did rubio say about nato', status: refused, unsure: true },
  { line: 'what did waltz say about ukraine', status: refused },
  { line: 'what did trump say about zelensky?', status: refused },
  { line: 'when did the invasion start', status: refused, unsure: true },
  { line: 'when was the meeting in riyadh', status: refused, unsure: true },
  { line: 'how many troops will the uk send', status: refused },
  { line: 'how long did the talks last', status: refused, unsure: true },
  { line: 'where was the inauguration held', status: refused, unsure: true },
  { line: 'who hosted the talks, mohammed bin salman?', status: refused, unsure: true },
  { line: 'was macron in paris', status: refused },
  { line: 'what did ushakov tell rubio', status: refused },
  { line: 'when will the ambassadors be back', status: refused },
  { line: 'who will be on the negotiating teams', status: refused, unsure: true },
  { line: 'what did starmer say about nato expansion', status: refused },
  { line: 'what did zelensky say about the gathering in paris', status: refused },
  { line: 'did meloni call the talks a surprise', status: refused, unsure: true },
  { line: 'how many soldiers have died in ukraine', status: refused },
  { line: 'what did tusk say about the ambassadors', status: refused },
  { line: 'who wrote this article', status: refused, unsure: true },
  { line: 'did zelensky meet lavrov in paris', status: refused },
  { line: 'sanctions', status: refused },
  { line: 'what time is it in kyiv', status: refused },
];

const free: readonly Row[] = [...answerable, ...unanswerable];

/** Lines of a reader who had not seen the engine, labelled from the article alone. */
export const secondReader: readonly Row[] = [...who, ...quote, ...free];

/** Conversations of the same reader, each turn read in the light of those before. */
export const secondConversations: readonly (readonly Row[])[] = [
  [
    { line: 'what did zelensky say', quotes: [surprise, decisions] },
    { line: 'and rubio?', quotes: [engage] },
    { line: 'and waltz?', status: refused, unsure: true },
  ],
  [
    { line: 'who attended the riyadh talks?', people: atRiyadh },
    { line: 'what about paris?', people: [], says: 'European leaders, who gathered in Paris' },
  ],
  [
    { line: '/who italy', people: [meloni] },
    { line: 'what did she say about troops?', quotes: [], says: 'cast further doubt' },
    { line: 'and about ambassadors?', status: refused },
  ],
  [
    { line: 'who said a backstop is needed', people: [starmer] },
    { line: 'who is he', people: [starmer], says: 'UK Prime Minister Keir Starmer' },
  ],
  [
    { line: 'was ukraine invited to the talks', says: 'Ukraine was not invited' },
    { line: 'how did its president respond?', quotes: [surprise, decisions] },
  ],
  [
    { line: 'what did lavrov say about ambassadors', says: 'reinstate ambassadors' },
    { line: 'and nato?', says: 'would be unacceptable' },
    { line: 'who is he?', people: [lavrov] },
  ],
  [
    { line: 'who is olaf scholz', people: [scholz] },
    { line: 'what does he think of sending troops', says: 'dismissed the idea' },
    { line: 'and tusk?', says: 'dismissed the idea' },
  ],
  [
    { line: 'where did the talks happen', says: 'Riyadh' },
    { line: 'who was there', people: atRiyadh },
    { line: 'was ukraine?', says: 'Ukraine was not invited to the talks' },
  ],
  [
    { line: '/quote rubio concessions', quotes: [], says: 'all sides must make concessions' },
    { line: 'did he say which ones?', says: 'he did not specify what they would be', unsure: true },
  ],
  [
    { line: 'who went to the inauguration', people: [meloni] },
    { line: 'when was it?', status: refused, unsure: true },
  ],
  [
    { line: 'who is marco rubio', people: [rubio] },
    { line: 'how long has the war been going on', says: 'third year' },
  ],
  [
    { line: 'what did macron say', status: refused, unsure: true },
    { line: 'and starmer?', quotes: [backstop] },
    { line: 'what did he say about nato', status: refused },
  ],
];
