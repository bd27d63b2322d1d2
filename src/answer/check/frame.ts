import { senses } from '../../nlp/wordnet/wordnet.js';
import { isFunctionWord } from '../../nlp/words.js';

/** Verbs by which somebody is said to have said something, as a part of an expression. */
export const verb =
  '(?:said|says|say|told|tells|stated|states|added|adds|claimed|claims|warned|warns|insisted|insists|argued|argues|announced|wrote|writes|tweeted|posted|declared|declares|replied|explained|explains|asked|noted|notes|confirmed|promised|promises|suggested|suggests|admitted|admits|called|calls|stressed|vowed|remarked)';

/** White space within the words that name a speaker; a message may have several lines of it. */
const gap = '\\s{1,9}';
const person = `(?<!\\p{L})((?:\\p{Lu}[\\p{L}.'’-]{0,40}${gap}){0,3}\\p{Lu}[\\p{L}'’-]{0,40})`;
const besideVerb: readonly RegExp[] = [
  new RegExp(
    `${person}(?:,[^,“”]{0,60})?,?${gap}(?:\\p{L}{1,20}ly${gap}|has${gap}|once${gap})?${verb}\\b`,
    'gu',
  ),
  // “…,” said Rubio; but "told the BBC" names who listens.
  new RegExp(`\\b(?!(?:told|tells?|called|calls)\\b)${verb}${gap}(?:the${gap})?${person}`, 'gu'),
  new RegExp(`\\b[Aa]ccording${gap}to${gap}(?:the${gap})?${person}`, 'gu'),
  new RegExp(
    `\\b(?:[Aa]ssurances?|[Pp]ledges?|[Pp]romises?|[Gg]uarantees?|[Ww]arnings?)${gap}(?:from|by)${gap}(?:the${gap})?${person}`,
    'gu',
  ),
  new RegExp(`${person}:\\s{0,9}“”`, 'gu'),
  new RegExp(`“”\\s{0,9}[-–—~(]\\s{0,9}${person}`, 'gu'),
];

/** Names beside reporting words in a text in which “” stands for what is said ("As Rubio said “”"), in order. */
export function speakersAround(frame: string): string[] {
  return besideVerb
    .flatMap((pattern) => [...frame.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
    .map(({ 1: name = '' }) => withoutAdverb(name))
    .filter((name) => name !== '' && !isFunctionWord(name.toLowerCase()));
}

const reported = new RegExp(`\\b${verb}\\b|\\b(?:is|was|were)\\slike\\b|:\\s*“”`, 'i');

/** Whether a text in which “” stands for some words says that somebody said them, be it who it may ("he said “”"). */
export function isReported(frame: string): boolean {
  return reported.test(frame);
}

/** A name without the adverb before it, capitalised where a sentence begins ("Meanwhile Rubio"). */
function withoutAdverb(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && senses(first.toLowerCase(), 'r').length > 0 ? rest.join(' ') : name;
}
