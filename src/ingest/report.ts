import type { Candidate } from '../attribution/attribution.js';
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
  const name = ({ entity, words }: Candidate): string =>
    (entity === null ? undefined : reading.entities[entity]?.name.text) ?? text.slice(words.start, words.end);
  const why = (candidates: readonly Candidate[]): string =>
    candidates.length === 0
      ? 'nothing near it names a speaker'
      : candidates
          .map(
            (one) =>
              `${name(one)} ${one.share.toFixed(2)} (“${shorten(text.slice(one.words.start, one.words.end), 30)}”)`,
          )
          .join(', ');
  const doubts = itemDoubts(draft);
  for (const { candidates, confidence, quotation, speakers, statement } of attributions) {
    const read = !statement
      ? 'no statement'
      : speakers.length === 0
        ? 'speaker left open'
        : speakers.map(name).join(', ');
    const passage = text.slice(quotation.start, quotation.end);
    doubts.push({ passage, read, why: why(candidates), confidence: statement ? confidence : 1 - confidence });
  }
  for (const { confidence, cue, speakers, words } of paraphrases)
    doubts.push({
      passage: text.slice(words.start, words.end),
      read: speakers.map(name).join(', '),
      why: `“${text.slice(cue.start, cue.end)}” may report a stance rather than words`,
      confidence,
    });
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
