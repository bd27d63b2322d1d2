import type { Passage } from '../../article/article.js';
import type { Span } from '../../article/spans.js';
import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { align } from './align.js';
import { withoutAsides } from './asides.js';
import type { Claim } from './claim.js';
import { differsInSense, stretches } from './differences.js';
import { changesPredicate, foreignShare } from './foreign.js';
import { likenessOf } from './likeness.js';
import { negatedGap, negationAfter, negationBefore } from './negation.js';
import { hasReport, isAside, isReport } from './reporting.js';
import { type Sources, tokensIn } from './sources.js';
import { type NamedSpeaker, standingOf } from './speaker.js';
import { runsOf, type Token } from './tokens.js';
import { commonWeight, weightOfAll } from './weights.js';

/** Words of a claim found in the reporter's own text. */
export interface Reported {
  /** The reporter says it of a speaker, or as the article's own. */
  readonly kind: 'paraphrase' | 'narration';
  /** What the claim was found in. */
  readonly passage: Passage;
  /** The words of the article that it is like. */
  readonly run: Passage;
  /** The statement whose words these are; null for narration, and where the knowledge has none. */
  readonly statement: Statement | null;
  readonly speakers: readonly Entity[];
  /** From 0 to 1. */
  readonly likeness: number;
}

const candidates = 8;
/** A sentence with less of a claim's weight, in words that are equal, is not near to it. */
const leastCommon = { share: 0.35, weight: 2 } as const;
/** A sentence in which more of a claim's content words are missing says something else. */
const mostForeign = 0.12;
/** Whether a run of words leaves out the negation that governs it. */
function losesNegation(tokens: readonly Token[], from: number, to: number): boolean {
  return negationBefore(tokens, from) !== null || negationAfter(tokens, to) !== null;
}

/** Where a claim stands in the article word for word, its parts in order inside one paragraph; else null. */
export function runInArticle(knowledge: Knowledge, { tokens }: Sources, { parts }: Claim): Passage | null {
  const { article } = knowledge;
  const [first, ...rest] = parts;
  if (!first) return null;
  for (const from of runsOf(first, tokens)) {
    const start = tokens[from];
    let to = from + first.length;
    const whole = rest.every((part) => {
      const [next] = runsOf(part, tokens, to);
      if (next === undefined || negatedGap(tokens, to, next)) return false;
      to = next + part.length;
      return true;
    });
    const end = tokens[to - 1];
    if (!whole || !start || !end || losesNegation(tokens, from, to)) continue;
    if (rest.length > 0 && article.paragraphOf(start) !== article.paragraphOf(end)) continue;
    return article.passage({ start: start.start, end: end.end });
  }
  return null;
}

/** The part of one sentence that a claim comes nearest to, if nothing that matters differs. */
export function nearSentence(
  knowledge: Knowledge,
  sources: Sources,
  claim: Claim,
): { run: Passage; likeness: number } | null {
  const wanted = new Set(claim.words.map(({ loose }) => loose));
  const least = Math.max(leastCommon.weight, leastCommon.share * weightOfAll(claim.words));
  const best = sources.sentences
    .map((sentence) => {
      const tokens = tokensIn(sources.tokens, sentence);
      return { tokens, common: commonWeight(tokens, wanted) };
    })
    .filter(({ common }) => common >= least)
    .sort((a, b) => b.common - a.common)
    .slice(0, candidates)
    .flatMap(({ tokens }) => withoutAsides(tokens))
    .flatMap((words) => {
      const steps = align(claim.words, words);
      return steps ? { words, steps, likeness: likenessOf(steps, claim.words, words, new Set()).whole } : [];
    })
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (!best || differsInSense(knowledge, claim, stretches(best.steps, claim.words, best.words))) return null;
  if (foreignShare(claim.words, best.words) > mostForeign || changesPredicate(claim.words, best.words))
    return null;
  const places = best.steps.flatMap(({ said }) => (said === null ? [] : said));
  const from = places[0] ?? 0;
  const to = (places.at(-1) ?? 0) + 1;
  const start = best.words[from];
  const end = best.words[to - 1];
  if (!start || !end || losesNegation(best.words, from, to)) return null;
  const run = knowledge.article.passage({ start: start.start, end: end.end });
  return { run, likeness: best.likeness };
}

/** The reporting words, what is reported, and what the editor put with it. */
function frames({ context, cue, words }: Statement): Passage[] {
  return context ? [cue, words, context] : [cue, words];
}

/** Verbs that report what a state or a body did rather than said. */
const act =
  /\b(?:rejected|rejects|dismissed|dismisses|refused|refuses|agreed|agrees|backed|backs|approved|approves|blamed|blames|criticized|criticised)$/i;

/** Whether a run tells, as a sentence of its own, what a state or another body did: "Russia has firmly rejected …". */
function isAct(run: Passage, { cue }: Statement, speakers: readonly Entity[]): boolean {
  const { start } = run.article.sentenceOf(run);
  return (
    run.start === start && run.contains(cue) && act.test(cue.text) && !speakers.some((one) => 'role' in one)
  );
}

/**
 * Whose words a run of the reporter's text gives: a speaker's, where a statement covers most of it or it has
 * both the reporting words and what they report; else nobody's.
 */
export function classify(
  knowledge: Knowledge,
  sources: Sources,
  run: Passage,
  named: NamedSpeaker | null,
  likeness: number,
): Reported {
  const { facts, statements } = knowledge.contents;
  const narration: Reported = {
    kind: 'narration',
    passage: run,
    run,
    statement: null,
    speakers: [],
    likeness,
  };
  // A fact is what the reporter vouches for; a statement around it does not make it the speaker's.
  if (facts.some(({ words }) => words.contains(run) && !hasReport(words.text))) return narration;
  if (statements.some(({ cue, words }) => words.contains(run) && isAside(run, words.start, cue.start)))
    return narration;
  const words = tokensIn(sources.tokens, run).filter(({ word }) => word);
  const share = (spans: readonly Span[]): number =>
    words.filter((token) => spans.some(({ start, end }) => token.start >= start && token.end <= end)).length /
    words.length;
  const rated = statements
    .map((statement) => {
      const speakers = statement.speakers.flatMap((id) => entitiesOf(knowledge).entity(id) ?? []);
      const told = run.contains(statement.cue) && share([statement.words]) > 0;
      // What begins inside a report goes on with it ("…, but that she could not explain it").
      const within = statement.words.start <= run.start && run.start < statement.words.end;
      const score = Math.max(share(frames(statement)), told || within ? 0.5 : 0);
      const own = named !== null && standingOf(knowledge, named, speakers, [statement]) === 'speaker';
      return { statement, speakers, score, own };
    })
    .filter(({ score }) => score >= 0.5)
    .sort(
      (a, b) =>
        Number(b.own) - Number(a.own) ||
        Number(a.statement.direct) - Number(b.statement.direct) ||
        b.score - a.score,
    )[0];
  if (rated) {
    const { statement, speakers } = rated;
    if (named === null && isAct(run, statement, speakers)) return narration;
    return { kind: 'paraphrase', passage: statement.words, run, statement, speakers, likeness };
  }
  return isReport(run, statements) ? { ...narration, kind: 'paraphrase' } : narration;
}
