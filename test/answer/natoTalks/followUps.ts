import { backstop, decisions, engage, no, opponents, type Row, riyadh, sidelined, surprise } from './row.js';

/** Conversations: each line leans on those before it. */
export const followUps: readonly (readonly Row[])[] = [
  [
    { line: 'who attended the talks?', people: riyadh },
    { line: 'and the gathering in paris?', people: [], says: 'gathered in Paris' },
    { line: 'and Rubio?', status: no },
  ],
  [
    { line: 'what did zelensky say?', quotes: [surprise, decisions] },
    { line: 'who is he?', people: ['Volodymyr Zelensky'] },
    { line: 'and Rubio?', people: ['Marco Rubio'] },
    { line: 'what did he say?', quotes: [engage] },
    { line: 'about nato?', status: no, unsure: true },
  ],
  [
    { line: '/quote zelensky', quotes: [surprise, decisions] },
    { line: 'and starmer?', quotes: [backstop] },
    { line: 'what did he say?', quotes: [backstop] },
  ],
  [
    { line: "who attended trump's inauguration", people: ['Giorgia Meloni'] },
    { line: 'what did she say about troops?', says: 'cast further doubt' },
    { line: 'who is she', people: ['Giorgia Meloni'] },
  ],
  [
    { line: 'was ukraine invited?', says: 'Ukraine was not invited' },
    { line: 'how did its president respond?', says: 'surprise' },
    { line: 'what about lavrov?', says: 'Lavrov' },
  ],
  [
    { line: 'who was in riyadh?', people: riyadh },
    { line: 'what about Paris?', people: [], says: 'gathered in Paris' },
  ],
  [
    { line: 'what did lavrov say about nato?', says: 'any presence of NATO forces' },
    { line: 'about ambassadors?', says: 'reinstate ambassadors' },
    { line: 'and meloni?', says: 'ambassadors', status: no },
    { line: 'who is she?', people: ['Giorgia Meloni'] },
  ],
  [
    { line: 'what did rubio say?', quotes: [engage] },
    { line: 'where did the talks take place?', says: 'Riyadh' },
    { line: 'who was there?', people: riyadh },
  ],
  [
    { line: '/who riyadh', people: riyadh },
    { line: 'and the second one?', people: ['Mike Waltz'] },
  ],
  [
    { line: 'who attended the talks', people: riyadh },
    { line: 'who is the last one', people: ['Yury Ushakov'] },
  ],
  [
    { line: 'what did zelensky say', quotes: [surprise, decisions] },
    { line: 'and rubio?', quotes: [engage] },
    { line: 'and waltz?', status: no, unsure: true },
  ],
  [
    { line: 'who attended the riyadh talks?', people: riyadh },
    { line: 'what about paris?', people: [], says: 'gathered in Paris' },
  ],
  [
    { line: '/who italy', people: ['Giorgia Meloni'] },
    { line: 'what did she say about troops?', quotes: [], says: 'cast further doubt' },
    { line: 'and about ambassadors?', status: no },
  ],
  [
    { line: 'who said a backstop is needed', people: ['Keir Starmer'] },
    { line: 'who is he', people: ['Keir Starmer'], says: 'UK Prime Minister Keir Starmer' },
  ],
  [
    { line: 'was ukraine invited to the talks', says: 'Ukraine was not invited' },
    { line: 'how did its president respond?', quotes: [surprise, decisions] },
  ],
  [
    { line: 'what did lavrov say about ambassadors', says: 'reinstate ambassadors' },
    { line: 'and nato?', says: 'would be unacceptable' },
    { line: 'who is he?', people: ['Sergei Lavrov'] },
  ],
  [
    { line: 'who is olaf scholz', people: ['Olaf Scholz'] },
    { line: 'what does he think of sending troops', says: 'dismissed the idea' },
    { line: 'and tusk?', says: 'dismissed the idea' },
  ],
  [
    { line: 'where did the talks happen', says: 'Riyadh' },
    { line: 'who was there', people: riyadh },
    { line: 'was ukraine?', says: 'Ukraine was not invited' },
  ],
  [
    { line: '/quote rubio concessions', quotes: [], says: 'all sides must make concessions' },
    { line: 'did he say which ones?', says: 'he did not specify what they would be', unsure: true },
  ],
  [
    { line: 'who went to the inauguration', people: ['Giorgia Meloni'] },
    { line: 'when was it?', status: no, unsure: true },
  ],
  [
    { line: 'who is marco rubio', people: ['Marco Rubio'] },
    { line: 'how long has the war been going on', says: 'third year' },
  ],
  [
    { line: 'what did macron say', status: no, unsure: true },
    { line: 'and starmer?', quotes: [backstop] },
    { line: 'what did he say about nato', status: no },
  ],
  [
    { line: 'what did zelensky say', quotes: [surprise, decisions] },
    { line: 'and rubio?', quotes: [engage] },
    { line: 'what about starmer', quotes: [backstop] },
    { line: 'and putin?', status: no },
  ],
  [
    { line: 'who is lavrov', people: ['Sergei Lavrov'] },
    { line: 'what did he say about ambassadors', says: 'reinstate ambassadors' },
    { line: 'and about nato?', says: 'any presence of NATO' },
    { line: 'and about trump?', status: no },
  ],
  [
    { line: 'who attended the talks in riyadh', people: riyadh },
    { line: 'what about paris?', people: [], says: 'gathered in Paris' },
    { line: 'and the inauguration?', people: ['Giorgia Meloni'] },
    { line: 'what did she say about troops', says: 'cast further doubt' },
  ],
  [
    { line: 'who said all sides must make concessions', people: ['Marco Rubio'] },
    { line: 'who is he', people: ['Marco Rubio'] },
    { line: 'did he specify them?', says: 'all sides must make concessions' },
    { line: 'what did he say about nato', status: no, unsure: true },
  ],
  [
    { line: 'was ukraine invited?', says: 'Ukraine was not invited' },
    { line: 'how did its president respond?' },
    { line: 'what did he call it?', quotes: [surprise] },
  ],
  [
    { line: 'who is meloni', people: ['Giorgia Meloni'] },
    { line: 'did she attend the inauguration', says: 'cast further doubt' },
    { line: 'what does she think of deploying european forces', says: 'cast further doubt' },
    { line: 'where was she born', status: no, unsure: true },
  ],
  [
    { line: 'what did starmer suggest', says: 'U.S. backstop' },
    { line: 'why?', says: 'UK Prime Minister', unsure: true },
    { line: 'and scholz?', says: 'dismissed the idea', unsure: true },
    { line: 'and tusk?', says: 'dismissed the idea', unsure: true },
  ],
  [
    { line: '/who riyadh', people: riyadh },
    { line: 'what did the first one say?', unchecked: true },
    { line: 'who is ushakov', people: ['Yury Ushakov'] },
  ],
  [
    { line: 'where did the us and russia meet', unsure: true },
    { line: 'when?', status: no },
    { line: 'who was there?', people: riyadh },
  ],
  [
    { line: '/who germany', people: ['Olaf Scholz'] },
    { line: 'what did he say', says: 'UK Prime Minister' },
    { line: 'and poland?', unchecked: true },
    { line: 'and italy?', unchecked: true },
  ],
  [
    { line: '/quote zelensky', quotes: [surprise, decisions] },
    { line: 'and lavrov?', quotes: [] },
    { line: 'what about the us?', quotes: [sidelined] },
    { line: 'and macron', status: no },
  ],
  [
    { line: 'who is donald', people: ['Donald Tusk', 'Trump'], status: 'ambiguous' },
    { line: 'tusk' },
    { line: 'what did he say', says: 'UK Prime Minister' },
  ],
  [
    { line: 'what did lavrov say' },
    { line: 'about cooperation?', says: 'reinstate ambassadors' },
    { line: 'when will that happen?', unchecked: true },
    { line: 'how long has the war been going on?', says: 'in its third year' },
  ],
  [
    { line: 'who is the foreign minister of russia', people: ['Sergei Lavrov'] },
    { line: 'and the secretary of state?', people: ['Marco Rubio'] },
    { line: 'and the italian prime minister?', people: ['Giorgia Meloni'] },
  ],
  [
    { line: 'how long has the war been going on', says: 'in its third year' },
    { line: 'who started it', unchecked: true },
    { line: 'was ukraine invited to the talks', says: 'Ukraine was not invited' },
    { line: 'why not?', status: no, unsure: true },
  ],
  [
    { line: 'what did the us say about ukraine', quotes: [sidelined] },
    { line: 'and zelensky?' },
    { line: 'what did he warn of', says: 'cannot defend itself' },
  ],
  [
    { line: 'did rubio attend the talks', says: 'The meeting in Riyadh' },
    { line: 'and waltz?', says: 'The meeting in Riyadh' },
    { line: 'and macron?', status: no, unsure: true },
    { line: 'what did waltz say?', status: no, unsure: true },
  ],
  [
    { line: 'what are the european leaders divided about', says: 'caused divisions', unsure: true },
    { line: 'where did they meet', says: 'gathered in Paris' },
    { line: 'who was there', people: [], says: 'caused divisions' },
  ],
  [
    { line: 'who was in riyadh?', people: riyadh },
    { line: 'what did rubio say there', quotes: [engage] },
    { line: 'did he mention nato', status: no, unsure: true },
    { line: 'who is he', people: ['Marco Rubio'] },
  ],
  [
    { line: 'what did lavrov say about nato', says: 'any presence of NATO' },
    { line: 'and ambassadors?', says: 'reinstate ambassadors' },
    { line: 'and concessions?', status: no, unsure: true },
    { line: 'what about rubio?', says: 'all sides must make concessions' },
  ],
  [
    { line: '/who ukraine', people: ['Volodymyr Zelensky'] },
    { line: 'what did he say', quotes: [surprise, decisions] },
    { line: 'why was he frustrated' },
  ],
  [
    { line: "who went to trump's inauguration", people: ['Giorgia Meloni'] },
    { line: 'is she the prime minister', unchecked: true },
    { line: 'what does she think about european forces', says: 'cast further doubt' },
    { line: 'and tusk?', unchecked: true },
  ],
  [
    { line: 'what did zelensky call the move', quotes: [surprise] },
    { line: 'who else was surprised', unchecked: true },
    { line: 'was he invited?', says: 'Ukraine was not invited' },
  ],
  [
    { line: 'what is this about' },
    { line: 'who was there', people: riyadh },
    { line: "who wasn't?", says: 'Ukraine was not invited' },
    { line: 'why', unchecked: true },
  ],
  [
    { line: 'where did european leaders meet', says: 'gathered in Paris' },
    { line: 'why did they meet', says: 'gathered in Paris', unsure: true },
    { line: 'did macron attend', status: no },
  ],
  [
    { line: 'who is starmer', people: ['Keir Starmer'] },
    { line: 'what does he want', says: 'UK Prime Minister' },
    { line: 'what for?', unchecked: true },
    { line: 'and meloni', people: ['Giorgia Meloni'] },
  ],
  [
    { line: '/quote rubio', quotes: [engage] },
    { line: 'about concessions?', says: 'all sides must make concessions' },
    { line: 'about nato?', status: no, unsure: true },
    { line: 'and zelensky?', unchecked: true },
  ],
  [
    { line: 'was rubio in riyadh', says: 'The meeting in Riyadh' },
    { line: 'and trump?', status: no },
  ],
  [
    { line: 'who dismissed the idea of sending troops', people: opponents },
    { line: 'why', says: 'UK Prime Minister' },
    { line: 'who is tusk', people: ['Donald Tusk'] },
    { line: 'what did he say about nato?', status: no },
  ],
  [
    { line: 'did russia reject nato troops', unsure: true },
    { line: 'who said so', unchecked: true },
    { line: 'what about ambassadors', says: 'reinstate ambassadors', unsure: true },
  ],
  [
    { line: 'who attended the talks', people: riyadh },
    { line: 'which of them are american', unchecked: true },
    { line: 'what did they say', unchecked: true },
  ],
  [
    { line: 'what did the us say', quotes: [sidelined] },
    { line: 'and russia?', says: 'Russia has firmly rejected' },
    { line: 'and germany?', unchecked: true },
  ],
  [
    { line: 'who is the president of ukraine', people: ['Volodymyr Zelensky'] },
    { line: 'and of russia?', status: no },
    { line: 'and the prime minister of italy?', people: ['Giorgia Meloni'] },
  ],
  [
    { line: 'how long has the war been going on', says: 'in its third year' },
    { line: 'when did it start', status: no, missed: true },
    { line: 'will it end soon', unchecked: true },
  ],
  [
    { line: 'what did scholz say', says: 'dismissed the idea' },
    { line: 'did starmer agree with him', unchecked: true },
    { line: 'who is macron', status: no, unsure: true },
    { line: 'what did he say', status: no, missed: true },
  ],
  [
    { line: 'what happened in paris', says: 'gathered in Paris', unsure: true },
    { line: 'and in riyadh', says: 'The meeting in Riyadh', unsure: true },
    { line: 'and in moscow', unchecked: true },
  ],
  [
    { line: 'who is lavrov', people: ['Sergei Lavrov'] },
    { line: 'was he in riyadh', unchecked: true },
    { line: 'what did he say after the talks', says: 'reinstate ambassadors' },
  ],
  [
    { line: 'was ukraine invited', says: 'Ukraine was not invited' },
    { line: 'and poland', status: no },
    { line: 'and russia', unchecked: true },
  ],
  [
    { line: 'tldr' },
    { line: 'who said that ukraine is not being sidelined', says: 'is not being sidelined' },
    { line: 'how did zelensky feel about it' },
  ],
  [
    { line: 'how long has the war lasted', says: 'third year' },
    { line: 'who started it', status: no, unsure: true },
  ],
  [
    { line: 'who attended the talks', people: riyadh },
    { line: 'what did they say', quotes: [engage] },
  ],
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
