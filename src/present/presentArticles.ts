import type { ArticleAnswer, ArticlePage, UpkeepAnswer } from '../answer/answer.js';
import { faultLine, type Knowledge } from '../knowledge/load.js';
import { nameOfOption } from '../phrases/commandNames.js';
import { withoutMarks } from '../phrases/marks.js';
import { neutral } from '../phrases/neutral.js';
import { phrase } from '../phrases/phrases.js';
import type { Block } from './blocks.js';
import { timesOf, typedText, wordsOfTitle } from './inboxWords.js';
import { labelBlock, lineBlock, sayBlock } from './ownBlocks.js';

/** How many faults are shown; `npm run check` lists all. */
const mostFaults = 10;

/** An article's headline and date line as a block; where it has no headline, its folder's name. */
export function headline({ article: { date, slug, title } }: Knowledge): Block {
  return { type: 'headline', title: title?.text ?? slug, date: date?.text ?? null };
}

/** A page of the list: each article with what to type for it, and how to see more. */
function presentList({ chosen, suggestions }: ArticleAnswer, listed: ArticlePage, locale: string): Block[] {
  const { entries, page, pages } = listed;
  const option = nameOfOption({ command: 'article use', option: 'article' }, locale);
  const [first, ...others] = entries.map(({ article: { date, slug, title } }): Block => {
    return { type: 'entry', title: title?.text ?? slug, date: date?.text ?? null, line: `${option}:${slug}` };
  });
  if (!first) return [];
  const isFirst = page === 1;
  const number = phrase('page', { page: String(page), pages: String(pages) });
  return [
    ...(isFirst ? [sayBlock(phrase(chosen ? 'articleInUse' : 'articleUsual'), locale)] : []),
    first,
    ...(isFirst && others.length > 0 ? [labelBlock(phrase('otherArticles'), locale)] : []),
    ...others,
    ...(pages > 1 ? [sayBlock(number, locale), ...suggestions.map((line) => lineBlock(line, locale))] : []),
  ];
}

/** An article with where it was published, as far as that is known. */
function presentOne(knowledge: Knowledge, shows: ArticleAnswer['shows'], locale: string): Block[] {
  const { article, contents } = knowledge;
  const { corrected, events, people, source, statements } = contents;
  const counts = {
    people: String(people.length),
    statements: String(statements.length),
    events: String(events.length),
  };
  const notes = [
    ...(source ? [] : [phrase('noSource')]),
    ...(corrected === undefined ? [] : [phrase('corrected', { date: corrected })]),
    ...(shows === 'about' ? [phrase('articleHolds', counts)] : []),
  ];
  return [
    {
      type: 'source',
      title: article.title?.text ?? article.slug,
      address: source?.url ?? null,
      details: [source?.name, article.date?.text].filter((detail) => detail !== undefined),
    },
    ...notes.map((note) => sayBlock(note, locale)),
  ];
}

/** What a reader sees of an answer about articles, in order. */
export function presentArticles(answer: ArticleAnswer, locale: string): Block[] {
  const { articles, lead, listed, notes = [], shows, upkeep } = answer;
  const [first] = articles;
  if (!first) return [];
  if (lead) return [sayBlock(lead, locale), headline(first), ...notes.map((note) => sayBlock(note, locale))];
  const isOnlyOne = !listed || (listed.pages === 1 && listed.entries.length === 1);
  const { faults = [], withdrawn = [] } = upkeep ?? {};
  const gone = phrase('articlesWithdrawn', { slugs: withdrawn.join(', ') });
  return [
    ...(isOnlyOne ? presentOne(first, shows, locale) : presentList(answer, listed, locale)),
    ...(withdrawn.length > 0 ? [sayBlock(gone, locale)] : []),
    ...(faults.length > 0 ? [labelBlock(phrase('articleFaults'), locale)] : []),
    ...faults.slice(0, mostFaults).map((fault): Block => ({ type: 'say', text: neutral(faultLine(fault)) })),
  ];
}

/** What a reader sees of an answer about what is set and kept, in order. */
export function presentUpkeep(
  { file, lead, notes, questions, shows, suggestions }: UpkeepAnswer,
  locale: string,
): Block[] {
  const list = questions.flatMap(({ entries, title }): Block[] => [
    { type: 'label', text: wordsOfTitle(title, locale), over: 'other' },
    ...entries.map((one): Block => {
      return { type: 'suggestion', text: withoutMarks(typedText(one.text)), note: timesOf(one, locale) };
    }),
  ]);
  return [
    shows === 'unanswered' && list.length > 0 ? labelBlock(lead, locale) : sayBlock(lead, locale),
    ...list,
    ...notes.map((note) => sayBlock(note, locale)),
    ...(file ? [sayBlock(phrase('asFile', { name: file.name }), locale)] : []),
    ...(suggestions.length > 0 ? [labelBlock(phrase('eraseNext'), locale)] : []),
    ...suggestions.map((line) => lineBlock(line, locale)),
  ];
}
