import type { Row } from './firstArticle.js';

/** Conversations about the first article: each line leans on those before it. */
export const conversations: readonly (readonly Row[])[] = [
  [
    { line: 'who attended the talks?', people: ['Marco Rubio', 'Mike Waltz', 'Yury Ushakov'] },
    { line: 'and the gathering in paris?', people: [], says: 'European leaders, who gathered in Paris' },
    { line: 'and Rubio?', status: 'not-in-article' },
  ],
  [
    {
      line: 'what did zelensky say?',
      quotes: ['surprise', 'you cannot make decisions without Ukraine on how to end the war in Ukraine.'],
    },
    { line: 'who is he?', people: ['Volodymyr Zelensky'] },
    { line: 'and Rubio?', people: ['Marco Rubio'] },
    { line: 'what did he say?', quotes: ['willing to engage seriously'] },
    { line: 'about nato?', status: 'not-in-article', unsure: true },
  ],
  [
    {
      line: '/quote zelensky',
      quotes: ['surprise', 'you cannot make decisions without Ukraine on how to end the war in Ukraine.'],
    },
    { line: 'and starmer?', quotes: ['U.S. backstop'] },
    { line: 'what did he say?', quotes: ['U.S. backstop'] },
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
    { line: 'who was in riyadh?', people: ['Marco Rubio', 'Mike Waltz', 'Yury Ushakov'] },
    { line: 'what about Paris?', people: [], says: 'European leaders, who gathered in Paris' },
  ],
  [
    { line: 'what did lavrov say about nato?', says: 'any presence of NATO forces' },
    { line: 'about ambassadors?', says: 'reinstate ambassadors' },
    { line: 'and meloni?', says: 'ambassadors', status: 'not-in-article' },
    { line: 'who is she?', people: ['Giorgia Meloni'] },
  ],
  [
    { line: 'what did rubio say?', quotes: ['willing to engage seriously'] },
    { line: 'where did the talks take place?', says: 'Riyadh' },
    { line: 'who was there?', people: ['Marco Rubio', 'Mike Waltz', 'Yury Ushakov'] },
  ],
  [
    { line: '/who riyadh', people: ['Marco Rubio', 'Mike Waltz', 'Yury Ushakov'] },
    { line: 'and the second one?', people: ['Mike Waltz'] },
  ],
  [
    { line: 'who attended the talks', people: ['Marco Rubio', 'Mike Waltz', 'Yury Ushakov'] },
    { line: 'who is the last one', people: ['Yury Ushakov'] },
  ],
];
