import type { Writable } from 'node:stream';
import * as z from 'zod';
import type { Annotator } from '../annotator/annotator.js';
import { Article } from '../article/article.js';
import type { Span } from '../article/spans.js';
import type { Candidate } from '../attribution/attribution.js';
import { isNamed, type ReadEntity, type Reading } from '../nlp/reading.js';
import { splitLines } from '../support/splitLines.js';
import { nameConfidence } from './confidence.js';
import { readSpeech, type Speech } from './draft.js';

/** One text to read, as a line of JSON. */
export const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
});

const namedSchema = z.object({
  name: z.string(),
  mentions: z.array(z.tuple([z.number(), z.number()])),
  confidence: z.number(),
});
/** What was read in a text. Offsets are UTF-16 units of it. */
export const readSchema = z.object({
  /** As in the request. */
  id: z.union([z.string(), z.number()]).nullable(),
  quotes: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      text: z.string(),
      /** The speaker's fullest name in the text, else the description; null where it is open. */
      speaker: z.string().nullable(),
      /** All speakers; empty where it is open. */
      speakers: z.array(z.string()),
      speaker_start: z.number().nullable(),
      speaker_end: z.number().nullable(),
      cue: z.string().nullable(),
      direct: z.boolean(),
      confidence: z.number(),
    }),
  ),
  people: z.array(namedSchema),
  organisations: z.array(namedSchema),
  places: z.array(namedSchema),
  error: z.string().optional(),
});
export type ReadLine = z.output<typeof readSchema>;

function speakerName(reading: Reading, speaker: Candidate): string {
  const entity = speaker.entity === null ? undefined : reading.entities[speaker.entity];
  const { start, end } = speaker.words;
  return entity?.name.text ?? reading.article.text.slice(start, end);
}

function named(reading: Reading, fits: (entity: ReadEntity) => boolean): ReadLine['people'] {
  return reading.entities
    .filter((entity) => fits(entity) && isNamed(entity))
    .map((entity) => ({
      name: entity.name.text,
      mentions: entity.mentions.flatMap((index): [number, number][] => {
        const mention = reading.mentions[index];
        return mention && (mention.how === 'name' || mention.how === 'short')
          ? [[mention.start, mention.end]]
          : [];
      }),
      confidence: nameConfidence(entity).confidence,
    }));
}

/** What was found in an article, in the form of a line. */
export function lineOf(id: string | number, { reading, attributions, paraphrases }: Speech): ReadLine {
  const { text } = reading.article;
  const quote = (
    words: Span,
    speakers: readonly Candidate[],
    cue: Span | null,
    direct: boolean,
    confidence: number,
  ): ReadLine['quotes'][number] => ({
    start: words.start,
    end: words.end,
    text: text.slice(words.start, words.end),
    speaker: speakers[0] ? speakerName(reading, speakers[0]) : null,
    speakers: [...new Set(speakers.map((each) => speakerName(reading, each)))],
    speaker_start: speakers[0]?.words.start ?? null,
    speaker_end: speakers[0]?.words.end ?? null,
    cue: cue && text.slice(cue.start, cue.end),
    direct,
    confidence: Number(confidence.toFixed(3)),
  });
  const quotes = [
    ...attributions
      .filter(({ statement }) => statement)
      .map(({ quotation, speakers, cue, confidence }) => quote(quotation, speakers, cue, true, confidence)),
    ...paraphrases.map(({ words, speakers, cue, confidence }) =>
      quote(words, speakers, cue, false, confidence),
    ),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    id,
    quotes,
    people: named(reading, ({ kind }) => kind === 'person'),
    organisations: named(reading, ({ kind }) => kind === 'organisation' || kind === 'group'),
    places: named(reading, ({ kind }) => kind === 'place'),
  };
}

/** Reads one line: `{ "id", "text" }`. After an error, `error` says why and all lists are empty. */
export async function readLine(line: string, annotator: Annotator): Promise<ReadLine> {
  const nothing = { quotes: [], people: [], organisations: [], places: [] };
  let id: string | number | null = null;
  try {
    const raw: unknown = JSON.parse(line);
    id = z.object({ id: lineSchema.shape.id }).safeParse(raw).data?.id ?? null;
    const parsed = lineSchema.safeParse(raw);
    if (!parsed.success) return { id, ...nothing, error: z.prettifyError(parsed.error) };
    if (parsed.data.text.trim() === '') return { id, ...nothing, error: 'the text is empty' };
    return lineOf(parsed.data.id, await readSpeech(new Article(String(id), parsed.data.text), annotator));
  } catch (error) {
    return { id, ...nothing, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Answers every line of `input` with one line on `output`, in order, until the input ends. */
export async function readLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  annotator: Annotator,
): Promise<void> {
  for await (const line of splitLines(input)) {
    if (!output.write(`${JSON.stringify(await readLine(line, annotator))}\n`)) {
      await new Promise<void>((resolve) => output.once('drain', () => resolve()));
    }
  }
}
