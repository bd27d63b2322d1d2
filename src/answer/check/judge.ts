import type { Passage } from '../../article/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { Difference, Verdict } from '../answer.js';
import { stretchesOf } from './align.js';
import type { Claim } from './claim.js';
import { editsOf, notesOn } from './edits.js';
import { type ExactMatch, exactMatches, type NearMatch, nearMatches, type Run, speakersOf } from './match.js';
import { classify, nearestReport, type Reported, runInArticle } from './reported.js';
import { matchedIn, type Quotation, type Sources, sourcesOf } from './sources.js';
import { matchSpeaker, type NamedSpeaker, nameSpeaker, type SpeakerMatch } from './speaker.js';

/** From where on a claim counts as close, on similarity from 0 to 1. */
export interface Thresholds {
  /** To a direct quotation: altered. */
  readonly quotation: number;
  /** To a sentence or a statement of the reporter's: narration, or paraphrase. */
  readonly report: number;
}

/** Chosen by `test/answer/check/choose.ts` on the labelled table beside it. */
export const thresholds: Thresholds = { quotation: 0.55, report: 0.6 };

/** What the article has of a claim. */
export interface Finding {
  readonly verdict: Verdict;
  readonly claim: Claim;
  readonly named: NamedSpeaker | null;
  /** From 0 to 1: how similar the claim is to what was found. */
  readonly similarity: number;
  readonly diff: readonly Difference[];
  readonly notes: readonly Phrase[];
  /** The article's words in which it was found, or that it is like: one stretch of each quotation. */
  readonly matched: readonly Passage[];
  /** The quotations in which it was found, whole; else none. */
  readonly quotations: readonly Quotation[];
  /** The reporter's words in which it was found, else null. */
  readonly passage: Passage | null;
  readonly statements: readonly Statement[];
  readonly speakers: readonly Entity[];
}

/** A claim with what it is compared with. */
interface Comparison {
  readonly knowledge: Knowledge;
  readonly sources: Sources;
  readonly claim: Claim;
  readonly named: NamedSpeaker | null;
  readonly limits: Thresholds;
}

/** Findings by the named speaker go first. */
const order: readonly SpeakerMatch[] = ['same', 'possible', 'other'];
/** What an altered quotation by the named speaker gains on one by somebody else. */
const namedAdvantage = 0.1;
/** A few common words are no quotation, unless they are all of it, by weight. */
const leastShared = 1.75;
/** What agreement in sense counts against similarity in words. */
const senseWorth = 0.5;

/**
 * Judges a claim: word for word in a quotation, else word for word in the reporter's text, else near to
 * either, else the same in other words.
 *
 * With a speaker named, the right words of somebody else are `misattributed`, be they a quotation or what the
 * reporter says of that speaker; the article's own sentence is nobody's whoever is named, and stays `narration`.
 * @param limits from where on similarity counts; others than the chosen ones only where they are chosen
 */
export function judge(knowledge: Knowledge, claim: Claim, limits = thresholds): Finding {
  const named = nameSpeaker(knowledge, claim.speaker);
  const sources = sourcesOf(knowledge);
  const comparison: Comparison = { knowledge, sources, claim, named, limits };
  const exact = judgeExact(comparison, exactMatches(sources, claim));
  if (exact) return exact;

  const run = runInArticle(knowledge, sources, claim);
  if (run) return ofReported(comparison, classify(knowledge, sources, run, 1));

  const candidates = nearMatches(sources, claim);
  const near = judgeNear(comparison, candidates);
  const least = Math.max(limits.report, near?.similarity ?? 0);
  const report =
    near?.similarity === 1
      ? null
      : nearestReport(knowledge, sources, claim, { least, inOtherWords: near === null });
  const isQuoted = report && near?.quotations.some(({ passage }) => passage.overlaps(report.run));
  if (report && !isQuoted) return ofReported(comparison, report);
  if (near) return near;
  const closest = candidates[0]?.similarity.score ?? 0;
  return { ...nothingIn(comparison), verdict: 'not-found', similarity: closest * senseWorth };
}

function nothingIn({ claim, named }: Comparison): Omit<Finding, 'verdict' | 'similarity'> {
  const nothing = { diff: [], notes: [], matched: [], quotations: [], statements: [], speakers: [] };
  return { claim, named, passage: null, ...nothing };
}

function ofQuotations(
  comparison: Comparison,
  quotations: readonly Quotation[],
  match: SpeakerMatch,
  diff: readonly Difference[],
): Omit<Finding, 'verdict' | 'similarity' | 'notes'> {
  return {
    ...nothingIn(comparison),
    diff,
    quotations,
    matched: matchedIn(quotations, diff),
    statements: [...new Set(quotations.flatMap(({ statements }) => statements))],
    speakers: shown(speakersOf(quotations), match),
  };
}

/** How the named speaker stands to quotations; nobody named is nobody else. */
function matchIn({ knowledge, named }: Comparison, quotations: readonly Quotation[]): SpeakerMatch {
  if (!named) return 'same';
  const statements = quotations.flatMap((quotation) => quotation.statements);
  return matchSpeaker(knowledge, named, speakersOf(quotations), statements);
}

/** The speakers to name: nobody where the article leaves room for the one who was typed. */
const shown = (speakers: readonly Entity[], match: SpeakerMatch): readonly Entity[] =>
  match === 'possible' ? [] : speakers;

function judgeExact(comparison: Comparison, matches: readonly ExactMatch[]): Finding | null {
  const [best] = matches
    .map((exact) => {
      const quotations = [...new Set(exact.runs.map(({ quotation }) => quotation))];
      return { ...exact, quotations, match: matchIn(comparison, quotations) };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.match) - order.indexOf(b.match) || Number(a.lost !== null) - Number(b.lost !== null),
    );
  if (!best) return null;
  const { lost, match, quotations } = best;
  return {
    ...ofQuotations(comparison, quotations, match, diffOfRuns(best)),
    verdict: match === 'other' ? 'misattributed' : lost ? 'altered' : 'verbatim',
    similarity: 1,
    notes: lost ? [phrase('wordsCutOff', { article: passageOf(lost).text })] : [],
  };
}

function passageOf({ from, quotation, to }: Run): Passage {
  const { article, start, end } = quotation.passage;
  const { tokens } = quotation;
  return article.passage({ start: tokens[from]?.start ?? start, end: tokens[to - 1]?.end ?? end });
}

/** A run as passages, one for each paragraph of the quotation. */
function passagesOf(run: Run): Passage[] {
  const { article, end, start } = passageOf(run);
  return run.quotation.pieces.flatMap((piece) =>
    piece.end <= start || piece.start >= end
      ? []
      : article.passage({ start: Math.max(start, piece.start), end: Math.min(end, piece.end) }),
  );
}

function diffOfRuns({ lost, runs }: ExactMatch): Difference[] {
  const same = runs.flatMap(passagesOf).map((passage) => ({ op: 'same', passage }) as const);
  const left = lost ? [{ op: 'left-out', passage: passageOf(lost) } as const] : [];
  return [...same, ...left].sort((a, b) => a.passage.start - b.passage.start);
}

function judgeNear(comparison: Comparison, candidates: readonly NearMatch[]): Finding | null {
  const { claim, knowledge, limits } = comparison;
  const [best] = candidates
    .map((near) => {
      const match = matchIn(comparison, near.utterance);
      const isNamed = comparison.named !== null && match !== 'other';
      return { ...near, match, rank: near.similarity.score + (isNamed ? namedAdvantage : 0) };
    })
    .filter(({ rank, similarity: { isWhole, score, shared } }) =>
      isWhole ? rank >= limits.quotation : score >= limits.quotation && shared >= leastShared,
    )
    .sort((a, b) => b.rank - a.rank);
  if (!best) return null;
  const { match, similarity, steps, utterance, words } = best;
  const stretches = stretchesOf(steps, claim.words, words);
  const pieces = utterance.flatMap((quotation) => quotation.pieces);
  const diff = editsOf(knowledge.article, claim, stretches, pieces);
  const used = utterance.filter(({ passage }) =>
    diff.some((piece) => piece.op !== 'added' && passage.contains(piece.passage)),
  );
  const isSame = diff.every(({ op }) => op === 'same');
  return {
    ...ofQuotations(comparison, used, match, diff),
    verdict: match === 'other' ? 'misattributed' : 'altered',
    similarity: similarity.score,
    notes: isSame
      ? [phrase(used.length > 1 ? 'interrupted' : 'onlyMarks')]
      : notesOn(knowledge.article, claim, stretches, pieces),
  };
}

function ofReported(comparison: Comparison, { run, similarity, speakers, statement }: Reported): Finding {
  const { knowledge, named } = comparison;
  const match = statement && named ? matchSpeaker(knowledge, named, speakers, [statement]) : 'same';
  return {
    ...nothingIn(comparison),
    verdict: match === 'other' ? 'misattributed' : statement ? 'paraphrase' : 'narration',
    similarity,
    matched: [run],
    passage: statement?.words ?? run,
    statements: statement ? [statement] : [],
    speakers: shown(speakers, match),
  };
}
