import { ask } from '../src/answer/ask/ask.js';
import { askAll } from '../src/answer/ask/askAll.js';
import { examples } from '../src/answer/examples.js';
import { suggestLines } from '../src/answer/suggestions.js';
import { phrase } from '../src/phrases/phrases.js';
import { smallTalkIn } from '../src/question/smallTalk.js';
import { articleOption } from '../src/request/chooseArticle.js';
import { command } from '../src/request/command.js';
import { answerTalk, talkIn } from '../src/request/talk.js';

export default command({
  data: {
    name: 'ask',
    description: 'Ask about the article in your own words',
    options: {
      question: { description: 'Your question', required: true },
      article: articleOption,
    },
  },
  asksAny: ({ question = '' }) => smallTalkIn(question) !== null,
  missing: (knowledge, locale) => ({
    status: 'invalid',
    kind: 'none',
    knowledge,
    score: 0,
    lead: phrase('missingOption', {}, { option: { command: 'ask', option: 'question' } }),
    closest: [],
    suggestions: examples(knowledge, locale),
  }),
  run: async ({ options, ...call }) => {
    const { chosen, conversation, isOnlyArticle, knowledge, library, reader } = call;
    const talk = talkIn(knowledge, options.question);
    if (talk) return answerTalk(talk, call);
    const asking = { reader, conversation };
    const answer = await (isOnlyArticle
      ? ask(knowledge, options.question, asking)
      : askAll(library, options.question, asking, chosen ? knowledge : undefined));
    if (answer.status !== 'not-in-article' || !answer.knowledge || answer.suggestions.length > 0)
      return answer;
    return { ...answer, suggestions: suggestLines(answer.knowledge, options.question) };
  },
});
