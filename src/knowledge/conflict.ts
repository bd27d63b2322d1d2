import * as z from 'zod';

/** Where an editor's version of an article and a new draft of it cannot both stand; `conflicts.json` is a list of them. */
export const conflictSchema = z.object({
  /** The list, the item's id and the field: `people.marta-kovacs.role`. */
  at: z.string(),
  /** Either is left out where that side has nothing there: JSON has no undefined. */
  yours: z.unknown().optional(),
  draft: z.unknown().optional(),
  why: z.string(),
});
export type Conflict = Readonly<z.output<typeof conflictSchema>>;
