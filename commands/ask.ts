import { ask } from '../src/answer/ask/ask.js';
import { askAll } from '../src/answer/ask/askAll.js';
import { suggest } from '../src/answer/ask/suggest.js';
import { articleOption } from '../src/answer/chooseArticle.js';
import { command } from '../src/answer/command.js';
import { examples } from '../src/answer/help.js';
import { phrase } from '../src/answer/wording.js';

export default command({
  data: {
    name: 'ask',
    description: 'Ask about the article in your own words',
    options: {
      question: { description: 'Your question', required: true },
      article: articleOption,
    },
  },
  missing: (knowledge) => ({
    status: 'invalid',
    kind: 'none',
    knowledge,
    score: 0,
    lead: phrase('missingOption', { option: 'question' }),
    closest: [],
    suggestions: examples(knowledge),
  }),
  run: ({ chosen, conversation, knowledge, library, options }) => {
    const answer = chosen
      ? ask(knowledge, options.question, conversation)
      : askAll(library, options.question, conversation);
    if (answer.status !== 'not-in-article' || !answer.knowledge || answer.suggestions.length > 0)
      return answer;
    return { ...answer, suggestions: suggest(answer.knowledge, options.question) };
  },
});
