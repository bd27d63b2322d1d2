import type { Knowledge } from '../knowledge/load.js';
import { faultLine } from '../knowledge/load.js';
import type { ArticleAnswer, UpkeepAnswer } from './answer.js';
import { nameOfOption } from './locales/names.js';
import { neutral } from './neutral.js';
import type { Block } from './present.js';
import { type Phrase, phrase, wordsOfPhrase } from './wording.js';

/** How many faults are shown; `npm run check` lists all. */
const mostFaults = 10;

/** An article's headline and date line as a block; where it has no headline, its folder's name. */
export function headline({ article: { date, slug, title } }: Knowledge): Block {
  return { type: 'headline', title: title?.text ?? slug, date: date?.text ?? null };
}

/** What a reader sees of an answer about articles, in order. */
export function presentArticles(answer: ArticleAnswer, locale: string): Block[] {
  const say = (one: Phrase): Block => ({ type: 'say', text: neutral(wordsOfPhrase(one, locale)) });
  const label = (key: Phrase['key']): Block => ({
    type: 'label',
    text: wordsOfPhrase(phrase(key), locale),
    over: 'other',
  });
  const one = (knowledge: Knowledge): Block[] => [
    headline(knowledge),
    ...factsOf(knowledge, answer.shows).map(say),
  ];
  const [first, ...others] = answer.articles;
  if (!first) return [];
  if (answer.lead) return [say(answer.lead), headline(first), ...(answer.notes ?? []).map(say)];
  // Each is shown with what to type for it.
  const named = (knowledge: Knowledge): Block[] => [
    ...one(knowledge),
    {
      type: 'suggestion',
      text: `${nameOfOption({ command: 'article use', option: 'article' }, locale)}:${knowledge.article.slug}`,
      note: '',
    },
  ];
  const list =
    others.length === 0
      ? one(first)
      : [
          label(answer.chosen ? 'articleInUse' : 'articleUsual'),
          ...named(first),
          label('otherArticles'),
          ...others.flatMap(named),
        ];
  const { faults = [], withdrawn = [] } = answer.upkeep ?? {};
  return [
    ...list,
    ...(withdrawn.length > 0 ? [say(phrase('articlesWithdrawn', { slugs: withdrawn.join(', ') }))] : []),
    ...(faults.length > 0 ? [label('articleFaults')] : []),
    ...faults.slice(0, mostFaults).map((fault): Block => ({ type: 'say', text: neutral(faultLine(fault)) })),
  ];
}

/** What a reader sees of an answer about what is set and kept, in order. */
export function presentUpkeep(
  { file, lead, notes, questions, shows }: UpkeepAnswer,
  locale: string,
): Block[] {
  const say = (one: Phrase): Block => ({ type: 'say', text: neutral(wordsOfPhrase(one, locale)) });
  const list = questions.map(({ count, text }): Block => {
    return { type: 'suggestion', text: neutral(text), note: `×${count}` };
  });
  return [
    shows === 'unanswered' && list.length > 0
      ? { type: 'label', text: wordsOfPhrase(lead, locale), over: 'other' }
      : say(lead),
    ...list,
    ...notes.map(say),
    ...(file ? [say(phrase('asFile', { name: file.name }))] : []),
  ];
}

function factsOf({ contents }: Knowledge, shows: ArticleAnswer['shows']): Phrase[] {
  const { corrected, events, people, source, statements } = contents;
  const from = [source?.name, source?.url].filter(Boolean).join(', ');
  const counts = {
    people: String(people.length),
    statements: String(statements.length),
    events: String(events.length),
  };
  return [
    source ? phrase('source', { source: from }) : phrase('noSource'),
    ...(corrected === undefined ? [] : [phrase('corrected', { date: corrected })]),
    ...(shows === 'about' ? [phrase('articleHolds', counts)] : []),
  ];
}
