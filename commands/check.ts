import { check, worthOfCheck } from '../src/answer/check/check.js';
import { articleOption } from '../src/request/chooseArticle.js';
import { command } from '../src/request/command.js';
import { completeSpeakers } from '../src/request/complete.js';

export default command({
  data: {
    name: 'check',
    description: 'Was it really said? Compares a quotation with the article, word by word',
    options: {
      quote: {
        description: 'The words that somebody is supposed to have said',
        required: true,
        longest: 4000,
      },
      speaker: { description: 'Who is supposed to have said them', completes: true },
      article: articleOption,
    },
  },
  complete: (typing) => (typing.option === 'speaker' ? completeSpeakers(typing) : []),
  missing: (knowledge) => check(knowledge, ''),
  worth: worthOfCheck,
  run: ({ knowledge, options }) => check(knowledge, options.quote, options.speaker),
});
