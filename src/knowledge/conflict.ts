import * as z from 'zod';

/** A conflict between an editor's version of an article and a new draft. `conflicts.json` is a list of them. */
export const conflictSchema = z.object({
  /** List, item id and field: `people.marta-kovacs.role`. */
  at: z.string(),
  /** Either is left out where that side has no value, since JSON has no undefined. */
  yours: z.unknown().optional(),
  draft: z.unknown().optional(),
  why: z.string(),
});
export type Conflict = Readonly<z.output<typeof conflictSchema>>;
