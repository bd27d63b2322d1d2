import { articleOption } from '../src/answer/chooseArticle.js';
import { command } from '../src/answer/command.js';
import { summary } from '../src/answer/summary.js';

export default command({
  data: {
    name: 'summary',
    description: 'The headline, the date and the key points, in the article’s words',
    options: { article: articleOption },
  },
  run: ({ knowledge }) => summary(knowledge),
});
