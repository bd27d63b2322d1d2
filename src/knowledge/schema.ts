import * as z from 'zod';
import type { Article, Passage } from './article.js';
import { isQuoted, nearest, occurrences } from './pin.js';

/** Ids that a file defines, read before the whole is checked, so that every reference can be checked in place. */
export interface Ids {
  readonly all: ReadonlyMap<string, number>;
  /** Ids of people, organisations, places and events. */
  readonly referable: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

function shorten(text: string): string {
  return text.length <= 140 ? text : `${text.slice(0, 137)}...`;
}

/**
 * The schema of `article.json` for one article. Parsing pins: where the file writes words out, the result has
 * the {@link Passage} that holds them, and a fault names what is not in the text. It is the only source of the
 * types below.
 * @param article the text to pin to
 * @param ids what the file defines
 */
export function knowledgeSchema(article: Article, ids: Ids) {
  const text = z.string().min(1);
  const written = z.union(
    [
      text,
      z.strictObject({ text, within: z.string().min(1) }),
      z.strictObject({ text, nth: z.int().positive() }),
    ],
    {
      error: 'write the words of the article as a string, or as { "text", "within" } or { "text", "nth" }',
    },
  );

  /** Pins written words: a name to its first occurrence; else they must be unique, or unique inside quotation marks. */
  const pinned = (how: 'unique' | 'first' | 'quoted') =>
    written.transform((value, context): Passage => {
      const text = typeof value === 'string' ? value : value.text;
      const fail = (message: string): never => {
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      };
      if (typeof value !== 'string' && 'nth' in value) {
        const all = occurrences(article, text, undefined, value.nth);
        const meant = all[value.nth - 1];
        if (!meant) return fail(all.length === 0 ? missing(text) : tooFew(text, all.length, value.nth));
        return how === 'quoted' && !isQuoted(article, meant) ? fail(unquoted(text)) : meant;
      }
      let frame: Passage | undefined;
      if (typeof value !== 'string') {
        frame = occurrences(article, value.within, undefined, 1)[0];
        if (!frame) return fail(missing(value.within));
      }
      const most = how === 'first' ? 1 : how === 'unique' ? 50 : undefined;
      const all = occurrences(article, text, frame, most);
      const found = how === 'quoted' ? all.filter((span) => isQuoted(article, span)) : all;
      const [only, second] = found;
      if (!only && all.length > 0) return fail(unquoted(text));
      if (!only) return fail(missing(text));
      if (second && how !== 'first') {
        return fail(
          `“${shorten(text)}” stands ${found.length}${all.length === most ? ' and more' : ''} times in the text: add "within" with words around the one you mean, or "nth" with its number`,
        );
      }
      return only;
    });
  const missing = (text: string): string => {
    const near = nearest(article, text);
    return `“${shorten(text)}” is not in the text${near ? `; the nearest passage is: “${shorten(near.text)}”` : ''}`;
  };
  const unquoted = (text: string): string =>
    `“${shorten(text)}” is marked direct but does not stand inside quotation marks in the text`;
  const tooFew = (text: string, count: number, nth: number): string =>
    `“${shorten(text)}” stands only ${count} ${count === 1 ? 'time' : 'times'} in the text: there is no number ${nth}`;
  const words = pinned('unique');
  const name = pinned('first');

  const id = z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters and digits with hyphens between')
    .refine((value) => (ids.all.get(value) ?? 0) < 2, {
      error: (issue) => `the id "${String(issue.input)}" is used more than once`,
    });
  const ref = z.string().refine((value) => ids.referable.has(value), {
    error: (issue) =>
      `"${String(issue.input)}" is no id of a person, organisation, place or event in this file`,
  });
  const placeRef = z.string().refine((value) => ids.places.has(value), {
    error: (issue) => `"${String(issue.input)}" is no id of a place in this file`,
  });
  const aliases = z.array(z.string().min(1).max(100)).default([]);

  const person = z.strictObject({
    id,
    /** The fullest form of the name that the text has. */
    name,
    /** Other names, short forms and spellings that people type. They are only for understanding. */
    aliases,
    /** The role as the text gives it; null where it gives none. */
    role: words.nullable(),
    /** Countries and organisations that the text puts this person with. */
    of: z.array(ref).default([]),
    /** Words that introduce the person. */
    introduced: words,
  });
  const organisation = z.strictObject({
    id,
    name,
    aliases,
    kind: z.enum(['organisation', 'group']),
    introduced: words,
  });
  const place = z.strictObject({
    id,
    name,
    /** For a country also its people's names ("German") and other names of its government ("Kremlin"). */
    aliases,
    kind: z.enum(['country', 'region', 'city', 'site']),
    introduced: words,
  });
  const event = z.strictObject({
    id,
    name,
    aliases,
    places: z.array(placeRef).default([]),
    /** When it took place, where the text says so. */
    when: words.nullable(),
    attended: z
      .array(
        z.strictObject({
          who: z.array(ref),
          /** The words that put them there. */
          words,
          /** False where the text lists some only ("including X, Y"). */
          complete: z.boolean(),
        }),
      )
      .default([]),
    /** Who the text says was left out or stayed away. */
    absent: z.array(z.strictObject({ who: z.array(ref).min(1), words })).default([]),
    passages: z.array(words).min(1),
  });
  const reported = {
    id,
    /** The reporting words ("stating that"). */
    cue: words,
    /** How likely the speakers are right, from 0 to 1, where a program has read them; left out where a person says so. */
    confidence: z.number().min(0).max(1).optional(),
    /** Words nearby that say what the statement is about, where it does not do so itself. */
    context: words.optional(),
  };
  const statement = z.discriminatedUnion('direct', [
    z.strictObject({
      ...reported,
      direct: z.literal(true),
      /** The words between the marks, without the marks. */
      words: pinned('quoted'),
      /** Nobody where the article does not make clear who says it. */
      speakers: z.array(ref),
      /** Who else may say it, the likeliest first, with the words that name them. */
      candidates: z
        .array(z.strictObject({ who: ref, share: z.number().min(0).max(1), words: name }))
        .optional(),
    }),
    z.strictObject({
      ...reported,
      direct: z.literal(false),
      /** The clause or sentence in which the reporter says what was said. */
      words,
      speakers: z.array(ref).min(1),
    }),
  ]);
  const fact = z.strictObject({ id, words, about: z.array(ref) });

  return z.strictObject({
    title: words,
    /** The date line as printed; null where there is none. */
    date: words.nullable(),
    /** Who wrote it, as the text names them; null where it does not. */
    author: words.nullable().default(null),
    source: z
      .strictObject({ name: z.string().min(1).optional(), url: z.url({ protocol: /^https?$/ }) })
      .nullable(),
    /** When the text was last corrected, as readers are told it: "12 November 2025". */
    corrected: z.string().trim().min(1).max(100).optional(),
    /** True where the article must not be answered from any more. */
    withdrawn: z.boolean().optional(),
    /** The key points, in order. */
    summary: z.array(words).min(1),
    people: z.array(person),
    organisations: z.array(organisation),
    places: z.array(place),
    events: z.array(event),
    statements: z.array(statement),
    facts: z.array(fact),
  });
}

/** What an article says, each item pinned to its words. */
export type Contents = z.output<ReturnType<typeof knowledgeSchema>>;
/** The same as an editor writes it. */
export type ContentsFile = z.input<ReturnType<typeof knowledgeSchema>>;
export type Person = Contents['people'][number];
export type Organisation = Contents['organisations'][number];
export type Place = Contents['places'][number];
export type Event = Contents['events'][number];
export type Statement = Contents['statements'][number];
export type Fact = Contents['facts'][number];
/** Whoever can speak, attend or be asked about. */
export type Entity = Person | Organisation | Place;
