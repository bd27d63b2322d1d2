import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import { months, nearDays, seasons, weekdays } from '../../lexicon/calendar.js';
import { numberWords } from '../../lexicon/numbers.js';
import { isKnownWord } from '../../nlp/wordnet/related.js';
import { isFunctionWord } from '../../nlp/words.js';
import { type Step, stretchesOf } from './align.js';
import type { Claim } from './claim.js';
import { contradict, isNegation, negationAfter, negationBefore } from './polarity.js';
import type { Token } from './tokens.js';

/** "May" is more often a verb. */
const days = new Set([weekdays, months, nearDays, seasons].flat().filter((word) => word !== 'may'));

/** Whether the word is a number, in figures or in letters; "one" is more often a pronoun. */
export function isNumber({ loose }: Token): boolean {
  return /^\p{Sc}?\p{N}/u.test(loose) || (numberWords.has(loose) && loose !== 'one');
}

/** Words of the article that a claim may say in other words. */
export interface Evidence {
  /** Its words, without marks. */
  readonly words: readonly Token[];
  /** Ids of the entities that it is about, those that pronouns in it stand for among them. */
  readonly entities: ReadonlySet<string>;
}

/**
 * Whether a claim says the same as the words that it was aligned with, as far as negations, numbers, days, names and
 * opposites tell.
 */
export function agrees(
  knowledge: Knowledge,
  claim: Claim,
  steps: readonly Step[],
  { entities, words }: Evidence,
): boolean {
  const places = steps.flatMap(({ source }) => (source === null ? [] : source));
  const from = places[0] ?? 0;
  const to = (places.at(-1) ?? 0) + 1;
  const outside = [negationBefore(words, from), negationAfter(words, to)].filter((at) => at !== null);
  const negations = words.slice(from, to).filter(isNegation).length + outside.length;
  if (claim.words.filter(isNegation).length !== negations) return false;
  const isName = (token: Token): boolean => {
    const typed = claim.text.slice(token.start, token.end);
    const ids = entitiesOf(knowledge).mentionedIn(typed);
    // A name may stand for a pronoun of the article's.
    if (ids.length > 0) return has.has(token.loose) || !ids.some((id) => entities.has(id));
    if (!/^\p{Lu}/u.test(typed) || isFunctionWord(token.loose)) return false;
    return token !== claim.words[0] || !isKnownWord(token.loose);
  };
  const has = new Set(words.map(({ loose }) => loose));
  const isOpposite = ({ loose }: Token): boolean =>
    !has.has(loose) && !isFunctionWord(loose) && words.some((other) => contradict(loose, other.loose));
  const changesSense = (token: Token): boolean =>
    isNumber(token) || days.has(token.loose) || isName(token) || isOpposite(token);
  return stretchesOf(steps, claim.words, words).every(
    (stretch) => 'same' in stretch || !stretch.added.some(changesSense),
  );
}
