import type { Features } from './features.js';
import { type Question, questionWord } from './question.js';
import type { Term } from './terms.js';

const preposition = /^(?:in|on|at|by|for|from|of|to|with|what)$/;
const tests: readonly (readonly [string, RegExp])[] = [
  ['has this', /^(?:this|these|that|those|it|he|she|they|his|her|their|its)$/],
  ['has figure', /\d/],
  ['has superlative', /est$|^(?:most|least|first|last|only)$/],
  ['has may', /^(?:can|could|would|should|may|might|will)$/],
  ['has did', /^(?:did|does|do)$/],
  ['has was', /^(?:was|were)$/],
  ['has is', /^(?:is|are)$/],
  ['has whose', /^whose$/],
];

/** The sorts of words that a question has. */
function wordsIn({ words }: Question): Features {
  const found: Record<string, number> = {};
  for (const [name, test] of tests) if (words.some(({ norm }) => test.test(norm))) found[name] = 1;
  return found;
}

/**
 * How a question is put: where its question word stands and what else is in it. People ask after what they want to
 * know in other forms than after what they have turned round in a text.
 */
export function formOf(question: Question, terms: readonly Term[]): readonly Features[] {
  const { text, words } = question;
  const at = words.findIndex(({ norm }) => questionWord.test(norm));
  const before = words[at - 1]?.norm ?? '';
  return [
    {
      'asks at': at < 0 ? 1 : at / Math.max(1, words.length - 1),
      'asks at end': Number(at >= 0 && at >= words.length - 2),
      'asks at start': Number(at === 0),
      'asks after preposition': Number(at > 0 && preposition.test(before)),
      'asks without word': Number(at < 0),
      'names asked': terms.filter(({ proper }) => proper).length,
      'has quotation': Number(/["“]/u.test(text)),
    },
    wordsIn(question),
  ];
}
