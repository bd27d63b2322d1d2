import * as z from 'zod';
import { conflictSchema } from '../knowledge/conflict.js';
import { slugPattern } from '../knowledge/slug.js';
import { stateShape } from '../knowledge/state.js';

/** A span of `article.txt`: UTF-16 offsets, end exclusive. */
const spanSchema = z.object({ start: z.number(), end: z.number() });

const stateSchema = z.enum(['draft', 'embargoed', 'published', 'corrected', 'withdrawn']);

/** An article in the list. */
const entrySchema = z.object({
  slug: z.string(),
  /** Of the version under review; null where it has none or cannot be read. */
  title: z.string().nullable(),
  /** Of the published version; `draft` where there is none, null where it cannot be read. */
  state: stateSchema.nullable(),
  /** When an embargoed version starts to answer; null for any other. */
  publicFrom: z.string().nullable(),
  /** Whether a version awaits review: the first one, or a next one. */
  isToReview: z.boolean(),
  /** Whether the version under review can be read, if only with errors. */
  isReadable: z.boolean(),
  /** How many errors it has. */
  errors: z.number(),
  /** How many of its items are uncertain. */
  uncertain: z.number(),
});
export type Entry = z.output<typeof entrySchema>;

/** `GET /api/articles`: every folder with an article, those to review first. */
export const listSchema = z.object({
  articles: z.array(entrySchema),
  /** Folders whose names are no slugs, so that they cannot be opened here. */
  misnamed: z.array(z.string()),
});
export type List = z.output<typeof listSchema>;

/** A fault in `article.json`; `path` is empty for the file as a whole. */
const faultSchema = z.object({
  severity: z.enum(['error', 'warning']),
  /** As `people[2].role`. */
  path: z.string(),
  message: z.string(),
  /** The span of a quotation that no statement covers, where that is the fault. */
  quotation: spanSchema.optional(),
});
export type Fault = z.output<typeof faultSchema>;

/** `POST /api/articles/SLUG/read` with {@link readSchema}: where a file's words stand in the text, and its faults. */
export const readingSchema = z.object({
  /**
   * The spans of the file's words: `statements[3].words`, `summary[0]`, `people[1].role`. Words that are not found
   * have none.
   */
  pins: z.array(spanSchema.extend({ path: z.string() })),
  faults: z.array(faultSchema),
});
export type Reading = z.output<typeof readingSchema>;

/** `article.json` as the page edits it, in the form that the loader checks. */
export const fileSchema = z.record(z.string(), z.unknown());

/** The file to read, and a text; by default the article's own. */
export const readSchema = z.object({ text: z.string().optional(), file: fileSchema });

/** A conflict of `conflicts.json`, as the page gets it. */
const openConflictSchema = conflictSchema.extend({
  /**
   * Why the editor's side can no longer be taken, usually because its words are gone from the text; null where it
   * can.
   */
  obstacle: z.string().nullable(),
});

/** `GET /api/articles/SLUG`: an article to review. 422 with a fault where its file is not JSON. */
export const viewSchema = z.object({
  slug: z.string(),
  /** As in the list. */
  state: stateSchema.nullable(),
  /** When an embargoed version starts to answer; null for any other. */
  publicFrom: z.string().nullable(),
  /** Whether this is the next version of a published article. */
  isNext: z.boolean(),
  /** A hash of the files, which is sent back when saving. */
  version: z.string(),
  text: z.string(),
  /** The header's lines and the body's paragraphs, in order. */
  paragraphs: z.array(spanSchema),
  /** The body's sentences, in order. */
  sentences: z.array(spanSchema),
  file: fileSchema,
  reading: readingSchema,
  /** Conflicts between an editor's changes and a new draft. */
  conflicts: z.array(openConflictSchema),
});
export type View = z.output<typeof viewSchema>;

/** `POST /api/articles/SLUG/words` with {@link wordsSchema}: how a span of the text is written in `article.json`. */
export const wordsSchema = spanSchema.extend({
  /** `first`: a name, which is pinned to its first occurrence. `quoted`: words inside quotation marks. */
  how: z.enum(['unique', 'first', 'quoted']),
});
/** The words alone, or with what tells them from other occurrences. 422 with a message where that is impossible. */
export const writtenSchema = z.object({
  written: z.union([
    z.string(),
    z.object({ text: z.string(), within: z.string() }),
    z.object({ text: z.string(), nth: z.number() }),
  ]),
});

/**
 * `PUT /api/articles/SLUG` with {@link savedSchema}: saves the version under review; returns a {@link viewSchema}.
 * 409 where the files have changed.
 */
export const savedSchema = z.object({
  version: z.string(),
  file: fileSchema,
  /** The conflicts that remain; unchanged if left out. */
  conflicts: z.array(conflictSchema).optional(),
});

/**
 * `POST /api/articles/SLUG/state`: publishes (422 with faults where there are errors), withdraws, restores a
 * withdrawn article, or discards the version under review. 409 where the files have changed. Returns a
 * {@link viewSchema}, or 204 where nothing is left.
 */
export const moveSchema = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('published'),
    version: z.string(),
    /** When it starts to answer. If left out: at once, or when the embargo of the version before ends. */
    from: stateShape.public,
    corrected: stateShape.corrected,
  }),
  z.object({ to: z.literal('withdrawn'), version: z.string() }),
  z.object({ to: z.literal('discarded'), version: z.string() }),
]);

/**
 * `POST /api/articles/SLUG/ask` with a file and a line: what this version would answer. Returns {@link answerSchema}.
 */
export const askSchema = z.object({ file: fileSchema, line: z.string().max(4000) });
export const answerSchema = z.object({ text: z.string() });

/** Whether a submission becomes a next version or a new article. */
export const becomesSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('version'), /** The article's slug. */ of: z.string().regex(slugPattern) }),
  z.object({ as: z.literal('article') }),
]);

/**
 * `POST /api/articles`: drafts an article from a link, a pasted text or a file; returns a {@link draftedSchema}. 422
 * with a message where it is not an article.
 */
export const submissionSchema = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('link'), url: z.string() }),
    z.object({ by: z.literal('text'), text: z.string() }),
    z.object({ by: z.literal('file'), name: z.string(), /** Base64. */ bytes: z.base64() }),
  ])
  .and(
    z.object({
      /** If left out, a known link becomes a next version, and a known title is asked about. */
      becomes: becomesSchema.optional(),
    }),
  );
/** The draft; or the existing article, where the editor has to decide first. */
export const draftedSchema = z.union([
  z.object({ slug: z.string(), warnings: z.array(z.string()) }),
  z.object({ taken: entrySchema }),
]);

/** The body of every refusal (status 400 and above). */
export const refusalSchema = z.object({ message: z.string(), faults: z.array(faultSchema).default([]) });
