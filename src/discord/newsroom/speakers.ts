import * as z from 'zod';
import { isDoubtful } from '../../knowledge/doubtful.js';
import { readKnowledge } from '../../knowledge/load.js';
import { type Version, writtenOut } from '../../knowledge/publishing.js';
import type { Contents, Entity, Statement } from '../../knowledge/schema.js';
import { mostChoices } from '../screen/components.js';
import { statementMark } from './ids.js';

/** The choice that nobody is named as the speaker. */
export const nobody = '-';

/** Whoever may have said something. */
export interface SpeakerChoice {
  readonly id: string;
  readonly entity: Entity;
  /** Whether the draft says so. */
  readonly isRead: boolean;
}

/** The statements of which a program has read the speaker and is not sure, the most doubtful first. */
export function doubtsIn({ statements }: Contents): Statement[] {
  return statements.filter(isDoubtful).sort((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1));
}

/** The statements of which a person has said who speaks, in order. */
export function decidedIn({ statements }: Contents): Statement[] {
  return statements.filter(({ confidence }) => confidence === undefined);
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
 * @param mark of the statement
 * @param speaker an id of the article, or {@link nobody}
 * @returns null where there is no such statement, or nobody of that id
 */
export function withSpeaker(
  slug: string,
  { json, text }: Version,
  mark: string,
  speaker: string,
): Version | null {
  const file = looseFile.parse(JSON.parse(json));
  const found = file.statements.find(({ id }) => statementMark(id) === mark);
  if (!found) return null;
  const { candidates: _, confidence: __, ...statement } = found;
  const said = { ...statement, speakers: speaker === nobody ? [] : [speaker] };
  const isGone = speaker === nobody && !found.direct;
  const statements = file.statements.flatMap((one) => (one !== found ? [one] : isGone ? [] : [said]));
  const written = writtenOut({ ...file, statements });
  return readKnowledge(slug, text, written).knowledge ? { text, json: written } : null;
}
