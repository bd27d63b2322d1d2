import * as z from 'zod';
import { readKnowledge } from '../../knowledge/load.js';
import { type Version, writtenOut } from '../../knowledge/publishing.js';
import type { Contents, Entity, Statement } from '../../knowledge/schema.js';

/** From this confidence on a speaker need not be looked at. */
const sure = 0.8;

/** Choices of one menu at most, as Discord has it. */
const mostChoices = 25;

/** The choice that nobody is named as the speaker. */
export const nobody = '-';

/** A statement to look at. */
export interface Doubt {
  /** Its number among the article's statements. */
  readonly number: number;
  readonly statement: Statement;
}

/** Whoever may have said something. */
export interface SpeakerChoice {
  readonly id: string;
  readonly entity: Entity;
  /** Whether the draft says so. */
  readonly isRead: boolean;
}

/** The statements of which a program has read the speaker and is not sure, the most doubtful first. */
export function doubtsIn({ statements }: Contents): Doubt[] {
  return statements
    .map((statement, number) => ({ number, statement }))
    .filter(({ statement: { confidence = 1 } }) => confidence < sure)
    .sort((a, b) => (a.statement.confidence ?? 1) - (b.statement.confidence ?? 1));
}

/** Who may say a statement: whom the draft names, then the other candidates, then everybody else of the article. */
export function choicesOf(
  { organisations, people, places }: Contents,
  statement: Statement,
): SpeakerChoice[] {
  const all = new Map<string, Entity>([...people, ...organisations, ...places].map((one) => [one.id, one]));
  const candidates = statement.direct ? (statement.candidates ?? []).map(({ who }) => who) : [];
  const ids = new Set([...statement.speakers, ...candidates, ...all.keys()]);
  return [...ids]
    .flatMap((id) => {
      const entity = all.get(id);
      return entity ? [{ id, entity, isRead: statement.speakers.includes(id) }] : [];
    })
    .slice(0, mostChoices - 1);
}

const looseFile = z.looseObject({
  statements: z.array(z.looseObject({ id: z.string(), direct: z.boolean() })),
});

/**
 * A version in which somebody says who speaks: the program's reading of that statement goes. Of a quotation nobody may be
 * named; a paraphrase without a speaker is none, and goes.
 * @param number of the statement
 * @param speaker an id of the article, or {@link nobody}
 * @returns null where there is no such statement, or nobody of that id
 */
export function withSpeaker(
  slug: string,
  { json, text }: Version,
  number: number,
  speaker: string,
): Version | null {
  const file = looseFile.parse(JSON.parse(json));
  const found = file.statements[number];
  if (!found) return null;
  const { candidates: _, confidence: __, ...statement } = found;
  const said = { ...statement, speakers: speaker === nobody ? [] : [speaker] };
  const isGone = speaker === nobody && !found.direct;
  const statements = file.statements.flatMap((one, at) => (at !== number ? [one] : isGone ? [] : [said]));
  const written = writtenOut({ ...file, statements });
  return readKnowledge(slug, text, written).knowledge ? { text, json: written } : null;
}
