import { formsOfBe } from '../lexicon/auxiliaries.js';
import { articles } from '../lexicon/determiners.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { union, wordSet } from '../lexicon/words.js';
import { isPastVerb } from '../nlp/wordnet/pastForms.js';
import { semanticFieldOf } from '../nlp/wordnet/semanticField.js';
import { isFunctionWord, wordsOf } from '../nlp/words.js';

/** What may stand before an office in a question for who holds it. */
const idle = union(articles, formsOfBe, wordSet('who current new next will became becomes'));
/** More words are a sentence. */
const longest = 6;

/** Whether a text is an office or a relation ("president of Russia", "the German chancellor") rather than something done. */
export function isRole(text: string): boolean {
  const words = wordsOf(text);
  const rest = words.slice(words.findIndex(({ norm }) => !idle.has(norm)));
  const of = rest.findIndex(({ norm }) => nounPrepositions.has(norm));
  const head = rest.slice(0, of < 0 ? rest.length : of);
  if (
    rest.length > longest ||
    head.some(({ norm, text }) => isPastVerb(norm) || (isFunctionWord(norm) && text !== 'US'))
  )
    return false;
  return [head[0], head.at(-1)].some((word) => word !== undefined && semanticFieldOf(word.norm) === 'person');
}
