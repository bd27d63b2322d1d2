import type { Term } from './terms.js';
import type { View } from './views.js';

/** "Is Ukraine in NATO", "is Tusk from Germany": nothing but two names and what joins them. */
const asksWithin = /^(?:is|are|was|were)\b.+?\b(in|inside|at|near|from|of)\b/i;
const joins = /^(?:in|inside|into|at|near|from|of|to|joins?|joined|joining|entered|visited|left)$/;
/** How far the names may stand apart, in words; and one that stands before the other as its owner ("Poland's Donald Tusk"). */
const apart = 6;
const owning = 4;

/**
 * Whether a question asks no more than whether one name is in or of another, and a sentence that has both does not join
 * them so: "NATO involvement in Ukraine" does not tell whether Ukraine is in NATO.
 */
export function isApart(text: string, terms: readonly Term[], view: View): boolean {
  const joined = asksWithin.exec(text)?.[1]?.toLowerCase();
  const [inner, outer] = [terms[0], terms.at(-1)];
  if (joined === undefined || !inner || !outer || inner === outer) return false;
  const places = ({ matches }: Term): readonly number[] => matches[view.row]?.places ?? [];
  // Whoever asks may write them small: the sentence tells which words are names.
  const isName = (term: Term): boolean =>
    places(term).length > 0 && places(term).every((at) => /^\p{Lu}/u.test(view.words[at]?.text ?? ''));
  if (!terms.every(isName)) return false;
  const isOwner = /^(?:from|of)$/.test(joined);
  return !places(inner).some((from) =>
    places(outer).some((to) => {
      if (isOwner && to < from && from - to <= owning) return true;
      const between = view.words.slice(from + 1, to);
      return to > from && to - from <= apart && between.some(({ norm }) => joins.test(norm));
    }),
  );
}
