import { quiz } from '../src/answer/quiz/play.js';
import { articleOption } from '../src/request/chooseArticle.js';
import { command } from '../src/request/command.js';

/** Options of a running game, for typed lines only: on Discord, buttons carry them. */
const typed = { onlyNamed: true, onlyTyped: true } as const;

export default command({
  data: {
    name: 'quiz',
    description: 'Who said it? True or altered? A few questions about the article’s quotations',
    options: {
      round: { description: 'Which round, by its number', ...typed },
      choice: { description: 'Your choice: a name, A or B; ? for the answer', ...typed },
      score: { description: 'Your score so far, such as 2/3', ...typed },
      article: articleOption,
    },
  },
  run: ({ knowledge, locale, options, seed }) => quiz(knowledge, options, seed, locale),
});
