import type { Knowledge } from '../../knowledge/load.js';
import { normaliseText } from '../../nlp/words.js';
import { phrase } from '../../phrases/phrases.js';
import type { Answer, QuizQuestion, QuizReveal } from '../answer.js';
import { sentencesOf } from '../evidence.js';
import { examples } from '../examples.js';
import { refuse } from '../refuse.js';
import type { Choice, GameState, Round } from './game.js';
import { roundsOf } from './rounds.js';

/** Rounds of one game at most. */
const mostPlayed = 8;
/** What is typed in place of a choice to be told. */
const tellMe = '?';
/** What the two versions of a quotation are called. */
export const letters: readonly string[] = ['A', 'B'];

/** What is typed behind the command for a round, and for a choice in it. */
function lineFor({ played, right, round }: GameState, article: string | undefined, choice?: string): string {
  return [
    `/quiz round:${round + 1}`,
    ...(choice === undefined ? [] : [`choice:${choice}`]),
    ...(played === 0 ? [] : [`score:${right}/${played}`]),
    ...(article === undefined ? [] : [`article:${article}`]),
  ].join(' ');
}

/** What can be typed for the choices of a round, in their order. */
function choicesOf(round: Round): string[] {
  if (round.kind === 'bent') return [...letters];
  return round.choices.map(({ name: { text } }, at) => (/["“”]/u.test(text) ? String(at + 1) : `"${text}"`));
}

/**
 * A round of a game: its question, or with a choice its truth.
 * @param article what lines to type name the article by, where they must
 * @returns null where the article has no such round, or the round no such choice
 */
export async function playRound(
  knowledge: Knowledge,
  play: GameState,
  chosen: Choice | null,
  article?: string,
): Promise<QuizQuestion | QuizReveal | null> {
  const rounds = await roundsOf(knowledge);
  const round = rounds[play.round];
  const count = Math.min(mostPlayed, rounds.length);
  // A score that cannot be read is NaN, which is less than nothing.
  if (!round || !(play.played < count && play.right <= play.played)) return null;
  const asked = { play, round, count };
  const choices = choicesOf(round);
  if (chosen === null) {
    const suggestions = [...choices, tellMe].map((choice) => lineFor(play, article, choice));
    return { status: 'answered', kind: 'help', knowledge, score: 1, quiz: asked, suggestions };
  }
  if (chosen !== 'nothing' && choices[chosen] === undefined) return null;
  const isRight = chosen === round.right;
  const score = { played: play.played + 1, right: play.right + Number(isRight) };
  const next = score.played < count ? { ...score, round: (play.round + 1) % rounds.length } : null;
  const { said, words } = round.sentence;
  const lead = chosen === 'nothing' ? 'quizGivenUp' : isRight ? 'quizRight' : 'quizWrong';
  return {
    ...{ status: 'answered', kind: 'statements', knowledge, score: 1, lead: phrase(lead) },
    quotes: [said],
    evidence: sentencesOf([words]),
    quiz: { ...asked, score, next },
    suggestions: next ? [lineFor(next, article)] : [],
  };
}

/** What somebody types for a choice: its number, its letter, or a name; undefined for none of these. */
function readChoice(round: Round | undefined, typed: string): Choice | undefined {
  const text = typed.trim();
  if (text === tellMe) return 'nothing';
  if (/^[1-9]$/u.test(text)) return Number(text) - 1;
  if (round?.kind === 'bent') {
    const at = letters.indexOf(text.toUpperCase());
    return at === -1 ? undefined : at;
  }
  const wanted = normaliseText(text).split(' ');
  const found = (round?.choices ?? []).flatMap(({ name }, at) => {
    const words = normaliseText(name.text).split(' ');
    return wanted.every((word) => words.includes(word)) ? [at] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What is typed for a round, as it is typed. */
export interface Typed {
  readonly round?: string | undefined;
  readonly choice?: string | undefined;
  readonly score?: string | undefined;
  readonly article?: string | undefined;
}

/**
 * Answers `/quiz`: with nothing typed the first round.
 * @param seed with which round a game begins, counted on from the first; any whole number from 0 on
 */
export async function quiz(
  knowledge: Knowledge,
  typed: Typed,
  seed: number,
  locale: string,
): Promise<Answer> {
  const rounds = await roundsOf(knowledge);
  const { choice, score = '0/0' } = typed;
  const article = typed.article === undefined ? undefined : knowledge.article.slug;
  if (rounds.length === 0) return tooFew(knowledge, locale);
  const number = typed.round === undefined ? (seed % rounds.length) + 1 : Number(typed.round);
  const [, right, played] = /^(\d{1,2})\/(\d{1,2})$/u.exec(score.trim()) ?? [];
  const play = { round: number - 1, right: Number(right), played: Number(played) };
  const chosen = choice === undefined ? null : readChoice(rounds[play.round], choice);
  const answer = chosen === undefined ? null : await playRound(knowledge, play, chosen, article);
  return answer ?? refuse(phrase('quizUnread', { count: rounds.length }), ['/quiz']);
}

/** The answer of an article without quotations that can be asked: what it can be asked instead. */
function tooFew(knowledge: Knowledge, locale: string): Answer {
  const lead = phrase('quizTooFew');
  const lines = examples(knowledge, locale);
  const answered = { status: 'answered', kind: 'help', knowledge, score: 1, suggestions: [] } as const;
  return { ...answered, lead, commands: [], examples: lines };
}
