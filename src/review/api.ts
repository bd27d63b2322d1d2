import * as z from 'zod';
import { conflictSchema } from '../knowledge/conflict.js';
import { slugPattern } from '../knowledge/slug.js';
import { stateShape } from '../knowledge/state.js';

/** A stretch of `article.txt`: UTF-16 offsets, end exclusive. */
const spanSchema = z.object({ start: z.number(), end: z.number() });

const stateSchema = z.enum(['draft', 'embargoed', 'published', 'corrected', 'withdrawn']);

/** An article of the list. */
const entrySchema = z.object({
  slug: z.string(),
  /** Of the version that is reviewed; null where it has none, or cannot be read. */
  title: z.string().nullable(),
  /** Of the version that answers, or, of one that was never published, `draft`; null where it cannot be read. */
  state: stateSchema.nullable(),
  /** From when on the published version answers, where that is still to come; else null. */
  publicFrom: z.string().nullable(),
  /** Whether a version waits for its review: the first one, or the next one. */
  isToReview: z.boolean(),
  /** Whether the version that is reviewed can be read, be it with errors. */
  isReadable: z.boolean(),
  /** How many errors it has. */
  errors: z.number(),
  /** How many of its items are to be looked at. */
  doubts: z.number(),
});
export type Entry = z.output<typeof entrySchema>;

/** `GET /api/articles`: every folder that has an article, those to review first. */
export const listSchema = z.object({
  articles: z.array(entrySchema),
  /** Folders with an article that cannot be opened here, because their names cannot stand in an address. */
  misnamed: z.array(z.string()),
});
export type List = z.output<typeof listSchema>;

/** Something wrong in `article.json`; `path` is empty for the file as a whole. */
export const faultSchema = z.object({
  severity: z.enum(['error', 'warning']),
  /** As `people[2].role`. */
  path: z.string(),
  message: z.string(),
  /** Words in quotation marks that nobody says, where that is what is wrong. */
  quotation: spanSchema.optional(),
});
export type Fault = z.output<typeof faultSchema>;

/** `POST /api/articles/SLUG/read` with {@link readSchema}: where the words of a file stand in the text, and what is wrong. */
export const readingSchema = z.object({
  /** Where each of the file's words stands: `statements[3].words`, `summary[0]`, `people[1].role`. Those that are not found have none. */
  pins: z.array(spanSchema.extend({ path: z.string() })),
  faults: z.array(faultSchema),
});
export type Reading = z.output<typeof readingSchema>;

/** `article.json` as the page edits it: the form that the loader checks. */
export const fileSchema = z.record(z.string(), z.unknown());

/** What is sent to be read; the article's own text where none is. */
export const readSchema = z.object({ text: z.string().optional(), file: fileSchema });

/** What `conflicts.json` lists, as the page is told it. */
const openConflictSchema = conflictSchema.extend({
  /** Why the editor's side cannot be taken any more: its words are not in the text, most often. Null where it can. */
  obstacle: z.string().nullable(),
});

/** `GET /api/articles/SLUG`: an article to review. 422 with a fault where its file is no JSON. */
export const viewSchema = z.object({
  slug: z.string(),
  /** As the list has it. */
  state: stateSchema.nullable(),
  /** From when on the published version answers, where that is still to come; else null. */
  publicFrom: z.string().nullable(),
  /** Whether this is the next version of an article that is published. */
  isNext: z.boolean(),
  /** A mark of the files as they were read; it is sent back with what is saved. */
  version: z.string(),
  text: z.string(),
  /** The header's lines and the body's paragraphs, in order. */
  paragraphs: z.array(spanSchema),
  /** The body's sentences, in order. */
  sentences: z.array(spanSchema),
  file: fileSchema,
  reading: readingSchema,
  /** What an editor's earlier changes and a new draft could not both have. */
  conflicts: z.array(openConflictSchema),
});
export type View = z.output<typeof viewSchema>;

/** `POST /api/articles/SLUG/words` with {@link wordsSchema}: how a stretch of the text is written in `article.json`. */
export const wordsSchema = spanSchema.extend({
  /** `first`: a name, which is pinned to where it stands first. `quoted`: words inside of quotation marks. */
  how: z.enum(['unique', 'first', 'quoted']),
});
/** The words alone, or told apart from where they stand as well. A 422 with a message where they cannot be written. */
export const writtenSchema = z.object({
  written: z.union([
    z.string(),
    z.object({ text: z.string(), within: z.string() }),
    z.object({ text: z.string(), nth: z.number() }),
  ]),
});

/** `PUT /api/articles/SLUG` with {@link savedSchema}: saves the version that is reviewed; gives a {@link viewSchema}. 409 where the files have changed since. */
export const savedSchema = z.object({
  version: z.string(),
  file: fileSchema,
  /** The conflicts that are still to decide; they stay as they are where this is left out. */
  conflicts: z.array(conflictSchema).optional(),
});

/**
 * `POST /api/articles/SLUG/state`: publishes (422 with faults where there are errors), withdraws, puts a withdrawn one
 * back, or drops what is reviewed; 409 where the files have changed since. Gives a {@link viewSchema}, or 204 where
 * nothing is left.
 */
export const moveSchema = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('published'),
    version: z.string(),
    /** From when on it answers; where it is left out, at once, or when the version before it is to. */
    from: stateShape.public,
    corrected: stateShape.corrected,
  }),
  z.object({ to: z.literal('withdrawn'), version: z.string() }),
  z.object({ to: z.literal('discarded'), version: z.string() }),
]);

/** `POST /api/articles/SLUG/ask` with a file and a line: what the version as it stands would answer. Gives {@link answerSchema}. */
export const askSchema = z.object({ file: fileSchema, line: z.string().max(4000) });
export const answerSchema = z.object({ text: z.string() });

/** What becomes of what is brought. */
export const becomesSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('version'), /** The article's name. */ of: z.string().regex(slugPattern) }),
  z.object({ as: z.literal('article') }),
]);

/**
 * `POST /api/articles`: drafts an article out of a link, a pasted text or a file; gives a {@link broughtSchema}. 422 with a
 * message where it is no article.
 */
export const bringSchema = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('link'), url: z.string() }),
    z.object({ by: z.literal('text'), text: z.string() }),
    z.object({ by: z.literal('file'), name: z.string(), /** Base64. */ bytes: z.base64() }),
  ])
  .and(
    z.object({
      /** Where it is left out, a link that was brought before makes a next version, and a title that is taken is asked about. */
      becomes: becomesSchema.optional(),
    }),
  );
/** The draft; or, where that is to be decided first, the article of which it may be another version. */
export const broughtSchema = z.union([
  z.object({ slug: z.string(), warnings: z.array(z.string()) }),
  z.object({ taken: entrySchema }),
]);

/** What every refusal (status 400 and above) holds. */
export const refusalSchema = z.object({ message: z.string(), faults: z.array(faultSchema).default([]) });
