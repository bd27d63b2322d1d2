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

/** The article to show, which need not be the one that answers. */
const article: OptionData = { description: 'Which article, by its title', completes: true };
const complete: NonNullable<Command['complete']> = ({ library, typed }) => completeArticles(library, typed);

const list = command({
  data: {
    name: 'article list',
    description: 'The list of articles, and the one used here',
    options: { page: { description: 'The number of the page' } },
  },
  asksAny: true,
  run: ({ options, ...call }) => articles(call, options.page),
});

const use = command({
  data: {
    name: 'article use',
    description: 'For channel managers: choose the article that I look in first here',
    options: {
      article: {
        description: 'Its title; or newest, or any for no particular one',
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
  data: { name: 'article about', description: 'What an article contains', options: { article } },
  asksAny: true,
  complete,
  run: ({ options, ...call }) => oneArticle(call, options.article, 'about'),
});

const add = command({
  data: {
    name: 'article add',
    description: 'For channel managers: add an article to this server, and review it before I use it',
    options: {
      link: {
        description: 'The address of the article; without a link or a file you get a form',
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
    description: 'For channel managers: review the articles that are waiting to be published',
    options: {},
  },
  asksAny: true,
  inNewsroom: 'review',
  run: () => refuse(phrase('addElsewhere')),
});

const remove = command({
  data: {
    name: 'article remove',
    description: 'For channel managers: remove an article that was added to this server',
    options: { article: { description: 'Its title', required: true, completes: true } },
  },
  asksAny: true,
  complete: ({ library, typed }) => completeOwn(library, typed),
  run: ({ options, ...call }) => removeOwn(call, options.article),
});

const privacyInfo = command({
  data: {
    name: 'article privacy',
    description: 'What I store about your questions and this server',
    options: {},
  },
  asksAny: true,
  run: privacy,
});

const unansweredList = command({
  data: {
    name: 'article unanswered',
    description: 'For moderators: questions that I could not answer, and answers called wrong',
    options: {},
  },
  asksAny: true,
  inInbox: true,
  run: unanswered,
});

const exportData = command({
  data: {
    name: 'article export',
    description: 'For moderators: everything stored for this server, as a file',
    options: {},
  },
  asksAny: true,
  showsKept: true,
  run: exported,
});

const eraseData = command({
  data: {
    name: 'article erase',
    description: 'For moderators: erase what is stored for this server',
    options: {
      what: {
        description: 'Questions and votes, or everything',
        required: true,
        choices: { questions: 'choiceQuestions', everything: 'choiceEverything' },
      },
      sure: {
        description: 'Yes, to confirm',
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
    description: 'Which articles I answer from, where they come from, and what I store',
    options: { article },
  },
  asksAny: true,
  complete,
  subcommands: [
    list,
    use,
    source,
    about,
    add,
    review,
    remove,
    privacyInfo,
    unansweredList,
    exportData,
    eraseData,
  ],
  run: ({ options, ...call }) =>
    options.article === undefined ? articles(call) : oneArticle(call, options.article, 'about'),
});
