import { quiz } from '../src/answer/quiz/play.js';
import { articleOption } from '../src/request/chooseArticle.js';
import { command } from '../src/request/command.js';

/** Options of a game that goes on, for lines alone: on Discord its buttons know them. */
const typed = { onlyNamed: true, onlyTyped: true } as const;

export default command({
  data: {
    name: 'quiz',
    description: 'Who said it? True or bent? A few questions out of the article’s own quotations',
    options: {
      round: { description: 'Which round, by its number', ...typed },
      choice: { description: 'What you choose: a name, A or B; ? to be told', ...typed },
      score: { description: 'Your score so far, as in 2/3', ...typed },
      article: articleOption,
    },
  },
  run: ({ knowledge, locale, options, seed }) => quiz(knowledge, options, seed, locale),
});
