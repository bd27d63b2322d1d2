import type { Erasure } from '../../settings/storeInterface.js';
import { decodeNumber, encodeNumber } from '../screen/customIds/base64Number.js';

/** The action of a control button. It holds ids only, so that it works after a restart. */
export type Control =
  /** Erases what is kept, or keeps it, on the click of the user who was asked. */
  | { readonly does: 'erase'; readonly owner: string; readonly what: Erasure }
  | { readonly does: 'keep'; readonly owner: string }
  /** Makes an article the first to answer in this place. */
  | { readonly does: 'use'; readonly version: string };

const prefix = 'd';
const letters = { erase: 'e', keep: 'k', use: 'u' } as const;
const whats = { questions: 'q', everything: 'a' } as const satisfies Record<Erasure, string>;

/** The custom id of the menu of articles; its choices are slugs. */
export const articlesId = `${prefix}:l`;

/** Whether a custom id belongs to a control. */
export function isControlId(id: string): boolean {
  return id.startsWith(`${prefix}:`);
}

/** Encodes a control as a custom id. */
export function toControlId(control: Control): string {
  const fields = [prefix, letters[control.does]];
  switch (control.does) {
    case 'erase':
      return [...fields, encodeNumber(BigInt(control.owner)), whats[control.what]].join(':');
    case 'keep':
      return [...fields, encodeNumber(BigInt(control.owner))].join(':');
    case 'use':
      return [...fields, control.version].join(':');
  }
}

/** Decodes a custom id; null where {@link toControlId} did not make it. */
export function readControlId(id: string): Control | null {
  const [first, letter, field = '', last] = id.split(':');
  if (first !== prefix || field === '') return null;
  if (letter === letters.use) return { does: 'use', version: field };
  const owner = decodeNumber(field)?.toString();
  if (owner === undefined) return null;
  if (letter === letters.keep) return { does: 'keep', owner };
  const what = (['questions', 'everything'] as const).find((one) => whats[one] === last);
  return letter === letters.erase && what ? { does: 'erase', owner, what } : null;
}
