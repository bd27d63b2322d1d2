import exceptions from 'wink-lexicon/src/wn-verb-exceptions.js';
import { wordSet } from './words.js';

/** The forms of a verb. */
export interface VerbForms {
  readonly base: string;
  /** "says" */
  readonly third: string;
  /** Past tense and past participle: "wrote" and "written", or "said" for both. */
  readonly past: readonly string[];
  /** "saying" */
  readonly participle: string;
}

/** Verbs whose past is their base form. WordNet's lists leave them out. */
const unchanging = wordSet('bet burst cast cost cut hit hurt let put quit read set shut split spread thrust');

let irregular: ReadonlyMap<string, readonly string[]> | undefined;

/** WordNet's irregular forms by base form: doubled consonants among them ("admitted"). */
function load(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [form, base] of Object.entries(exceptions)) forms.set(base, [...(forms.get(base) ?? []), form]);
  return forms;
}

/**
 * Inflects a verb: WordNet's irregular forms where it has some, else the rules of English spelling.
 * @param base lower case; "be", "have" and "do" are in auxiliaries.ts
 */
export function verbForms(base: string): VerbForms {
  irregular ??= load();
  const known = irregular.get(base) ?? [];
  const past = known.filter((form) => !form.endsWith('ing') && !form.endsWith('s'));
  const y = /[^aeiou]y$/.test(base);
  const stem = base.replace(/e$/, '');
  const participle = /(?:ee|oe|ye)$/.test(base) ? `${base}ing` : `${stem}ing`;
  return {
    base,
    third:
      known.find((form) => form.endsWith('s')) ??
      (y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|[^o]o)$/.test(base) ? `${base}es` : `${base}s`),
    past: unchanging.has(base)
      ? [base]
      : past.length > 0
        ? past
        : [y ? `${base.slice(0, -1)}ied` : `${stem}ed`],
    participle: known.find((form) => form.endsWith('ing')) ?? participle,
  };
}

/** Every form of some verbs. */
export function formsOf(bases: Iterable<string>): ReadonlySet<string> {
  return new Set(
    [...bases].flatMap((base) => {
      const { past, participle, third } = verbForms(base);
      return [base, third, ...past, participle];
    }),
  );
}
