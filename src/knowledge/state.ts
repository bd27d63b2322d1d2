import * as z from 'zod';

/** The state fields of `article.json`. */
export const stateShape = {
  draft: z
    .boolean()
    .optional()
    .describe('True until somebody publishes the article. Until then only its reviewers can ask it.'),
  public: z.iso
    .datetime({ offset: true, error: 'write a date and time with its zone: "2026-12-01T06:00:00+01:00"' })
    .optional()
    .describe(
      'From when on the article answers, with its time zone: "2026-12-01T06:00:00+01:00"; at once where it is left out.',
    ),
  corrected: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('When the text was last corrected, as readers are told it: "12 November 2025".'),
  withdrawn: z.boolean().optional().describe('True where the article must not be answered from any more.'),
};

/** The states of an article. */
export type State = 'draft' | 'embargoed' | 'published' | 'corrected' | 'withdrawn';

export const stateSchema = z.object(stateShape);
export type StateFields = z.output<typeof stateSchema>;

const onlyTrue = z.literal(true).optional().catch(undefined);

/**
 * Reads the state fields of an `article.json`, even if the rest is faulty.
 * @returns null where they cannot be read, so that the state known before stays
 */
export function readState(json: string): StateFields | null {
  try {
    const file: unknown = JSON.parse(json.replace(/^\ufeff/u, ''));
    const whole = stateSchema.safeParse(file);
    if (whole.success) return whole.data;
    // A fault elsewhere must not keep an article from being withdrawn, or publish a draft.
    const told = z.object({ draft: onlyTrue, withdrawn: onlyTrue }).parse(file);
    return told.draft || told.withdrawn ? told : null;
  } catch {
    return null;
  }
}

/** Whether articles in that state answer. */
export function isAnswering(state: State): state is 'published' | 'corrected' {
  return state === 'published' || state === 'corrected';
}

/** The state of an article. @param now in milliseconds */
export function stateOf({ corrected, draft, public: from, withdrawn }: StateFields, now: number): State {
  if (draft) return 'draft';
  if (withdrawn) return 'withdrawn';
  if (from !== undefined && Date.parse(from) > now) return 'embargoed';
  return corrected === undefined ? 'published' : 'corrected';
}
