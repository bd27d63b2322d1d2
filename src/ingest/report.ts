import type { Contents } from '../knowledge/schema.js';
import { surenessOf, surenessOfEvent, surenessOfFact } from './confidence.js';
import type { Draft } from './draft.js';
import type { Conflict } from './merge.js';

/** Something in a draft that a person should look at. */
export interface Doubt {
  readonly passage: string;
  readonly read: string;
  readonly why: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** From this confidence on nothing needs to be looked at, unless another level is asked for. */
export const sure = 0.8;
/** Lines of the table that are shown at most. */
const mostShown = 60;

const shorten = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 1)}\u2026`;
};

/** What of the names, events and facts a person should look at. */
function itemDoubts({ contents, reading, cast }: Draft): Doubt[] {
  const doubts: Doubt[] = [];
  const words = {
    person: 'a person',
    place: 'a place',
    group: 'a group',
    organisation: 'an organisation',
    other: 'an organisation',
  };
  for (const [index, entity] of reading.entities.entries())
    if (cast.idOf.has(index))
      doubts.push({ passage: entity.name.text, read: words[entity.kind], ...surenessOf(entity) });
  const nameOf = new Map(
    [...contents.people, ...contents.organisations, ...contents.places].map(({ id, name }) => [
      id,
      name.text,
    ]),
  );
  const listed = (ids: readonly string[]): string => ids.flatMap((id) => nameOf.get(id) ?? []).join(', ');
  const there = ({ attended, absent }: Contents['events'][number]): string =>
    listed([...attended, ...absent].flatMap(({ who }) => who));
  for (const event of contents.events) {
    const who = there(event);
    doubts.push({
      passage: event.name.text,
      read: who ? `an event: ${who}` : 'an event',
      ...surenessOfEvent(event),
    });
  }
  for (const fact of contents.facts)
    doubts.push({
      passage: fact.words.text,
      read: `about ${listed(fact.about)}`,
      ...surenessOfFact(reading, fact),
    });
  return doubts;
}

/**
 * What a person should look at in a draft, the most doubtful first.
 * @param level the confidence from 0 to 1 below which something is doubtful
 */
export function doubtsOf(draft: Draft, level = sure): Doubt[] {
  const { attributions, paraphrases, reading } = draft;
  const { text } = reading.article;
  const name = (speaker: { entity: number | null; start: number; end: number } | null): string => {
    if (!speaker) return 'speaker left open';
    const entity = speaker.entity === null ? undefined : reading.entities[speaker.entity];
    return entity?.name.text ?? text.slice(speaker.start, speaker.end);
  };
  const doubts = itemDoubts(draft);
  for (const { quotation, statement, speaker, confidence, reason } of attributions.quotations) {
    const passage = text.slice(quotation.start, quotation.end);
    doubts.push({ passage, read: statement ? name(speaker) : 'no statement', why: reason, confidence });
  }
  for (const { words, speakers, cue, confidence } of paraphrases) {
    const why = `“${text.slice(cue.start, cue.end)}” may report a stance rather than words`;
    doubts.push({
      passage: text.slice(words.start, words.end),
      read: name(speakers[0] ?? null),
      why,
      confidence,
    });
  }
  return doubts.filter(({ confidence }) => confidence < level).sort((a, b) => a.confidence - b.confidence);
}

/** The doubts as a plain table, one a line. */
export function tableOf(doubts: readonly Doubt[]): string[] {
  const more = doubts.length - mostShown;
  const rows = doubts
    .slice(0, mostShown)
    .map(({ passage, read, why, confidence }) => [
      confidence.toFixed(2),
      shorten(passage, 48),
      shorten(read, 28),
      why,
    ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return more > 0 ? [...lines, `  and ${more} more`] : lines;
}

/** Conflicts between an editor's file and a new draft, for the editor to decide. */
export function conflictLines(conflicts: readonly Conflict[]): string[] {
  const words = (value: unknown): string => shorten(JSON.stringify(value) ?? 'nothing', 70);
  const lines = conflicts.map(
    ({ at, yours, draft, why }) =>
      `  ${at}: yours ${words(yours)}; the draft ${words(draft)} (${shorten(why, 120)})`,
  );
  return lines.length > 0
    ? ['  conflicts, for you to decide (all of them are in conflicts.json):', ...lines]
    : [];
}
