import type { Erasure } from '../../settings/store.js';
import { fromDigits, toDigits } from '../screen/digits.js';

/** What a button that does something asks for. It holds ids only, so that it works after a restart. */
export type Control =
  /** Forgets what is kept, or leaves it, for the person who was asked. */
  | { readonly does: 'erase'; readonly owner: string; readonly what: Erasure }
  | { readonly does: 'keep'; readonly owner: string }
  /** Has an article answer first where the button is. */
  | { readonly does: 'use'; readonly edition: string };

const prefix = 'd';
const letters = { erase: 'e', keep: 'k', use: 'u' } as const;
const whats = { questions: 'q', everything: 'a' } as const satisfies Record<Erasure, string>;

/** The custom id of the menu whose choices are slugs of articles to look at. */
export const articlesId = `${prefix}:l`;

/** Whether a custom id is one of these. */
export function isControlId(id: string): boolean {
  return id.startsWith(`${prefix}:`);
}

/** The control as a custom id. */
export function toControlId(control: Control): string {
  const fields = [prefix, letters[control.does]];
  switch (control.does) {
    case 'erase':
      return [...fields, toDigits(BigInt(control.owner)), whats[control.what]].join(':');
    case 'keep':
      return [...fields, toDigits(BigInt(control.owner))].join(':');
    case 'use':
      return [...fields, control.edition].join(':');
  }
}

/** Reads a custom id; null where it is not one of {@link toControlId}'s. */
export function readControlId(id: string): Control | null {
  const [first, letter, field = '', last] = id.split(':');
  if (first !== prefix || field === '') return null;
  if (letter === letters.use) return { does: 'use', edition: field };
  const owner = fromDigits(field)?.toString();
  if (owner === undefined) return null;
  if (letter === letters.keep) return { does: 'keep', owner };
  const what = (['questions', 'everything'] as const).find((one) => whats[one] === last);
  return letter === letters.erase && what ? { does: 'erase', owner, what } : null;
}
