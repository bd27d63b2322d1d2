import { describe, expect } from 'vitest';
import { readLine } from '../../src/ingest/jsonLines.js';
import { shippedAnnotator } from '../annotator.js';
import { type Row, tryRows } from '../rows.js';

/** Single sentences as news agencies write them, with the people whom they name. */
const rows: readonly Row<readonly string[]>[] = [
  ['Orlov was released from Walter Reed hospital in Washington.', ['Orlov']],
  ['The Houston Rockets traded Sam Weil to the Phoenix Suns for Karl Baker.', ['Sam Weil', 'Karl Baker']],
  [
    'General Than Shwe opened the bridge with Prime Minister Jonas Weil.',
    ['Than Shwe', 'Jonas Weil'],
    'missed',
  ],
  ['A win for Williams would put him ahead of Hill in the standings.', ['Williams', 'Hill']],
  ['Tests at St Mary’s Hospital showed that Smith had a fracture.', ['Smith']],
  ['Chile’s Valdes was in London with his wife Lucia.', ['Valdes', 'Lucia']],
  ['A spokesman for Boris Orlov denied that Kirsan would be sacked.', ['Boris Orlov', 'Kirsan']],
  ['The Simpson trial resumed before Judge Fujisaki.', ['Simpson', 'Fujisaki']],
  ['Jensen beat Kowalski 6-3 6-4 in the final in Bastad.', ['Jensen', 'Kowalski']],
  ['Sony and Philips unveiled a new format on Tuesday.', []],
  ['Toyota, Nissan and Honda raised prices in Europe.', []],
  ['France host Italy in a fortnight.', []],
  ['Sen. Abigail Storm of Oregon met Angus King of Maine.', ['Abigail Storm', 'Angus King']],
  [
    'Robert “Bobby” Tanner met Elena (Lena) Varga in Leyland.',
    ['Robert “Bobby” Tanner', 'Elena (Lena) Varga'],
  ],
  ['Marta Kovacs, a former Marine, was the Washington Star’s first Ohioan.', ['Marta Kovacs']],
];

describe('people in single sentences', () => {
  tryRows(rows, async (text, people) => {
    const read = await readLine(JSON.stringify({ id: 'a', text }), shippedAnnotator);
    expect(read.people.map(({ name }) => name).sort()).toEqual([...people].sort());
  });
});
