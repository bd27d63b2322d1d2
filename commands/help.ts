import { command } from '../src/answer/command.js';
import { help } from '../src/answer/help.js';

export default command({
  data: {
    name: 'help',
    description: 'What you can type, with examples from the article',
    options: {},
  },
  asksAny: true,
  run: ({ knowledge, commands, locale }) => help(knowledge, commands, locale),
});
