import type { ArticleAnswer, ArticlePage, UpkeepAnswer } from '../answer/answer.js';
import { faultLine, type Knowledge } from '../knowledge/load.js';
import { withoutMarks } from '../phrases/commandMarks.js';
import { nameOfOption } from '../phrases/commandNames.js';
import { phrase } from '../phrases/phrases.js';
import { sanitise } from '../phrases/sanitise.js';
import type { Block } from './blocks.js';
import { timesOf, typedText, wordsOfTitle } from './inboxText.js';
import { labelBlock, lineBlock, sayBlock } from './phraseBlocks.js';

/** How many faults are shown; `npm run check` lists all of them. */
const mostFaults = 10;

/** An article's headline and date line; without a headline, the name of its folder. */
export function headline({ article: { date, slug, title } }: Knowledge): Block {
  return { type: 'headline', title: title?.text ?? slug, date: date?.text ?? null };
}

/** A page of the list: each article with the option to type for it, and the line for the next page. */
function presentList({ chosen, suggestions }: ArticleAnswer, listed: ArticlePage, locale: string): Block[] {
  const { entries, page, pages } = listed;
  const option = nameOfOption({ command: 'article use', option: 'article' }, locale);
  const [first, ...others] = entries.map(({ article: { date, slug, title } }): Block => {
    return { type: 'entry', title: title?.text ?? slug, date: date?.text ?? null, line: `${option}:${slug}` };
  });
  if (!first) return [];
  const isFirst = page === 1;
  const number = phrase('page', { page, pages });
  return [
    ...(isFirst ? [sayBlock(phrase(chosen ? 'articleInUse' : 'articleUsual'), locale)] : []),
    first,
    ...(isFirst && others.length > 0 ? [labelBlock(phrase('otherArticles'), locale)] : []),
    ...others,
    ...(pages > 1 ? [sayBlock(number, locale), ...suggestions.map((line) => lineBlock(line, locale))] : []),
  ];
}

/** An article and where it was published, as far as that is known. */
function presentOne(knowledge: Knowledge, shows: ArticleAnswer['shows'], locale: string): Block[] {
  const { article, contents } = knowledge;
  const { corrected, events, people, source, statements } = contents;
  const counts = {
    people: phrase('countPeople', { count: people.length }),
    statements: phrase('countStatements', { count: statements.length }),
    events: phrase('countEvents', { count: events.length }),
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

/** The blocks of an answer about articles. */
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
    ...faults.slice(0, mostFaults).map((fault): Block => ({ type: 'say', text: sanitise(faultLine(fault)) })),
  ];
}

/** The blocks of an answer about settings and stored data. */
export function presentUpkeep(
  { file, lead, notes, questions, shows, suggestions }: UpkeepAnswer,
  locale: string,
): Block[] {
  const list = questions.flatMap(({ entries, title }): Block[] => [
    { type: 'label', text: wordsOfTitle(title, locale), below: 'other' },
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
