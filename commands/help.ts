import { command } from '../src/request/command.js';
import { help } from '../src/request/help.js';

export default command({
  data: {
    name: 'help',
    description: 'What you can type, with examples from the article',
    options: {},
  },
  asksAny: true,
  run: ({ knowledge, commands, locale }) => help(knowledge, commands, locale),
});
