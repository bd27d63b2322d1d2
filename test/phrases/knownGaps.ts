/**
 * Translations that are still missing: readers see English there. `translations.test.ts` prints the list as it is; whoever
 * adds a sentence, a command or a language either translates it or adds its lines here.
 */
export const knownGaps: readonly string[] = [];
