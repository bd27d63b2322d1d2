import { describe, expect, it } from 'vitest';
import type { Annotator } from '../../src/annotator/annotator.js';
import { Article } from '../../src/article/article.js';
import { clean } from '../../src/ingest/clean.js';
import { draft } from '../../src/ingest/draft.js';
import { beginningOf, mostDrafted } from '../../src/ingest/material.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';

/** Finds nothing: what it costs to read a text is not the networks'. */
const blind: Annotator = {
  annotate: async (_, quotations) => ({
    names: [],
    roles: [],
    speakers: quotations.map(() => ({ said: 1, pointers: [] })),
  }),
};
const lead = 'The mayor of Oldmere said on Monday that the pit would close for good, and left the hall.';
const prose = 'the miners went home that night without a word while the mayor told the council of it and ';

/** A text that long of one piece, between two paragraphs. */
const textOf = (piece: string, length = 100_000): string =>
  `${lead}\n\n${piece.repeat(Math.ceil(length / piece.length))}\n\n${lead}`;
const pageOf = (piece: string): string =>
  `<html><body><article><h1>Pit closes</h1><p>${lead}</p>${piece.repeat(100_000 / piece.length)}</article></body></html>`;

describe('a text of 100,000 characters', () => {
  it.each([
    ...[
      ' ',
      '\t',
      '\n ',
      '\u00a0',
      'U.S. ',
      'Mr. ',
      '"a" "a" ',
      '“a b” ',
      '“We go,” he said. ',
      '“',
      '"',
      "'",
    ],
    ...[
      'É ',
      'Aa Bb ',
      '. ',
      '… ',
      ', ',
      '- ',
      'a',
      '.',
      '(',
      '[^a',
      '&amp; ',
      'By ',
      '1 March 2026 ',
      prose,
    ],
  ])('in one line of "%s" is drafted like any other', async (piece) => {
    const { text } = clean(textOf(piece), 'text');
    const article = new Article('pit', text);
    const { contents } = await draft(new Article('pit', beginningOf(text)), blind);
    expect(article.sentences[0]?.text).toBe(lead);
    for (const { words } of [...contents.facts, ...contents.statements])
      expect(text.slice(words.start, words.end)).toBe(words.text);
  });

  it.each(['# a\n', '1. a\n', '| a ', '[a](', '![', '`', '**a', '_a ', '[^1]'])(
    'of Markdown\'s "%s" is cleaned',
    (piece) => {
      expect(clean(textOf(piece), 'markdown').text).toContain(lead);
    },
  );

  it.each(['<br>', '<p>a</p>', '<a href=x>b</a>', '<span>a</span>', '&lt;', '<!-- a -->'])(
    'of "%s" is cleaned',
    (piece) => {
      expect(clean(pageOf(piece), 'html').text).toContain(lead);
    },
  );

  it.each(['<div>', '<b>', '<table><tr><td>', '<div><p>a', '<section>'])('of "%s" is refused', (piece) => {
    expect(() => clean(pageOf(piece), 'html')).toThrow(
      new Unreadable('this page nests its elements too deeply to be read'),
    );
  });

  it('of quotations in one another is refused', () => {
    expect(() => clean(textOf('> '), 'markdown')).toThrow(
      new Unreadable('this text nests its lists and quotations too deeply to be read'),
    );
  });
});

it('an image within Markdown is left out, whatever its length', () => {
  const image = `![The pit](data:image/png;base64,${'iVBORw0KGgo'.repeat(20_000)})`;
  const { text } = clean(`# Pit closes\n\n${lead}\n\n${image}\n\n${lead} Nobody spoke.`, 'markdown');
  expect(text).toBe(`Pit closes\n\n${lead}\n\n${lead} Nobody spoke.\n`);
});

describe('the beginning of a long text', () => {
  it('ends with a paragraph', () => {
    const text = `${lead}\n\n`.repeat(2000);
    const beginning = beginningOf(text);
    expect(beginning.length).toBeGreaterThan(mostDrafted - 2 * lead.length);
    expect(beginning.endsWith(lead)).toBe(true);
  });

  it('ends with a sentence of a paragraph that is longer', () => {
    const beginning = beginningOf(`Pit closes\n\n${`${lead} `.repeat(2000)}`);
    expect(beginning.length).toBeGreaterThan(mostDrafted - 2 * lead.length);
    expect(beginning.endsWith(lead)).toBe(true);
  });

  it('is as long as may be where there are no sentences', () => {
    expect(beginningOf(`Pit closes\n\n${prose.repeat(2000)}`)).toHaveLength(mostDrafted);
  });
});
