import { formsOfBe } from '../lexicon/auxiliaries.js';
import { articles } from '../lexicon/determiners.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { union, wordSet } from '../lexicon/words.js';
import { isPastVerb } from '../nlp/wordnet/pastForms.js';
import { semanticFieldOf } from '../nlp/wordnet/semanticField.js';
import { isFunctionWord, wordsOf } from '../nlp/words.js';

/** Words before an office in a question for its holder. */
const skippedWords = union(articles, formsOfBe, wordSet('who current new next will became becomes'));
/** A longer text is a sentence. */
const maxWords = 6;

/**
 * Whether a text is an office or a relation (“president of Russia”, “the German chancellor”) rather than an
 * action.
 */
export function isRole(text: string): boolean {
  const words = wordsOf(text);
  const rest = words.slice(words.findIndex(({ norm }) => !skippedWords.has(norm)));
  const of = rest.findIndex(({ norm }) => nounPrepositions.has(norm));
  const head = rest.slice(0, of < 0 ? rest.length : of);
  if (
    rest.length > maxWords ||
    head.some(({ norm, text }) => isPastVerb(norm) || (isFunctionWord(norm) && text !== 'US'))
  )
    return false;
  return [head[0], head.at(-1)].some((word) => word !== undefined && semanticFieldOf(word.norm) === 'person');
}
