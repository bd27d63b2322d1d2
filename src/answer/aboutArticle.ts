import type { Passage } from '../article/article.js';
import type { Knowledge } from '../knowledge/load.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { ArticleRequest } from '../question/articleRequests.js';
import type { Answer } from './answer.js';
import { passagesAnswer } from './evidence.js';
import { notInArticle } from './refuse.js';

/** The key points, each tied to its sentence. */
export function summary(knowledge: Knowledge): Answer {
  return {
    status: 'answered',
    kind: 'summary',
    knowledge,
    score: 1,
    points: knowledge.contents.summary,
    suggestions: [],
  };
}

/** Where an article is from, or what it holds. */
export function tellOf(knowledge: Knowledge, shows: 'source' | 'about'): Answer {
  return {
    status: 'answered',
    kind: 'article',
    shows,
    knowledge,
    score: 1,
    articles: [knowledge],
    chosen: true,
    suggestions: [],
  };
}

/** What the article's own words say of it; a refusal where there are none. */
function printed(
  knowledge: Knowledge,
  passage: Passage | null,
  lead: (text: string) => Phrase,
  lacking: 'notSaid' | 'undated' = 'notSaid',
): Answer {
  return passage
    ? passagesAnswer(knowledge, [passage], lead(passage.text))
    : notInArticle(knowledge, phrase(lacking));
}

/** Answers what is asked of the article itself. */
export function aboutArticle(knowledge: Knowledge, requested: ArticleRequest): Answer {
  const { article, contents } = knowledge;
  switch (requested) {
    case 'summary':
      return summary(knowledge);
    case 'headline':
      return printed(knowledge, article.title, () => phrase('titled'));
    case 'date':
      return printed(knowledge, article.date, (date) => phrase('dated', { date }), 'undated');
    case 'author':
      // Knowledge that was written before has no author, the text may name one all the same.
      return printed(knowledge, contents.author ?? article.author, () => phrase('written'));
    case 'source':
      return contents.source ? tellOf(knowledge, 'source') : notInArticle(knowledge, phrase('notSaid'));
  }
}
