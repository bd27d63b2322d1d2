import { genderOfNoun, isOffice, nounClass } from '../nlp/nounClass.js';
import type { Token } from '../nlp/tokens.js';

/** Things that are written or shown, and so can say something. */
const writings =
  /^(?:report|study|letter|statement|filing|lawsuit|complaint|memo|poll|survey|document|ruling|article|editorial|website|ad|advert|advertisement|sign|banner|email|post|tweet|paper|indictment|script|caption|placard|message|video|release|book|biography|blog|magazine|petition|affidavit|motion|resolution|poster|note|text|headline|slogan|song|source|opinion|order|decree|bill|constitution|card|invitation|plaque|inscription|label|brochure|leaflet|flyer|pamphlet|manifesto|platform|guideline|policy|contract|agreement|treaty|billboard|spot|t-shirt|sticker|story|column|account)$/;
/** Places and bodies that speak through their people. */
const houses =
  /^(?:assembly|store|brand|railroad|nonprofit|mosque|lab|museum|library|theater|theatre|studio|channel|station|outlet|camp|site|page)$/;

const amounts =
  /^(?:hundreds|thousands|dozens|scores|tens|majority|number|handful|pair|rest|some|many|most|several|one|two|three|none|all|both|half|millions)$/;

/** The noun before a preposition: "source" in "a source close to". */
const headBefore = (tokens: readonly Token[], at: number): Token | undefined => {
  const last = tokens[at - 1];
  const noun = tokens[at - 2];
  return last && noun?.pos === 'NOUN' && /^(?:ADJ|VERB)$/.test(last.pos) ? noun : last;
};

/** Whether a description's head noun is a person, a body of people or something that speaks for them ("the report"). */
export function describesSomebody(tokens: readonly Token[]): boolean {
  const complement = tokens.findIndex(
    (token, i) => i > 0 && /^(?:of|for|at|from|with|in|on|to)$/.test(token.norm),
  );
  const head = complement === -1 ? tokens.at(-1) : headBefore(tokens, complement);
  if (!head) return false;
  // "hundreds of supporters", "one of the officials"
  if (complement > 0 && tokens[complement]?.norm === 'of' && amounts.test(head.norm))
    return (
      /^(?:them|us|whom)$/.test(tokens[complement + 1]?.norm ?? '') ||
      describesSomebody(tokens.slice(complement + 1))
    );
  if (isOffice(head.norm) || genderOfNoun(head.lemma)) return true;
  // "the 52-year-old roof bolter"
  if (tokens.some((token) => /-year-old$/.test(token.norm))) return true;
  return (
    /^(?:person|group)$/.test(nounClass(head.lemma)) || writings.test(head.lemma) || houses.test(head.lemma)
  );
}
