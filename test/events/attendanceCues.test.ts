import { describe, expect, it } from 'vitest';
import { attendanceCues, findAttendance } from '../../src/events/attendanceCues.js';

describe('words that tell who was at an event', () => {
  it.each(attendanceCues.flatMap(({ meaning, yes }) => yes.map((text) => [text, meaning] as const)))(
    '“%s” has words for %s',
    (text, meaning) => {
      expect(findAttendance(meaning, text)).not.toBeNull();
    },
  );

  it.each(attendanceCues.flatMap(({ meaning, no }) => no.map((text) => [text, meaning] as const)))(
    '“%s” has none for %s',
    (text, meaning) => {
      expect(findAttendance(meaning, text)).toBeNull();
    },
  );
});
