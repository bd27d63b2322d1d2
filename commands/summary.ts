import { summary } from '../src/answer/aboutArticle.js';
import { articleOption } from '../src/request/chooseArticle.js';
import { command } from '../src/request/command.js';

export default command({
  data: {
    name: 'summary',
    description: 'The headline, the date and the key points, in the article’s words',
    options: { article: articleOption },
  },
  run: ({ knowledge }) => summary(knowledge),
});
