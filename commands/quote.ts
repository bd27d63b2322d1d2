import { quote } from '../src/answer/quote.js';
import { scoreOfAnswer } from '../src/request/bestAnswer.js';
import { articleOption } from '../src/request/chooseArticle.js';
import { command } from '../src/request/command.js';
import { completeSpeakers } from '../src/request/complete.js';
import { splitSpeaker } from '../src/request/splitSpeaker.js';

export default command({
  data: {
    name: 'quote',
    description: 'What somebody said, word for word, and what the reporter says they said',
    options: {
      speaker: {
        description: 'Who said it: a person, a government or an organisation',
        required: true,
        completes: true,
      },
      about: { description: 'Only what was said about this' },
      article: articleOption,
    },
  },
  complete: completeSpeakers,
  worth: scoreOfAnswer,
  takesName: true,
  split: (text, knowledge) => splitSpeaker(knowledge, text),
  run: ({ knowledge, options }) => quote(knowledge, options.speaker, options.about),
});
