import { kindOf } from '../search/kinds.js';
import { isIrregularPast, isPastVerb } from '../search/verbs.js';
import { isFunctionWord, type Word, wordsOf } from '../search/words.js';

/** What an answer must contain. */
export type Wanted =
  | 'person'
  | 'place'
  | 'time'
  | 'duration'
  | 'number'
  | 'reason'
  | 'manner'
  | 'thing'
  | 'yes-no'
  | 'topic';

/** A question, read: its words, what kind of answer it wants, and the noun that says so ("which *city*"). */
export interface Question {
  readonly text: string;
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  readonly wanted: Wanted;
  readonly head: Word | null;
}

const auxiliary =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isnt|arent|wasnt|werent|doesnt|didnt|dont|hasnt|havent|hadnt|cant|couldnt|wont|wouldnt|shouldnt)$/;
/** Nouns that only point on to another ("what kind of plant"). */
const pointing = new Set([
  'kind',
  'kinds',
  'type',
  'types',
  'sort',
  'sorts',
  'name',
  'names',
  'form',
  'forms',
  'part',
  'number',
  'amount',
  'example',
  'examples',
]);

function headAfter(words: readonly Word[], from: number): { head: Word | null; next: number } {
  let head: Word | null = null;
  let at = from;
  for (; at < words.length && at < from + 4; at++) {
    const word = words[at];
    if (!word || auxiliary.test(word.norm) || (isFunctionWord(word.norm) && word.norm !== 'the')) break;
    if (isPastVerb(word.norm) || (head && isIrregularPast(word.norm))) break;
    if (kindOf(word.norm) !== null) head = word;
    // "what group's campaign" asks for the group.
    if (/['’]s?$/u.test(word.text)) break;
  }
  return { head, next: at };
}

/** Places that WordNet takes for groups of people first. */
const grounds =
  /^(?:countr(?:y|ies)|nations?|states?|towns?|cit(?:y|ies)|villages?|capitals?|provinces?|regions?|continents?)$/;

function wantedByHead(head: Word | null): Wanted {
  if (head && grounds.test(head.norm)) return 'place';
  switch (head ? kindOf(head.norm) : null) {
    case 'person':
      return 'person';
    case 'place':
      return 'place';
    case 'time':
      return 'time';
    default:
      return 'thing';
  }
}

const measured =
  /^(?:percentage|percent|proportion|fraction|age|price|cost|population|height|length|size|score|total|figure|temperature|weight|distance|speed)$/;
const explaining = /^(?:reason|reasons|cause|causes|purpose|motive)$/;

/** What a noun that is asked for wants by itself: an amount or a reason; null where it says neither. */
function wantedOf(head: Word | null): Wanted | null {
  if (head && measured.test(head.norm)) return 'number';
  return head && explaining.test(head.norm) ? 'reason' : null;
}

const amounts =
  /^(?:many|much|old|far|tall|big|large|high|deep|wide|heavy|fast|often|few|little|small|expensive|hot|cold)$/;

const asking = /^(?:who|whom|whose|whos|where|wheres|when|whens|why|how|hows|what|whats|which)$/;
const preposition = /^(?:in|on|at|by|for|from|of|to|with|as|about|near|after|before|into|under|than)$/;

/**
 * Where the word stands that asks; -1 where none does. "When X said so, what …" and "those who … compared to whom"
 * have one that does not.
 */
function askedAt(words: readonly Word[]): number {
  const places = words.flatMap(({ norm }, at) => (asking.test(norm) ? [at] : []));
  const [first = -1] = places;
  const clause = first === 0 && words[0]?.norm === 'when' && !auxiliary.test(words[1]?.norm ?? '');
  if (places.length < 2 || (first === 0 && !clause)) return first;
  if (clause) return places[1] ?? first;
  const asks = (at: number): boolean =>
    at === words.length - 1 ||
    preposition.test(words[at - 1]?.norm ?? '') ||
    /^wh(?:at|om)$/.test(words[at]?.norm ?? '');
  return places.find(asks) ?? first;
}

/** Reads what a question wants, by its question word and the noun after it. */
export function readQuestion(text: string): Question {
  const words = wordsOf(text);
  const stems = new Set(words.map(({ stem }) => stem));
  const make = (wanted: Wanted, head: Word | null = null): Question => ({ text, words, stems, wanted, head });
  const at = askedAt(words);
  const first = words[0];
  if (at === -1) return make(first && auxiliary.test(first.norm) ? 'yes-no' : 'topic');
  // "Did anybody say when …" asks for the time all the same; "was it X, who …" asks yes or no.
  if (at > 3 && first && auxiliary.test(first.norm)) return make('yes-no');
  const word = words[at]?.norm ?? '';
  const next = words[at + 1]?.norm ?? '';
  if (/^who/.test(word)) return make('person');
  if (/^where/.test(word)) return make('place');
  if (/^when/.test(word)) return make('time');
  if (word === 'why' || (/^how/.test(word) && next === 'come')) return make('reason');
  if (/^how/.test(word)) {
    if (next === 'long') return make(words[at + 2]?.norm === 'ago' ? 'time' : 'duration');
    if (amounts.test(next))
      return make('number', next === 'many' || next === 'much' ? headAfter(words, at + 2).head : null);
    return make('manner');
  }
  const { head, next: after } = headAfter(words, at + 1);
  if (head && pointing.has(head.norm)) {
    if (/^(?:number|amount)$/.test(head.norm)) return make('number');
    const further = words[after]?.norm === 'of' ? headAfter(words, after + 1).head : null;
    return make(wantedByHead(further), further);
  }
  const known = wantedOf(head);
  if (known) return make(known, head);
  // "What caused …", "what led to …" want what comes before the verb; "what did X do" anything.
  if (head === null) {
    // "What is the capital of …", "what was the name of the king": the noun after the verb says it.
    const verb = words[at + 1];
    const rest =
      verb && /^(?:is|are|was|were)$/.test(verb.norm)
        ? words.findIndex((w, i) => i > at + 1 && w.norm !== 'the' && w.norm !== 'a')
        : -1;
    if (rest > 0) {
      const { head: noun, next: end } = headAfter(words, rest);
      if (noun && pointing.has(noun.norm) && words[end]?.norm === 'of') {
        const named = headAfter(words, words[end + 1]?.norm === 'the' ? end + 2 : end + 1).head;
        return make(/^(?:number|amount)$/.test(noun.norm) ? 'number' : wantedByHead(named), named);
      }
      return make(wantedOf(noun) ?? 'thing', noun);
    }
  }
  return make(wantedByHead(head), head);
}
