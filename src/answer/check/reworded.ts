import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Statement } from '../../knowledge/schema.js';
import { related } from '../../nlp/wordnet/related.js';
import { isFunctionWord, stemOf } from '../../nlp/words.js';
import { align } from './align.js';
import type { Claim } from './claim.js';
import { changesPredicate, foreignShare } from './foreign.js';
import { likenessOf } from './likeness.js';
import { contradict, isDay, isNegation, isNumber, negationBefore } from './negation.js';
import type { Reported } from './reported.js';
import { type Sources, tokensIn } from './sources.js';
import { type NamedSpeaker, standingOf } from './speaker.js';
import type { Token } from './tokens.js';
import { commonWeight, near, weightOf, weightOfAll } from './weights.js';

/** A claim longer than this is not compared by its sense: it is no single statement. Counted in words. */
const longestReworded = 60;
/** A statement with less of a claim's weight, in words that are equal, does not say the same. */
const leastCommon = 0.2;
/** A claim that a statement holds nearly whole, other words between, says the same in short. */
const held = { share: 0.85, weight: 3, worth: 0.8, form: 0.8 } as const;
/** The same for a claim on the named speaker: so much of it. */
const heldByOwn = { share: 0.78, weight: 2.5 } as const;
/** A claim with more content words than this that the statement has in no form says something else, as a share. */
const mostForeign = 0.15;
/** Forms of "to be" stand for each other: "are unacceptable", "would be unacceptable". */
const copula = /^(?:is|are|was|were|be|been|being)$/u;

/**
 * The reporter's statement that says in other words what a claim says: the claim is like it, has no other names
 * and numbers, and neither negates or contradicts the other.
 * @param least how like, from 0 to 1
 */
export function reworded(
  knowledge: Knowledge,
  sources: Sources,
  claim: Claim,
  named: NamedSpeaker | null,
  least: number,
): Reported | null {
  if (claim.words.length > longestReworded) return null;
  const entities = entitiesOf(knowledge);
  const ids = entities.mentionedIn(claim.text);
  const wanted = new Set(claim.words.map(({ loose }) => loose));
  const weight = weightOfAll(claim.words);
  const best = knowledge.contents.statements
    .filter(({ direct }) => !direct)
    .flatMap((statement) => {
      const tokens = tokensIn(sources.tokens, statement.words);
      const words = tokens.filter(({ word }) => word);
      if (commonWeight(words, wanted) < leastCommon * weight) return [];
      const steps = align(claim.words, words);
      const whole = steps ? likenessOf(steps, claim.words, words, new Set()).whole : 0;
      const speakers = statement.speakers.flatMap((id) => entities.entity(id) ?? []);
      const own = named !== null && standingOf(knowledge, named, speakers, [statement]) === 'speaker';
      const isForeign = foreignShare(claim.words, words) > mostForeign;
      const inOrder = isForeign ? nothingHeld : heldIn(claim.words, words, own);
      const likeness = Math.max(whole, inOrder.likeness);
      if (likeness < least) return [];
      const places =
        inOrder.likeness > whole
          ? inOrder.words
          : (steps ?? []).flatMap(({ said }) => (said === null ? [] : (words[said] ?? [])));
      if (!agrees(claim.words, tokens, places) || changesPredicate(claim.words, words)) return [];
      const has = new Set([...entities.mentionedIn(contextOf(statement)), ...statement.speakers]);
      if (!ids.every((id) => has.has(id))) return [];
      return { statement, speakers, likeness, own };
    })
    .sort((a, b) => Number(b.own) - Number(a.own) || b.likeness - a.likeness)[0];
  if (!best) return null;
  const { likeness, speakers, statement } = best;
  return {
    kind: 'paraphrase',
    passage: statement.words,
    run: statement.words,
    statement,
    speakers,
    likeness,
  };
}

/** Words that stand for several whom the article has named before. */
const several = /\b(?:(?:the two|both) \p{L}+|they|them|their)\b/iu;

/** The sentence of a statement, and the paragraph before it where that tells whom its words stand for. */
function contextOf({ words }: Statement): string {
  const { article } = words;
  const sentence = article.sentenceOf(words);
  const paragraph = article.paragraphOf(sentence);
  return several.test(words.text)
    ? `${article.paragraphs[(paragraph ?? 0) - 1]?.text ?? ''} ${sentence.text}`
    : sentence.text;
}

const nothingHeld = { likeness: 0, words: [] as Token[] };

/**
 * How well a statement holds a claim that says the same in short, whatever else stands between: the longest common
 * subsequence of both, by weight.
 * @param own whether the named speaker is said to have said it: then words near in sense count too
 * @returns the words of it in the statement; likeness is 0 where too little of the claim is in it
 */
function heldIn(
  claimed: readonly Token[],
  said: readonly Token[],
  own: boolean,
): { likeness: number; words: Token[] } {
  const width = said.length + 1;
  const best = new Float64Array((claimed.length + 1) * width);
  const senses = claimed.map((token) => (own && weightOf(token) === 1 ? related(token.loose).near : null));
  const worth = (mine: Token, theirs: Token, at: number): number => {
    if (mine.loose === theirs.loose) return weightOf(mine);
    const isForm = near(mine, theirs) || (copula.test(mine.loose) && copula.test(theirs.loose));
    return weightOf(mine) * (isForm ? held.form : (senses[at]?.get(stemOf(theirs.loose)) ?? 0));
  };
  for (const [i, mine] of claimed.entries()) {
    for (const [j, theirs] of said.entries()) {
      const value = worth(mine, theirs, i);
      best[(i + 1) * width + j + 1] = Math.max(
        best[i * width + j + 1] ?? 0,
        best[(i + 1) * width + j] ?? 0,
        value > 0 ? (best[i * width + j] ?? 0) + value : 0,
      );
    }
  }
  const weight = best.at(-1) ?? 0;
  const share = weight / weightOfAll(claimed);
  const least = own ? heldByOwn : held;
  if (weight < least.weight || share < least.share) return nothingHeld;
  const words: Token[] = [];
  for (let i = claimed.length, j = said.length; i > 0 && j > 0; ) {
    const here = best[i * width + j] ?? 0;
    if (here === best[(i - 1) * width + j]) i--;
    else if (here === best[i * width + j - 1]) j--;
    else {
      i--;
      j--;
      words.unshift(...said.slice(j, j + 1));
    }
  }
  return { likeness: held.worth * share, words };
}

/**
 * Whether a claim and the words that it was aligned with agree in negations, numbers and opposites.
 * @param tokens words and marks of the statement
 * @param places the first and the last of the aligned words, and those between
 */
function agrees(claimed: readonly Token[], tokens: readonly Token[], places: readonly Token[]): boolean {
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return false;
  const from = tokens.indexOf(first);
  const said = tokens.slice(from, tokens.indexOf(last) + 1);
  const negations = said.filter(isNegation).length + (negationBefore(tokens, from) === null ? 0 : 1);
  if (claimed.filter(isNegation).length % 2 !== negations % 2) return false;
  const figures = new Set(tokens.map(({ loose }) => loose));
  if (claimed.some((token) => (isNumber(token) || isDay(token)) && !figures.has(token.loose))) return false;
  const has = new Set(said.map(({ loose }) => loose));
  const mine = claimed.filter(({ loose }) => !has.has(loose) && !isFunctionWord(loose));
  return !mine.some(({ loose }) => said.some((other) => other.word && contradict(loose, other.loose)));
}
