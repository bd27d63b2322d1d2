import * as z from 'zod';
import type { Article, Passage } from '../article/article.js';
import { isQuoted, nearest, occurrences } from './pin.js';
import { slugPattern } from './slug.js';
import { stateShape } from './state.js';
import { Suggestions } from './suggestions.js';

/** The ids that a file defines, read first so that references can be checked while parsing. */
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
 * The schema of an article's `article.json`. Parsing pins: words become the {@link Passage} that holds them, and
 * words that are not in the text become faults. It is the only source of the types below.
 * @param article the text to pin to
 * @param ids the ids that the file defines
 */
export function knowledgeSchema(article: Article, ids: Ids) {
  const text = z.string().min(1);
  const written = z.union(
    [
      text,
      z.strictObject({
        text,
        within: text.describe('Longer words of the text that tell which of several is meant.'),
      }),
      z.strictObject({ text, nth: z.int().positive().describe('Which of several is meant, from 1.') }),
    ],
    {
      error: ({ input }) =>
        `${input === undefined ? 'this key is missing: ' : ''}write the words of the article as a string, or as { "text", "within" } or { "text", "nth" }`,
    },
  );

  /** Pins words: a name to its first occurrence; other words must be unique, or unique inside quotation marks. */
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

  const idForm = 'an id is lower-case letters and digits with hyphens between';
  const id = z
    .string()
    .regex(slugPattern, idForm)
    .refine((value) => (ids.all.get(value) ?? 0) < 2, {
      error: (issue) => `the id "${String(issue.input)}" is used more than once`,
    })
    .meta({
      description: 'Names this item inside of this file; used once: "marta-kovacs".',
      // VS Code shows it instead of the pattern.
      patternErrorMessage: idForm,
    });
  /** A reference to an id that the file defines. */
  const idOf = (what: string, known: ReadonlySet<string>) => {
    const near = new Suggestions(known);
    return z.string().refine((value) => known.has(value), {
      error: ({ input }) => `"${input}" is no id of ${what} in this file${near.question(String(input))}`,
    });
  };
  const ref = idOf('a person, organisation, place or event', ids.referable);
  const placeRef = idOf('a place', ids.places);
  const aliases = z
    .array(z.string().min(1).max(100))
    .default([])
    .describe('Other names, short forms and spellings that people type. They are only for understanding.');
  const confidence = z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('How likely this is right where a program read it. Delete it to confirm the item.');
  const fullName = name.describe('The fullest form of the name that the text has.');
  const introduced = words.describe('The words of the text that introduce it.');

  const person = z.strictObject({
    id,
    name: fullName,
    aliases,
    role: words.nullable().describe('The role as the text gives it; null where it gives none.'),
    of: z
      .array(ref)
      .default([])
      .describe('Ids of the countries and organisations that the text puts this person with.'),
    introduced,
    confidence,
  });
  const organisation = z.strictObject({
    id,
    name: fullName,
    aliases,
    kind: z.enum(['organisation', 'group']).describe('"group" for people without an organisation.'),
    introduced,
    confidence,
  });
  const place = z.strictObject({
    id,
    name: fullName,
    aliases: aliases.describe(
      'Other names and spellings; for a country also its people’s names ("German") and its government’s ("Kremlin").',
    ),
    kind: z.enum(['country', 'region', 'city', 'site']),
    introduced,
    confidence,
  });
  const attendance = z.strictObject({
    who: z.array(ref).describe('Ids of those who were there.'),
    words: words.describe('The words that put them there.'),
    complete: z.boolean().describe('False where the text lists some only ("including X, Y").'),
  });
  const absence = z.strictObject({ who: z.array(ref).min(1), words });
  const event = z.strictObject({
    id,
    name: name.describe('What the text calls it: "the meeting in Vienna".'),
    aliases,
    places: z.array(placeRef).default([]).describe('Ids of where it took place.'),
    when: words.nullable().describe('When it took place; null where the text does not say.'),
    attended: z.array(attendance).default([]).describe('Who the text says was there.'),
    absent: z.array(absence).default([]).describe('Who the text says was left out or stayed away.'),
    passages: z.array(words).min(1).describe('The sentences that tell of it.'),
    confidence,
  });
  const reported = {
    id,
    cue: words.describe('The reporting words: "stating that".'),
    confidence,
    context: words
      .optional()
      .describe('Words nearby that say what it is about, where it does not do so itself.'),
  };
  const candidate = z.strictObject({
    who: ref,
    share: z.number().min(0).max(1).describe('Share of all that may be the speaker.'),
    words: name,
  });
  const statement = z.discriminatedUnion('direct', [
    z.strictObject({
      ...reported,
      direct: z.literal(true).describe('True: it stands inside quotation marks.'),
      words: pinned('quoted').describe('The words between the marks, without the marks.'),
      speakers: z
        .array(ref)
        .describe('Ids of who says it; nobody where the article does not make that clear.'),
      candidates: z
        .array(candidate)
        .optional()
        .describe('Who else may say it, the likeliest first. Delete it to confirm the speakers.'),
    }),
    z.strictObject({
      ...reported,
      direct: z.literal(false).describe('False: it is in the reporter’s words.'),
      words: words.describe('The clause or sentence in which the reporter says what was said.'),
      speakers: z.array(ref).min(1).describe('Ids of who says it.'),
    }),
  ]);
  const fact = z.strictObject({
    id,
    words: words.describe('A sentence of the article.'),
    about: z.array(ref).describe('Ids of whom and what it is about.'),
    confidence,
  });
  const source = z.strictObject({
    name: z.string().min(1).optional().describe('Who published it: "Leyland Times".'),
    url: z.url({ protocol: /^https?$/ }).describe('The address of the article.'),
  });

  return z.strictObject({
    $schema: z.string().optional().describe('Where an editor’s program finds the JSON Schema of this file.'),
    ...stateShape,
    title: words.describe('The headline.'),
    date: words.nullable().describe('The date line as printed; null where there is none.'),
    author: words
      .nullable()
      .default(null)
      .describe('Who wrote it, as the text names them; null where it does not.'),
    source: source.nullable().describe('Who published it, and where; null where that is not known.'),
    summary: z.array(words).min(1).describe('The key points, in order.'),
    people: z.array(person).describe('Everybody whom the article names.'),
    organisations: z.array(organisation).describe('The organisations and groups that it names.'),
    places: z.array(place).describe('The countries, regions, cities and sites that it names.'),
    events: z.array(event).describe('What took place: meetings, votes, trials.'),
    statements: z.array(statement).describe('What somebody said, in their own words or the reporter’s.'),
    facts: z.array(fact).describe('Sentences of the article, and what they are about.'),
    notSpeech: z
      .array(z.string().trim().min(1))
      .optional()
      .describe('What stands in quotation marks and nobody says, as a title: no statement is asked for it.'),
  });
}

/** The knowledge of an article, each item pinned to the text. */
export type Contents = z.output<ReturnType<typeof knowledgeSchema>>;
/** The same in the form in which an editor writes it. */
export type ContentsFile = z.input<ReturnType<typeof knowledgeSchema>>;
export type Person = Contents['people'][number];
export type Organisation = Contents['organisations'][number];
export type Place = Contents['places'][number];
export type Event = Contents['events'][number];
export type Statement = Contents['statements'][number];
export type Fact = Contents['facts'][number];
/** A person, organisation or place: it can speak, attend or be asked about. */
export type Entity = Person | Organisation | Place;
