import { articles, articleWords } from '../src/answer/articles.js';
import { articleOption } from '../src/answer/chooseArticle.js';
import { command } from '../src/answer/command.js';
import { scopes, useArticle } from '../src/answer/useArticle.js';

export default command({
  data: {
    name: 'article',
    description: 'Which article I answer from, and where it comes from',
    options: {
      show: { description: 'list, source or about; use, with an article, chooses it', completes: true },
      article: articleOption,
      where: {
        description: 'With use: this channel, or the whole server',
        completes: true,
        onlyNamed: true,
      },
    },
  },
  asksAny: true,
  complete: ({ option, typed }) =>
    (option === 'where' ? scopes : articleWords).filter(({ value }) =>
      value.startsWith(typed.trim().toLowerCase()),
    ),
  run: ({ options, ...call }) => {
    const use = /^use(?:\s+(\S.*))?$/isu.exec(options.show?.trim() ?? '');
    return use ? useArticle(call, use[1] ?? options.article, options.where) : articles(call, options.show);
  },
});
