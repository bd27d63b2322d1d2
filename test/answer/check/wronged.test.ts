import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/answer/check/check.js';
import { sourcesOf } from '../../../src/answer/check/sources.js';
import { readDocument } from '../../../src/console/documents.js';
import { entitiesOf } from '../../../src/index/entities.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import type { Entity } from '../../../src/knowledge/schema.js';
import { readLabelledFolder } from '../../eval/labelled.js';
import { loadArticles } from './table.js';

const plainTexts = await readLabelledFolder(fileURLToPath(new URL('documents/tune', import.meta.url)));
const articles: readonly Knowledge[] = [
  ...(await loadArticles()).values(),
  ...(await Promise.all(plainTexts.map(({ id, text }) => readDocument(id, text)))),
];

const verdictOf = (knowledge: Knowledge, quote: string, speaker?: string): string => {
  const answer = check(knowledge, quote, speaker);
  return 'verdict' in answer ? answer.verdict : answer.status;
};

/** Words in the form in which quotations must be equal, found by other means than the check's own. */
const plain = (words: string): string =>
  ` ${words
    .toLowerCase()
    .replace(/["“”„«»‘’']/gu, '')
    .replace(/[.,!?;:…–—-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()} `;

describe('nobody is wronged', () => {
  it('has no quotation verbatim of another person of the article, or of somebody who is not in it', () => {
    const wronged = articles.flatMap((knowledge) => {
      const isPerson = ({ name }: Entity): boolean => /^\p{Lu}\S*\s\p{Lu}/u.test(name.text);
      const people = entitiesOf(knowledge).speakers().filter(isPerson);
      return sourcesOf(knowledge)
        .quotations.filter(
          ({ speakers, tokens }) => speakers.length === 1 && tokens.length > 3 && speakers.every(isPerson),
        )
        .flatMap(({ passage, speakers }) =>
          [...people.filter((one) => !speakers.includes(one)).map(({ name }) => name.text), 'Oscar Wilde']
            // Bodies speak through people, and people for bodies: only people can be wronged for sure.
            .filter(
              (name) =>
                knowledge.contents.people.some((one) => one.name.text === name) || name === 'Oscar Wilde',
            )
            // A program takes a firm with a person's name for one.
            .filter(
              (name) =>
                !new RegExp(`${name}, which|(?:at|for) ${name}|(?:builder|maker|firm), ${name}`, 'u').test(
                  knowledge.article.text,
                ),
            )
            .filter((name) => verdictOf(knowledge, passage.text, name) === 'verbatim')
            .map((name) => `${name}: ${passage.text}`),
        );
    });
    expect(wronged).toEqual([]);
  });

  it('has no quotation verbatim with a word put in, left out, changed or moved', () => {
    const all = articles.flatMap((knowledge) =>
      sourcesOf(knowledge).quotations.map(({ passage }) => ({
        knowledge,
        words: passage.text.split(/\s+/u),
      })),
    );
    const edit = fc.constantFrom('in', 'out', 'changed', 'moved', 'not');
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        edit,
        fc.nat(),
        fc.nat(),
        ({ knowledge, words: said }, how, a, b) => {
          const at = a % said.length;
          const others = knowledge.article.text.split(/\s+/u);
          const other = (others[b % others.length] ?? '').replace(/["“”„«»]/gu, '');
          const edited = {
            in: said.toSpliced(at, 0, other),
            out: said.toSpliced(at, 1),
            changed: said.with(at, other),
            moved: said.toSpliced(at, 1).toSpliced(b % said.length, 0, said[at] ?? ''),
            not: said.toSpliced(at, 0, 'not'),
          }[how].join(' ');
          // "Vasquez: …" names who speaks, and is no word put in.
          const words = edited.replace(/^(?:the\s)?[^\s:]+:\s/iu, '');
          const stands = sourcesOf(knowledge).quotations.some(({ passage }) =>
            [edited, words].some((text) => plain(passage.text).includes(plain(text))),
          );
          if (!stands) expect(verdictOf(knowledge, edited)).not.toBe('verbatim');
        },
      ),
      { numRuns: 800 },
    );
  });

  it('takes no word of a quotation for the one that names its speaker', async () => {
    const own = await readDocument(
      'own',
      'A headline\n\n“She asked me whether it was really mine, and I told her that it was nobody’s,” said Saga Berg.',
    );
    expect(verdictOf(own, 'she asked me whether it was really mine')).toBe('verbatim');
    expect(verdictOf(own, 'Saga asked me whether it was really mine')).toBe('altered');
    expect(verdictOf(own, 'Saga told her that it was nobody’s')).toBe('altered');
    expect(verdictOf(own, 'Saga: she asked me whether it was really mine')).toBe('verbatim');
    expect(verdictOf(own, 'She Saga: asked me whether it was really mine')).not.toBe('verbatim');
  });

  it('has the same verdict whatever a text is dressed in', () => {
    const quotations = articles.flatMap((knowledge) =>
      sourcesOf(knowledge)
        .quotations.filter(({ tokens }) => tokens.length > 3)
        .map(({ passage }) => ({ knowledge, text: passage.text })),
    );
    const dress = fc.constantFrom(
      (text: string) => `**${text}**`,
      (text: string) => `> ${text.replace(/ /u, '\n> ')}`,
      (text: string) => `||${text}|| 😂`,
      (text: string) => `“${text}”`,
      (text: string) => `„${text}“`,
      (text: string) => `*${text.replace(/ /gu, '  ')}*`,
      (text: string) => text.toUpperCase(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...quotations), dress, ({ knowledge, text }, dressed) => {
        expect(verdictOf(knowledge, dressed(text))).toBe(verdictOf(knowledge, text));
      }),
      { numRuns: 200 },
    );
  });
});
