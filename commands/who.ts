import { articleOption } from '../src/answer/chooseArticle.js';
import { command } from '../src/answer/command.js';
import { completeNames } from '../src/answer/complete.js';
import { worthOfAnswer } from '../src/answer/everywhere.js';
import { whoOrRead } from '../src/answer/who/whoRead.js';

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
  worth: worthOfAnswer,
  takesName: true,
  run: ({ conversation, knowledge, options, reader }) =>
    whoOrRead(knowledge, options.query, { reader, conversation }),
});
