import { whoOrRead } from '../src/answer/who/whoRead.js';
import { scoreOfAnswer } from '../src/request/bestAnswer.js';
import { articleOption } from '../src/request/chooseArticle.js';
import { command } from '../src/request/command.js';
import { completeNames } from '../src/request/complete.js';

export default command({
  data: {
    name: 'who',
    description: 'Who was there, who somebody is, or who did something',
    options: {
      query: {
        description: 'A place, an event, a person, a role, a country, or an action',
        required: true,
        completes: true,
      },
      article: articleOption,
    },
  },
  complete: completeNames,
  worth: scoreOfAnswer,
  takesName: true,
  run: ({ conversation, knowledge, options, reader }) =>
    whoOrRead(knowledge, options.query, { reader, conversation }),
});
