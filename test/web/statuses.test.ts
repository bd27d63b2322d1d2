import { describe, expect, it } from 'vitest';
import { refusal, waitOf } from '../../src/web/statuses.js';

const now = Date.UTC(2025, 1, 3, 12);

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 03 Feb 2025 12:05:00 GMT', 300_000],
    ['Mon, 03 Feb 2025 11:00:00 GMT', 0],
    ['999999999', 86_400_000],
    ['soon', null],
    ['-5', null],
    ['', null],
    [null, null],
  ])('%j is %s milliseconds', (header, wait) => {
    expect(waitOf(header, now)).toBe(wait);
  });
});

describe('answers without a page', () => {
  it.each([
    [401, null, 'login', 'asks for a login (401)'],
    [402, null, 'login', 'for subscribers (402)'],
    [403, null, 'refused', 'to programs (403): open it in your browser, copy its text and paste it'],
    [404, null, 'missing', 'there is no such page (404)'],
    [410, null, 'missing', 'taken away (410)'],
    [418, null, 'refused', '(418)'],
    [429, null, 'refused', '(429): try again later'],
    [429, 1_000, 'refused', '(429): try again in 1 second'],
    [429, 90_000, 'refused', '(429): try again in 2 minutes'],
    [429, 7_200_000, 'refused', '(429): try again in 2 hours'],
    [451, null, 'refused', 'legal reasons (451)'],
    [500, null, 'unreachable', 'the site has a fault (500): try again later'],
    [503, 60_000, 'unreachable', '(503): try again in 1 minute'],
    [304, null, 'unreachable', 'status 304'],
  ])('%s with a wait of %s is %s', (status, wait, obstacle, sentence) => {
    const failure = refusal(status, wait);
    expect(failure).toMatchObject({ obstacle, retryAfter: wait });
    expect(failure.message).toContain(sentence);
  });
});
