import type { Passage } from '../../article/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Statement } from '../../knowledge/schema.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { Difference, Verdict } from '../answer.js';
import type { Claim } from './claim.js';
import { differences, namedDifferences, stretches } from './differences.js';
import { type Exact, exactMatches, type Near, nearMatches, type Run, speakersOf } from './match.js';
import { classify, nearSentence, type Reported, runInArticle } from './reported.js';
import { reworded } from './reworded.js';
import { matchedIn, type Quotation, type Sources, sourcesOf } from './sources.js';
import { type NamedSpeaker, nameSpeaker, type Standing, standingOf } from './speaker.js';
import { type Thresholds, thresholds } from './thresholds.js';

/** What the article has of a claim. */
export interface Finding {
  readonly verdict: Verdict;
  readonly claim: Claim;
  readonly named: NamedSpeaker | null;
  /** From 0 to 1: how like the claim is to what was found. */
  readonly likeness: number;
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
interface Question {
  readonly knowledge: Knowledge;
  readonly sources: Sources;
  readonly claim: Claim;
  readonly named: NamedSpeaker | null;
  readonly limits: Thresholds;
}

/** Findings by the named speaker go first. */
const order: readonly Standing[] = ['speaker', 'open', 'other'];
/** What an altered quotation by the named speaker gains on one by somebody else. */
const ownAdvantage = 0.1;
/** A claim that holds so much of a quotation, among other words, is that quotation with words added. */
const core = { likeness: 0.85, shared: 5 } as const;
/** A few common words make no quotation, unless they are all there is of it: by weight, or so many of them. */
const least = { shared: 1.75, equal: 4, common: 5 } as const;
/** What agreement in sense counts against likeness in words. */
const senseWorth = 0.5;

/**
 * Judges a claim: word for word in a quotation, else word for word in the reporter's text, else near to
 * either, else the same in other words.
 *
 * With a speaker named, the right words of somebody else are `misattributed`, be they a quotation or what the
 * reporter says of that speaker; the article's own sentence is nobody's whoever is named, and stays `narration`.
 * @param limits from where on likeness counts; others than the chosen ones only where they are chosen
 */
export function judge(knowledge: Knowledge, claim: Claim, limits = thresholds): Finding {
  const named = nameSpeaker(knowledge, claim.speaker);
  const sources = sourcesOf(knowledge);
  const question: Question = { knowledge, sources, claim, named, limits };
  const exact = judgeExact(question, exactMatches(sources, claim));
  if (exact?.verdict === 'verbatim') return exact;

  const run = runInArticle(knowledge, sources, claim);
  const inText = run && ofReported(question, classify(knowledge, sources, run, named, 1));
  if (exact) return inText?.verdict === 'paraphrase' ? inText : exact;

  const candidates = nearMatches(sources, claim);
  const near = judgeNear(question, candidates);
  const quoted = near?.quotations ?? [];
  const isIn = (passage: Passage): boolean => quoted.some(({ passage: own }) => own.overlaps(passage));
  // Words of the reporter with a quotation among them are what the article says, word for word.
  if (inText && !quoted.some(({ passage }) => passage.contains(run))) return inText;

  const sentence = near?.likeness === 1 ? null : nearSentence(knowledge, sources, claim);
  const better = sentence && sentence.likeness >= Math.max(limits.sentence, near?.likeness ?? 0);
  if (better && !isIn(sentence.run)) {
    return ofReported(question, classify(knowledge, sources, sentence.run, named, sentence.likeness));
  }
  if (near) return near;
  const sense = reworded(knowledge, sources, claim, named, limits.reworded);
  if (sense) return ofReported(question, { ...sense, likeness: sense.likeness * senseWorth });
  const closest = candidates[0]?.likeness.whole ?? 0;
  return { ...bare(question), verdict: 'not-found', likeness: closest * senseWorth };
}

function bare({ claim, named }: Question): Omit<Finding, 'verdict' | 'likeness'> {
  const nothing = { diff: [], notes: [], matched: [], quotations: [], statements: [], speakers: [] };
  return { claim, named, passage: null, ...nothing };
}

function ofQuotations(
  question: Question,
  quotations: readonly Quotation[],
): Omit<Finding, 'verdict' | 'likeness'> {
  return {
    ...bare(question),
    quotations,
    statements: [...new Set(quotations.flatMap(({ statements }) => statements))],
    speakers: speakersOf(quotations),
  };
}

/** How the named speaker stands to quotations; nobody named is nobody else. */
function standing({ knowledge, named }: Question, quotations: readonly Quotation[]): Standing {
  const [first] = quotations;
  if (!named) return 'speaker';
  if (!first) return 'other';
  const statements = quotations.flatMap((quotation) => quotation.statements);
  return standingOf(knowledge, named, speakersOf(quotations), statements);
}

/** The speakers to name: nobody where the article leaves room for the one who was typed. */
const shown = (speakers: readonly Entity[], how: Standing): readonly Entity[] =>
  how === 'open' ? [] : speakers;

function judgeExact(question: Question, matches: readonly Exact[]): Finding | null {
  const rated = matches
    .map((match) => {
      const quotations = [...new Set(match.runs.map(({ quotation }) => quotation))];
      return { match, quotations, how: standing(question, quotations) };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.how) - order.indexOf(b.how) ||
        Number(isAltered(a.match)) - Number(isAltered(b.match)),
    )[0];
  if (!rated) return null;
  const { how, match, quotations } = rated;
  const { lost } = match;
  const diff = diffOfRuns(match);
  return {
    ...ofQuotations(question, quotations),
    speakers: shown(speakersOf(quotations), how),
    verdict: how === 'other' ? 'misattributed' : isAltered(match) ? 'altered' : 'verbatim',
    likeness: 1,
    diff,
    matched: matchedIn(quotations, diff),
    notes: [
      ...(lost ? [phrase('wordsCutOff', { article: passageOf(lost).text })] : []),
      ...(match.reordered ? [phrase('otherOrder')] : []),
    ],
  };
}

function isAltered({ lost, reordered }: Exact): boolean {
  return lost !== null || reordered;
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

function diffOfRuns({ lost, runs }: Exact): Difference[] {
  const pieces: Difference[] = runs.flatMap((run) =>
    passagesOf(run).map((passage) => ({ op: 'same', passage }) as const),
  );
  if (!lost) return pieces;
  const left: Difference = { op: 'left-out', passage: passageOf(lost) };
  const at = pieces.findIndex((piece) => piece.op !== 'added' && piece.passage.start >= left.passage.start);
  return at === -1 ? [...pieces, left] : [...pieces.slice(0, at), left, ...pieces.slice(at)];
}

function judgeNear(question: Question, candidates: readonly Near[]): Finding | null {
  const { claim, knowledge, limits } = question;
  const rated = candidates
    .map((near) => {
      const how = standing(question, near.turn);
      const own = how !== 'other';
      return { near, how, own, score: near.likeness.whole + (own ? ownAdvantage : 0) };
    })
    .filter(
      ({ near: { likeness }, own }) =>
        (likeness.whole >= limits.altered - (own && question.named && likeness.full ? ownAdvantage : 0) &&
          // A few common words alone make no quotation: "I am not a …". The named speaker may have put it so.
          (likeness.content > 0 ||
            likeness.full ||
            likeness.equal >= least.common ||
            (own && question.named !== null)) &&
          (likeness.full || likeness.shared >= least.shared || likeness.equal >= least.equal)) ||
        (likeness.core >= core.likeness && likeness.shared >= core.shared),
    )
    .sort((a, b) => b.score - a.score)[0];
  if (!rated) return null;
  const { likeness, said, steps, turn } = rated.near;
  const found = stretches(steps, claim.words, said);
  const frames = turn.flatMap(({ pieces }) => pieces);
  const diff = differences(knowledge.article, claim, found, frames);
  const used = turn.filter(({ passage }) =>
    diff.some((piece) => piece.op !== 'added' && passage.contains(piece.passage)),
  );
  const unchanged = diff.every(({ op }) => op === 'same');
  return {
    ...ofQuotations(question, used),
    speakers: shown(speakersOf(used), rated.how),
    verdict: rated.own ? 'altered' : 'misattributed',
    likeness: likeness.whole,
    diff,
    matched: matchedIn(used, diff),
    notes: unchanged
      ? [phrase(used.length > 1 ? 'interrupted' : 'onlyMarks')]
      : namedDifferences(knowledge, claim, found, frames),
  };
}

function ofReported(question: Question, reported: Reported): Finding {
  const { kind, likeness, passage, run, speakers, statement } = reported;
  const { knowledge, named } = question;
  const how =
    kind === 'narration' || !named
      ? 'speaker'
      : standingOf(knowledge, named, speakers, statement ? [statement] : []);
  return {
    ...bare(question),
    verdict: how === 'other' ? 'misattributed' : kind,
    likeness,
    matched: [run],
    passage,
    statements: statement ? [statement] : [],
    speakers: shown(speakers, how),
  };
}
