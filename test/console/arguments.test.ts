import { describe, expect, it } from 'vitest';
import { OperatorFault } from '../../src/config.js';
import { readArguments } from '../../src/console/arguments.js';

describe('the words of a command line', () => {
  it.each([
    [[], []],
    [['who attended?'], ['who attended?']],
    [['who', 'attended', 'riyadh'], ['who attended riyadh']],
    [
      ['who attended?', 'and Rubio?'],
      ['who attended?', 'and Rubio?'],
    ],
    [
      ['/quote rubio', 'was Ukraine invited?'],
      ['/quote rubio', 'was Ukraine invited?'],
    ],
    [
      ['/who', 'riyadh', '/summary'],
      ['/who riyadh', '/summary'],
    ],
    [['/quote', 'Marco Rubio', 'about', 'talks'], ['/quote Marco Rubio about talks']],
  ])('%j', (words, lines) => {
    expect(readArguments(words)).toEqual({ lines, json: false, explain: false, article: undefined });
  });

  it('takes its options anywhere', () => {
    expect(readArguments(['who?', '--json', '--article', 'a.txt'])).toEqual({
      lines: ['who?'],
      json: true,
      explain: false,
      article: 'a.txt',
    });
  });

  it.each([[['--jsn']], [['--article']], [['--json', '--explain']]])('refuses %j', (words) => {
    expect(() => readArguments(words)).toThrow(OperatorFault);
  });
});
