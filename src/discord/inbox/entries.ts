import type { Answer } from '../../answer/answer.js';
import type { ArticleQuery } from '../../knowledge/archive.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { timesOf, typedText, wordsOfTitle } from '../../present/inboxText.js';
import { plainLine } from '../../present/plainText.js';
import { present } from '../../present/present.js';
import type { Desk } from '../../request/respond.js';
import { byArticle, openOf, titleOf } from '../../request/server/inbox.js';
import type { CountedQuestion, CountedVote, GivenReason, Tallies } from '../../settings/storeInterface.js';
import { type InboxAction, type List, questionFingerprint, voteFingerprint } from './inboxIds.js';
import { type Entry, type Listed, onPage } from './listScreen.js';
import { askAgain, restoreAnswer } from './replay.js';

/** A stored entry of the inbox. */
export type KeptEntry = { readonly question: CountedQuestion } | { readonly votes: CountedVote };

/** The articles that an entry needs, for archives that hold more than memory does. */
export function articleQueryFor(found: KeptEntry): ArticleQuery {
  return 'question' in found
    ? { text: found.question.text, slugs: [found.question.article] }
    : { slugs: [found.votes.article] };
}

/** What the screen of an entry shows. */
export interface Content {
  readonly entry: Entry;
  /** The line above the answer. */
  readonly lead: Phrase | null;
  /** The present answer to the question, or the answer that was voted on; null where it cannot be shown. */
  readonly answer: Answer | null;
  readonly reasons: readonly GivenReason[];
}

/** The entry that an action is for; null where it no longer exists. */
export function findEntry(
  { questions, votes: all }: Tallies,
  { list, fingerprint }: Pick<InboxAction, 'list' | 'fingerprint'>,
): KeptEntry | null {
  if (list === 'questions') {
    const question = openOf(questions).find((one) => questionFingerprint(one) === fingerprint);
    return question ? { question } : null;
  }
  const votes = all.find((one) => voteFingerprint(one) === fingerprint);
  return votes ? { votes } : null;
}

function entryOfQuestion(question: CountedQuestion, { library }: Desk, locale: string): Entry {
  return {
    fingerprint: questionFingerprint(question),
    title: wordsOfTitle(titleOf(question.article, library), locale),
    line: typedText(question.text),
    note: timesOf(question, locale),
  };
}

/** Drops the answer's article title, which stands above the entry already. */
const withoutTitle = (answer: Answer): Answer => ({ ...answer, oneOfSeveral: false });

/** An answer in one line of plain text. */
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
    fingerprint: voteFingerprint(votes),
    title: wordsOfTitle(titleOf(article, library), locale),
    line: 'key' in shown ? wordsOfPhrase(shown, locale) : inOneLine(shown, locale),
    note: counts.join(' · '),
  };
}

/** Builds what an entry shows: a question is asked again, a voted answer is restored. */
export async function contentOf(found: KeptEntry, desk: Desk, locale: string): Promise<Content> {
  if ('question' in found) {
    const entry = entryOfQuestion(found.question, desk, locale);
    const answer = await askAgain(desk, found.question, locale);
    const isOfEntry = answer.knowledge?.article.slug === found.question.article;
    const shown = isOfEntry ? withoutTitle(answer) : answer;
    return { entry, lead: phrase('inboxAgain'), answer: shown, reasons: [] };
  }
  const { votes } = found;
  const shown = await restoreAnswer(desk, votes);
  const entry = entryOfVotes(votes, shown, desk, locale);
  return { entry, lead: null, answer: 'key' in shown ? null : shown, reasons: votes.reasons };
}

/** A page of a list's entries. @param wanted its number from 0; the last page answers for a larger one */
export async function pageOf(
  { questions, votes }: Tallies,
  desk: Desk,
  list: List,
  wanted: number,
  locale: string,
): Promise<Pick<Listed, 'entries' | 'page' | 'pages'>> {
  const all: KeptEntry[] =
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
    return entryOfVotes(found.votes, await restoreAnswer(desk, found.votes), desk, locale);
  });
  return { entries: await Promise.all(entries), page, pages };
}
