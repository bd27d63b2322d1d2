import { ask } from '../src/answer/ask/ask.js';
import { askAll } from '../src/answer/ask/askAll.js';
import { suggest } from '../src/answer/ask/suggest.js';
import { articleOption } from '../src/answer/chooseArticle.js';
import { command } from '../src/answer/command.js';

export default command({
  data: {
    name: 'ask',
    description: 'Ask about the article in your own words',
    options: {
      question: { description: 'Your question', required: true },
      article: articleOption,
    },
  },
  run: ({ chosen, conversation, knowledge, library, options }) => {
    const answer = chosen
      ? ask(knowledge, options.question, conversation)
      : askAll(library, options.question, conversation);
    if (answer.status !== 'not-in-article' || !answer.knowledge || answer.suggestions.length > 0)
      return answer;
    return { ...answer, suggestions: suggest(answer.knowledge, options.question) };
  },
});
