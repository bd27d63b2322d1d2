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

/** Above this confidence nothing needs to be looked at. */
export const sure = 0.8;

const shorten = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 1)}\u2026`;
};

/** What a person should look at in a draft, the most doubtful first. */
export function doubtsOf({ attributions, paraphrases, reading }: Draft): Doubt[] {
  const { text } = reading.article;
  const name = (speaker: { entity: number | null; start: number; end: number } | null): string => {
    if (!speaker) return 'speaker left open';
    const entity = speaker.entity === null ? undefined : reading.entities[speaker.entity];
    return entity?.name.text ?? text.slice(speaker.start, speaker.end);
  };
  const doubts: Doubt[] = [];
  for (const { quotation, statement, speaker, confidence, reason } of attributions.quotations) {
    if (confidence >= sure) continue;
    const passage = text.slice(quotation.start, quotation.end);
    doubts.push({ passage, read: statement ? name(speaker) : 'no statement', why: reason, confidence });
  }
  for (const { words, speakers, cue, confidence } of paraphrases) {
    if (confidence >= sure) continue;
    const why = `“${text.slice(cue.start, cue.end)}” may report a stance rather than words`;
    doubts.push({
      passage: text.slice(words.start, words.end),
      read: name(speakers[0] ?? null),
      why,
      confidence,
    });
  }
  return doubts.sort((a, b) => a.confidence - b.confidence);
}

/** The doubts as a plain table, one a line. */
export function tableOf(doubts: readonly Doubt[]): string[] {
  const rows = doubts.map(({ passage, read, why, confidence }) => [
    confidence.toFixed(2),
    shorten(passage, 48),
    shorten(read, 28),
    why,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
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
