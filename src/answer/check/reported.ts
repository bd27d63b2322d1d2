import type { Passage } from '../../article/article.js';
import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { agrees } from './agreement.js';
import { align, type Step } from './align.js';
import type { Claim } from './claim.js';
import { negatedGap, negationAfter, negationBefore } from './polarity.js';
import { changesPredicate, foreignShare, similarityOf } from './similarity.js';
import { type Sources, tokensIn } from './sources.js';
import { commonWeight, runsOf, type Token, weightOfAll } from './tokens.js';

/** Words of a claim found in the reporter's own text. */
export interface Reported {
  /** The words of the article that it is like. */
  readonly run: Passage;
  /** The statement whose words these are; null where the reporter says so. */
  readonly statement: Statement | null;
  readonly speakers: readonly Entity[];
  /** From 0 to 1. */
  readonly similarity: number;
}

/** So many sentences and statements are aligned with a claim. */
const mostCandidates = 12;
/** Least weight of the words that a candidate must have in common with a claim. */
const leastShared = 1.75;
/** Largest share of a claim's content words that a candidate may miss: with more missing, it says something else. */
const mostForeign = { sentence: 0.12, statement: 0.34 } as const;
/** So many asides of a sentence are looked at. */
const mostAsides = 6;

/** Where a claim stands in the article word for word, its parts in order inside one paragraph; else null. */
export function runInArticle(
  { article }: Knowledge,
  { tokens }: Sources,
  { parts: [first, ...rest] }: Claim,
): Passage | null {
  if (!first) return null;
  for (const from of runsOf(first, tokens)) {
    const start = tokens[from];
    let to = from + first.length;
    const isFound = rest.every((part) => {
      const [next] = runsOf(part, tokens, to);
      if (next === undefined || negatedGap(tokens, to, next)) return false;
      to = next + part.length;
      return true;
    });
    const end = tokens[to - 1];
    if (!isFound || !start || !end) continue;
    if (negationBefore(tokens, from) !== null || negationAfter(tokens, to) !== null) continue;
    if (rest.length > 0 && article.paragraphOf(start) !== article.paragraphOf(end)) continue;
    return article.passage({ start: start.start, end: end.end });
  }
  return null;
}

/** Words and marks of the article that may say what a claim says. */
interface Candidate {
  readonly tokens: readonly Token[];
  /** The statement whose words these are; null for a whole sentence. */
  readonly statement: Statement | null;
}

/**
 * The sentence, or the reporter's statement, that comes nearest to a claim among those that say the same.
 * @param least how similar it must be, from 0 to 1
 * @param inOtherWords whether a statement may say so in other words
 */
export function nearestReport(
  knowledge: Knowledge,
  sources: Sources,
  claim: Claim,
  { inOtherWords, least }: { inOtherWords: boolean; least: number },
): Reported | null {
  const wanted = new Set(claim.words.map(({ loose }) => loose));
  const weight = weightOfAll(claim.words);
  const entities = entitiesOf(knowledge);
  const statements = inOtherWords ? knowledge.contents.statements.filter(({ direct }) => !direct) : [];
  const candidates: Candidate[] = [
    ...sources.sentences.map((sentence) => ({ tokens: tokensIn(sources.tokens, sentence), statement: null })),
    ...statements.map((statement) => ({ tokens: tokensIn(sources.tokens, statement.words), statement })),
  ];
  const [best] = candidates
    .map((candidate) => ({ ...candidate, common: commonWeight(candidate.tokens, wanted) }))
    // A candidate of much greater weight cannot reach the least similarity.
    .filter(
      ({ common, tokens }) => common >= leastShared && weight * least <= (2 - least) * weightOfAll(tokens),
    )
    .sort((a, b) => b.common - a.common)
    .slice(0, mostCandidates)
    .flatMap(({ statement, tokens }) => withoutAsides(tokens).map((words) => ({ statement, words })))
    .flatMap(({ statement, words }) => {
      const steps = align(claim.words, words);
      const run = steps && runOf(knowledge, steps, words);
      if (!run) return [];
      const { score: similarity, shared } = similarityOf(steps, claim.words, words, new Set());
      if (similarity < least || shared < leastShared) return [];
      if (foreignShare(claim.words, words) > mostForeign[statement ? 'statement' : 'sentence']) return [];
      if (statement && changesPredicate(claim.words, words)) return [];
      const named = entities.mentionedIn(knowledge.article.sentenceOf(run).text);
      const about = new Set([...named, ...(statement?.speakers ?? [])]);
      const isSame = agrees(knowledge, claim, steps, { words, entities: about });
      return isSame ? [{ run, statement, similarity }] : [];
    })
    .sort((a, b) => b.similarity - a.similarity);
  if (!best) return null;
  return best.statement
    ? { ...best, speakers: speakersOf(knowledge, best.statement) }
    : classify(knowledge, sources, best.run, best.similarity);
}

/** From the first to the last word of the article in an alignment. */
function runOf({ article }: Knowledge, steps: readonly Step[], words: readonly Token[]): Passage | null {
  const places = steps.flatMap(({ source }) => (source === null ? [] : (words[source] ?? [])));
  const [first] = places;
  const last = places.at(-1);
  return first && last ? article.passage({ start: first.start, end: last.end }) : null;
}

/**
 * The words of a sentence without its asides: what stands between two commas, brackets or dashes, of which the
 * sentence is free ("Dale Kowalczyk, a line cook, left").
 * @param tokens words and marks of one sentence
 * @returns the words, without marks: all of them first, then without each aside
 */
function withoutAsides(tokens: readonly Token[]): Token[][] {
  const marks = tokens.flatMap(({ key }, at) => (/^[,()-]$/u.test(key) ? [at] : []));
  const shorter = marks.slice(1, mostAsides + 1).flatMap((to, at) => {
    const from = marks[at] ?? 0;
    return to - from > 1 ? [[...tokens.slice(0, from), ...tokens.slice(to)]] : [];
  });
  return [tokens, ...shorter].map((list) => list.filter(({ word }) => word));
}

/**
 * Whose words a run of the reporter's text gives: a speaker's, where a statement covers half of it; else nobody's.
 */
export function classify(knowledge: Knowledge, sources: Sources, run: Passage, similarity: number): Reported {
  const { facts, statements } = knowledge.contents;
  const narration: Reported = { run, statement: null, speakers: [], similarity };
  // The reporter vouches for a fact. A statement around it does not make it the speaker's.
  if (facts.some(({ words }) => words.contains(run))) return narration;
  const words = tokensIn(sources.tokens, run).filter(({ word }) => word);
  const [best] = statements
    .map((statement) => {
      const inside = words.filter(
        (token) => statement.words.contains(token) || statement.cue.contains(token),
      );
      return { statement, share: inside.length / words.length };
    })
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share);
  if (!best) return narration;
  const { statement } = best;
  return { run, statement, speakers: speakersOf(knowledge, statement), similarity };
}

const speakersOf = (knowledge: Knowledge, { speakers }: Statement): Entity[] =>
  speakers.flatMap((id) => entitiesOf(knowledge).entity(id) ?? []);
