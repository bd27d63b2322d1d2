import { isFunctionWord } from '../../search/words.js';
import type { Features } from './features.js';
import { mismatches } from './mismatch.js';
import type { Pair } from './pair.js';
import type { Wanted } from './question.js';

/** Below this worth a term counts as not found. */
const found = 0.5;
const be = /^(?:be|is|are|was|were|been|being|isnt|arent|wasnt|werent|get|got|gets)$/;
const past = /(?:ed|en|wn|ght|ld|pt|lt|nt|de|ne|rn|ung|id)$/;

/** Words of which a sentence means another thing where it has one in place of the other. */
const contrasts = [
  'before after during since until',
  'all most some few no none many any every each several both half',
  'more less fewer most least',
  'first second third fourth fifth last final next previous earlier later former latter',
  'north south east west northern southern eastern western',
  'over under above below',
  'with without',
  'never always often rarely seldom usually sometimes ever',
  'early late',
  'can cannot',
].map((list) => new Set(list.split(' ')));

const numberWords = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion dozen'.split(
    ' ',
  ),
);
const isNumeral = (norm: string): boolean => /\d/.test(norm) || numberWords.has(norm);

/** How many sets of contrasting words the question takes one of and the sentence only another. */
function contrasted({ marks: { norms: has }, question }: Pair): number {
  return contrasts.filter((set) => {
    const asked = question.words.filter(({ norm }) => set.has(norm)).map(({ norm }) => norm);
    return (
      asked.some((norm) => !has.has(norm)) && [...set].some((norm) => has.has(norm) && !asked.includes(norm))
    );
  }).length;
}

/** Whether a sentence has a content word beside one that it shares with the question, in the place of a lost term. */
function isReplaced(pair: Pair, term: number): boolean {
  const at = pair.terms[term]?.at ?? -1;
  return hasOther(pair, at, -1) || hasOther(pair, at, 1);
}

/** Whether where the neighbour on one side of a word of the question stands, another word stands in that one's place. */
function hasOther({ asked, question, row, view }: Pair, at: number, step: 1 | -1): boolean {
  const neighbour = question.words[at + step];
  const places = asked.places[at + step]?.get(row);
  if (!neighbour || !places || isFunctionWord(neighbour.norm)) return false;
  return places.some((place) => {
    const other = view.words[place - step];
    return other !== undefined && !isFunctionWord(other.norm) && !question.stems.has(other.stem);
  });
}

/** How near what is asked about stands to the answer that it stands nearest to. */
export function nearestAnswer({ answers, coverage, isMet, row }: Pair): number {
  if (!isMet) return 0;
  let most = 0;
  for (const place of answers) most = Math.max(most, coverage.nearness(row, place));
  return most;
}

const isPassive = (words: readonly { readonly norm: string }[], at: number): boolean =>
  past.test(words[at]?.norm ?? '') && words.slice(Math.max(0, at - 3), at).some(({ norm }) => be.test(norm));

/** Weights of the names that stand on the side of the verb where the question has them, and on the other. */
function roles({ coverage, question, row, terms, view }: Pair): { kept: number; turned: number } {
  const verb = terms.findLastIndex((term) => term.verb && !term.proper && !term.light);
  const place = coverage.match(row, verb)?.places[0];
  const at = terms[verb]?.at;
  if (place === undefined || at === undefined) return { kept: 0, turned: 0 };
  const turns = isPassive(question.words, at) !== isPassive(view.words, place);
  const stands = (i: number): 'kept' | 'turned' | null => {
    const term = terms[i];
    if (!term?.proper || i === verb || coverage.worth(row, i) < found) return null;
    const before = term.at < at !== turns;
    const places = coverage.match(row, i)?.places ?? [];
    return places.some((other) => (before ? other < place : other > place)) ? 'kept' : 'turned';
  };
  return {
    kept: coverage.weigh((i) => Number(stands(i) === 'kept')),
    turned: coverage.weigh((i) => Number(stands(i) === 'turned')),
  };
}

/** Sorts of answers of which it counts whether they are there, and near what is asked about. */
const sorts: ReadonlySet<Wanted> = new Set([
  'person',
  'place',
  'time',
  'number',
  'reason',
  'manner',
  'thing',
]);

/** Whether what is wanted is there, and near what is asked about, by its sort. */
function wantedNear(pair: Pair): Features {
  const { wanted } = pair.question;
  if (!sorts.has(wanted)) return {};
  return { [`has ${wanted}`]: pair.has.sure, [`near ${wanted}`]: nearestAnswer(pair) };
}

/**
 * What speaks for and against the best sentence as the answer beside its rank: whether it says otherwise what the
 * question takes for granted (another word, number or name in the same place, roles turned round), and whether it
 * has what is wanted near what is asked about.
 */
export function doubts(pair: Pair): readonly Features[] {
  const { coverage, marks, question, row, terms, view } = pair;
  const lost = (i: number): boolean => coverage.worth(row, i) < found;
  const numeral = terms.some(({ word }, i) => isNumeral(word.norm) && lost(i));
  const otherNames = marks.names.some(({ words }) => !words.some((word) => question.stems.has(word)));
  const { kept, turned } = roles(pair);
  return [
    ...mismatches(pair),
    wantedNear(pair),
    {
      contrasted: contrasted(pair),
      'lost number': Number(numeral),
      'other number': Number(
        numeral && view.words.some(({ norm, stem }) => isNumeral(norm) && !question.stems.has(stem)),
      ),
      'other name': otherNames ? coverage.weigh((i) => Number((terms[i]?.proper ?? false) && lost(i))) : 0,
      'role kept': kept,
      'role turned': turned,
      'names replaced': coverage.weigh((i) => {
        const term = terms[i];
        return Number(term?.proper === true && lost(i) && isReplaced(pair, i));
      }),
    },
  ];
}
