import * as z from 'zod';
import { readKnowledge } from '../../knowledge/load.js';
import { type Version, writtenOut } from '../../knowledge/publishing.js';
import type { Contents, Entity, Statement } from '../../knowledge/schema.js';
import { isUncertain } from '../../knowledge/uncertain.js';
import { mostChoices } from '../screen/components.js';
import { statementFingerprint } from './reviewIds.js';

/** The choice for an unnamed speaker. */
export const nobody = '-';

/** A possible speaker. */
export interface SpeakerChoice {
  readonly id: string;
  readonly entity: Entity;
  /** Whether the draft names this speaker. */
  readonly isRead: boolean;
}

/** The statements whose speaker is uncertain, the least certain first. */
export function uncertainIn({ statements }: Contents): Statement[] {
  return statements.filter(isUncertain).sort((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1));
}

/** The statements whose speaker an editor has decided, in order. */
export function decidedIn({ statements }: Contents): Statement[] {
  return statements.filter(({ confidence }) => confidence === undefined);
}

/**
 * The possible speakers of a statement: those of the draft, then the other candidates, then everybody else in the
 * article.
 */
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
 * Sets a statement's speaker by hand, which removes its confidence and candidates. A quotation may have no speaker; a
 * paraphrase without one is removed.
 * @param fingerprint of the statement
 * @param speaker an id of the article, or {@link nobody}
 * @returns null where there is no such statement or speaker
 */
export function withSpeaker(
  slug: string,
  { json, text }: Version,
  fingerprint: string,
  speaker: string,
): Version | null {
  const file = looseFile.parse(JSON.parse(json));
  const found = file.statements.find(({ id }) => statementFingerprint(id) === fingerprint);
  if (!found) return null;
  const { candidates: _, confidence: __, ...statement } = found;
  const said = { ...statement, speakers: speaker === nobody ? [] : [speaker] };
  const isGone = speaker === nobody && !found.direct;
  const statements = file.statements.flatMap((one) => (one !== found ? [one] : isGone ? [] : [said]));
  const written = writtenOut({ ...file, statements });
  return readKnowledge(slug, text, written).knowledge ? { text, json: written } : null;
}
