import type { Answer } from '../../answer/answer.js';
import type { Wanted } from '../../knowledge/archive.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { timesOf, typedText, wordsOfTitle } from '../../present/inboxWords.js';
import { plainLine } from '../../present/plain.js';
import { present } from '../../present/present.js';
import type { Desk } from '../../request/respond.js';
import { byArticle, openOf, titleOf } from '../../request/server/inbox.js';
import type { CountedQuestion, CountedVote, GivenReason, Tallies } from '../../settings/store.js';
import { askedAgain, shownThen } from './again.js';
import { type InboxPress, type List, questionMark, voteMark } from './ids.js';
import { type Entry, type Listed, onPage } from './listScreen.js';

/** An entry of what is kept. */
export type Found = { readonly question: CountedQuestion } | { readonly votes: CountedVote };

/** What an entry is about, where not all articles are at hand. */
export function wantedBy(found: Found): Wanted {
  return 'question' in found
    ? { text: found.question.text, slugs: [found.question.article] }
    : { slugs: [found.votes.article] };
}

/** What there is to see of an entry. */
export interface Content {
  readonly entry: Entry;
  /** What is said above the answer. */
  readonly lead: Phrase | null;
  /** What answers the question now, or what was voted on; null where that cannot be shown. */
  readonly answer: Answer | null;
  readonly reasons: readonly GivenReason[];
}

/** The entry that a press is of; null where it is no longer there. */
export function findEntry(
  { questions, votes: all }: Tallies,
  { list, mark }: Pick<InboxPress, 'list' | 'mark'>,
): Found | null {
  if (list === 'questions') {
    const question = openOf(questions).find((one) => questionMark(one) === mark);
    return question ? { question } : null;
  }
  const votes = all.find((one) => voteMark(one) === mark);
  return votes ? { votes } : null;
}

function entryOfQuestion(question: CountedQuestion, { library }: Desk, locale: string): Entry {
  return {
    mark: questionMark(question),
    title: wordsOfTitle(titleOf(question.article, library), locale),
    line: typedText(question.text),
    note: timesOf(question, locale),
  };
}

/** An answer of one article among others, whose title stands above it already. */
const withoutTitle = (answer: Answer): Answer => ({ ...answer, oneOfSeveral: false });

/** An answer in one line, the article's words without their looks. */
function inOneLine(answer: Answer, locale: string): string {
  const blocks = present(withoutTitle(answer), locale);
  return blocks
    .map((block) => {
      if (!('passage' in block)) return plainLine(block);
      return block.type === 'direct' ? `“${block.text}”` : block.text;
    })
    .join(' ');
}

function entryOfVotes(votes: CountedVote, shown: Answer | Phrase, { library }: Desk, locale: string): Entry {
  const { article, helpful, reasons, wrong } = votes;
  const say = (key: Phrase['key']): string => wordsOfPhrase(phrase(key), locale);
  const counts = [
    `${say('buttonWrong')}: ${wrong}`,
    `${say('buttonHelpful')}: ${helpful}`,
    ...(reasons.length > 0 ? [`✎ ${reasons.length}`] : []),
  ];
  return {
    mark: voteMark(votes),
    title: wordsOfTitle(titleOf(article, library), locale),
    line: 'key' in shown ? wordsOfPhrase(shown, locale) : inOneLine(shown, locale),
    note: counts.join(' · '),
  };
}

/** What there is to see of an entry: a question is asked again, an answer is brought up as it was. */
export async function contentOf(found: Found, desk: Desk, locale: string): Promise<Content> {
  if ('question' in found) {
    const entry = entryOfQuestion(found.question, desk, locale);
    const answer = await askedAgain(desk, found.question, locale);
    const isOfEntry = answer.knowledge?.article.slug === found.question.article;
    const shown = isOfEntry ? withoutTitle(answer) : answer;
    return { entry, lead: phrase('inboxAgain'), answer: shown, reasons: [] };
  }
  const { votes } = found;
  const shown = await shownThen(desk, votes);
  const entry = entryOfVotes(votes, shown, desk, locale);
  return { entry, lead: null, answer: 'key' in shown ? null : shown, reasons: votes.reasons };
}

/** The page of a list's entries that is nearest to one, from 0. */
export async function pageOf(
  { questions, votes }: Tallies,
  desk: Desk,
  list: List,
  wanted: number,
  locale: string,
): Promise<Pick<Listed, 'entries' | 'page' | 'pages'>> {
  const all: Found[] =
    list === 'questions'
      ? byArticle(openOf(questions), desk.library).flatMap(({ entries }) =>
          entries.map((question) => ({ question })),
        )
      : byArticle(votes, desk.library).flatMap(({ entries }) => entries.map((one) => ({ votes: one })));
  const pages = Math.max(1, Math.ceil(all.length / onPage));
  const page = Math.min(wanted, pages - 1);
  const onThisPage = all.slice(page * onPage, (page + 1) * onPage);
  const entries = onThisPage.map(async (found): Promise<Entry> => {
    if ('question' in found) return entryOfQuestion(found.question, desk, locale);
    return entryOfVotes(found.votes, await shownThen(desk, found.votes), desk, locale);
  });
  return { entries: await Promise.all(entries), page, pages };
}
