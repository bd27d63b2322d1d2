import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Answer } from '../../src/answer/answer.js';
import { ask, fullBudget, read } from '../../src/answer/ask/ask.js';
import { search } from '../../src/answer/ask/search.js';
import type { Span } from '../../src/article/spans.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import { contentWords, normalise, stemOf } from '../../src/nlp/words.js';
import { understand } from '../../src/question/query.js';
import { noReader, type Reader } from '../../src/reader/reader.js';
import { Bm25 } from './bm25.js';

/** Passages best first, and how sure the system is that the first one answers: higher is surer. */
export interface Ranking {
  readonly ranked: readonly Span[];
  readonly score: number;
}

/** A way to rank the sentences of a document. */
export interface System {
  readonly name: string;
  /** Makes a document ready; the function given back ranks its sentences for a question. */
  readonly open: (knowledge: Knowledge) => (question: string) => Ranking | Promise<Ranking>;
}

/** What an answer asserts or, for a refusal, offers as closest, in the order in which it is shown. */
export function shown(answer: Answer): Span[] {
  switch (answer.kind) {
    case 'summary': {
      const { title } = answer.knowledge.article;
      return [...(title ? [title] : []), ...answer.points];
    }
    case 'people':
    case 'statements':
      if (answer.status === 'ambiguous') return [];
      return [...answer.evidence, ...answer.quotes.map(({ statement }) => statement.words)];
    case 'passages':
      return [...answer.evidence];
    case 'article':
      if (!('articles' in answer)) return [];
      return answer.articles.flatMap(({ article }) => [article.title, article.date].filter((span) => !!span));
    case 'none':
      return [...answer.closest];
    case 'help':
    case 'check':
      return [];
  }
}

/** What `ask` shows and the score that it reports: what a person gets. */
const asked = (name: string, reader: Reader): System => ({
  name,
  open: (knowledge) => async (question) => {
    const answer = await ask(knowledge, question, { reader });
    return { ranked: shown(answer), score: answer.score };
  },
});

/** The order of all sentences behind the answer. */
const ranking = (name: string, reader: Reader): System => ({
  name,
  open: (knowledge) => async (question) => {
    const text = understand(knowledge, question).text;
    const reading = await read(knowledge, text, reader, fullBudget());
    const { ranked, confidence } = search(knowledge, text, reading).ranking;
    const spans = ranked.flatMap(({ row }) => knowledge.article.sentences[row] ?? []);
    return { ranked: spans, score: confidence };
  },
});

function withoutStopWords(question: string): string {
  return contentWords(question)
    .map(({ text }) => text)
    .join(' ');
}

/** Fuse.js by its best documented options for whole sentences; threshold and norm from trying out some. */
const fuse: System = {
  name: 'Fuse.js',
  open: ({ article }) => {
    const index = new Fuse(
      article.sentences.map(({ text }) => text),
      {
        useTokenSearch: true,
        ignoreLocation: true,
        includeScore: true,
        threshold: 0.3,
        fieldNormWeight: 0.5,
      },
    );
    return (question) => {
      const found = index.search(withoutStopWords(question));
      return {
        ranked: found.flatMap(({ refIndex }) => article.sentences[refIndex] ?? []),
        score: 1 - (found[0]?.score ?? 1),
      };
    };
  },
};

/** MiniSearch over stems, with fuzzy and prefix matching. */
const miniSearch: System = {
  name: 'MiniSearch',
  open: ({ article }) => {
    const index = new MiniSearch({
      fields: ['text'],
      processTerm: (term) => stemOf(normalise(term)) || null,
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    index.addAll(article.sentences.map(({ text }, id) => ({ id, text })));
    return (question) => {
      const found = index.search(withoutStopWords(question));
      return {
        ranked: found.flatMap(({ id }) => article.sentences[Number(id)] ?? []),
        score: found[0]?.score ?? 0,
      };
    };
  },
};

const bm25: System = {
  name: 'BM25',
  open: ({ article }) => {
    const index = new Bm25(article.sentences.map(({ text }) => text));
    return (question) => {
      const found = index.search(question);
      return {
        ranked: found.flatMap((hit) => article.sentences[hit.index] ?? []),
        score: found[0]?.score ?? 0,
      };
    };
  },
};

/** Our own, with the reader and by words alone. */
export function ours(reader: Reader): readonly System[] {
  return [
    asked('Verbatim /ask', reader),
    ranking('Verbatim ranking', reader),
    ranking('… by words alone', noReader),
  ];
}
export const others: readonly System[] = [fuse, miniSearch, bm25];
