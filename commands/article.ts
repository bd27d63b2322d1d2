import { refuse } from '../src/answer/refuse.js';
import { phrase } from '../src/phrases/phrases.js';
import { articles, oneArticle } from '../src/request/articles.js';
import { completeArticles } from '../src/request/chooseArticle.js';
import { type Command, command } from '../src/request/command.js';
import type { OptionData } from '../src/request/options.js';
import { erase } from '../src/request/server/erase.js';
import { completeOwn, removeOwn } from '../src/request/server/ownArticles.js';
import { exported, privacy, unanswered } from '../src/request/server/upkeep.js';
import { completeUse, scopeOf, useArticle, whereOption } from '../src/request/server/useArticle.js';

/** An article that is told about, which need not be the one that answers. */
const article: OptionData = { description: 'Which article, by its title', completes: true };
const complete: NonNullable<Command['complete']> = ({ library, typed }) => completeArticles(library, typed);

const list = command({
  data: {
    name: 'article list',
    description: 'Which articles there are, and which one answers here',
    options: { page: { description: 'The number of the page' } },
  },
  asksAny: true,
  run: ({ options, ...call }) => articles(call, options.page),
});

const use = command({
  data: {
    name: 'article use',
    description: 'For those who manage channels: choose the article that answers here',
    options: {
      article: {
        description: 'By its title; or newest, or any for all of them',
        required: true,
        completes: true,
      },
      where: whereOption,
    },
  },
  asksAny: true,
  complete: completeUse,
  run: ({ options, ...call }) => useArticle(call, options.article, scopeOf(options.where, call)),
});

const source = command({
  data: { name: 'article source', description: 'Where an article was published', options: { article } },
  asksAny: true,
  complete,
  run: ({ options, ...call }) => oneArticle(call, options.article, 'source'),
});

const about = command({
  data: { name: 'article about', description: 'What an article holds', options: { article } },
  asksAny: true,
  complete,
  run: ({ options, ...call }) => oneArticle(call, options.article, 'about'),
});

const add = command({
  data: {
    name: 'article add',
    description:
      'For those who manage channels: add an article to this server; you review it before it answers',
    options: {
      link: {
        description: 'The address of the article; without it and a file you get a form',
        onlyNamed: true,
        longest: 2000,
      },
      file: { description: 'A text, Markdown or HTML file', onlyNamed: true, takesFile: true },
    },
  },
  asksAny: true,
  inNewsroom: 'add',
  run: () => refuse(phrase('addElsewhere')),
});

const review = command({
  data: {
    name: 'article review',
    description: 'For those who manage channels: look at the articles that wait to be published',
    options: {},
  },
  asksAny: true,
  inNewsroom: 'review',
  run: () => refuse(phrase('addElsewhere')),
});

const remove = command({
  data: {
    name: 'article remove',
    description: 'For those who manage channels: remove an article that was added to this server',
    options: { article: { description: 'By its title', required: true, completes: true } },
  },
  asksAny: true,
  complete: ({ library, typed }) => completeOwn(library, typed),
  run: ({ options, ...call }) => removeOwn(call, options.article),
});

const told = command({
  data: {
    name: 'article privacy',
    description: 'What is kept of what you ask, and of this server',
    options: {},
  },
  asksAny: true,
  run: privacy,
});

const lacking = command({
  data: {
    name: 'article unanswered',
    description: 'For moderators: what people asked and did not get, and what they called wrong',
    options: {},
  },
  asksAny: true,
  inInbox: true,
  run: unanswered,
});

const handedOver = command({
  data: {
    name: 'article export',
    description: 'For moderators: all that is kept of this server, as a file',
    options: {},
  },
  asksAny: true,
  showsKept: true,
  run: exported,
});

const forgotten = command({
  data: {
    name: 'article erase',
    description: 'For moderators: forget what is kept of this server',
    options: {
      what: {
        description: 'Questions and votes, or everything',
        required: true,
        choices: { questions: 'choiceQuestions', everything: 'choiceEverything' },
      },
      sure: {
        description: 'Yes, if you are sure: then it is erased',
        onlyNamed: true,
        onlyTyped: true,
        choices: { yes: 'choiceYes' },
      },
    },
  },
  asksAny: true,
  showsKept: true,
  run: ({ options, ...call }) =>
    erase(call, options.what === 'everything' ? 'everything' : 'questions', options.sure !== undefined),
});

export default command({
  data: {
    name: 'article',
    description: 'Which article I answer from, where it comes from, and what is kept',
    options: { article },
  },
  asksAny: true,
  complete,
  subcommands: [list, use, source, about, add, review, remove, told, lacking, handedOver, forgotten],
  run: ({ options, ...call }) =>
    options.article === undefined ? articles(call) : oneArticle(call, options.article, 'about'),
});
