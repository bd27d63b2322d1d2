import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { looseFile } from '../../src/ingest/merge.js';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { publish } from '../../src/knowledge/publishing.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';
import { shippedAnnotator } from '../annotator.js';

const before = `Town opens bridge

11 November 2025

Marta Kovacs, the mayor of Leyland, opened the bridge on Monday. “We are glad to be here,” she said.

Jonas Weil, an engineer, was there too. “It will last a hundred years at least,” Weil said.

The cost was 4 million euros, and the state paid for half of it.
`;
const after = before
  .replace('4 million', '5 million')
  .replace(', and the state paid for half of it', '')
  .replace('a hundred', 'ninety');

describe('an article that is ingested again', () => {
  let out = '';
  let folder = '';
  const file = (): string => join(folder, 'article.json');
  const read = async () => looseFile.parse(JSON.parse(await readFile(file(), 'utf8')));
  const draft = (text: string, force: boolean, url: string | null = null) =>
    ingest(
      { name: 'bridge.txt', bytes: Buffer.from(text), url },
      { out, ifExists: force ? 'update' : 'refuse', ...(url === null && { slug: 'bridge' }) },
      shippedAnnotator,
    );
  beforeEach(async () => {
    out = await mkdtemp(join(tmpdir(), 'verbatim-'));
    folder = join(out, 'bridge');
    await draft(before, false);
  });
  afterEach(() => rm(out, { recursive: true }));

  it('is a draft, which answers nobody until it is published', async () => {
    expect((await read()).draft).toBe(true);
    expect((await LiveLibrary.open(out)).library.articles).toEqual([]);
    await publish(folder);
    const [first] = (await LiveLibrary.open(out)).library.articles;
    expect(first?.article.slug).toBe('bridge');
    expect('draft' in (await read())).toBe(false);
  });

  it('has a next version while the one before answers on', async () => {
    await publish(folder);
    await draft(after, true);
    expect(await readFile(join(folder, 'article.txt'), 'utf8')).toBe(before);
    expect(await readFile(join(folder, 'draft', 'article.txt'), 'utf8')).toBe(after);
    const live = await LiveLibrary.open(out);
    expect(live.library.get('bridge')?.article.text).toBe(before);
    await publish(folder, { corrected: '12 November 2025' });
    expect(await live.refresh('bridge')).toMatchObject({ outcome: 'loaded' });
    expect(live.library.get('bridge')?.article.text).toBe(after);
    expect(live.library.get('bridge')?.contents.corrected).toBe('12 November 2025');
  });

  it('is found again by its address, whatever its title is by now', async () => {
    await draft(before.replace('opens bridge', 'has a bridge'), false, 'https://leyland.test/a?utm_source=x');
    const again = await draft(after, false, 'https://www.leyland.test/a/');
    expect([again.isUpdate, again.article.slug]).toEqual([true, 'town-has-a-bridge']);
    expect(await readFile(join(out, 'town-has-a-bridge', 'article.txt'), 'utf8')).toBe(after);
  });

  it('keeps an item that the editor has confirmed, while it is read as before', async () => {
    const edited = await read();
    const [first, ...rest] = edited.people;
    const { confidence, ...confirmed } = first ?? { id: '' };
    expect(confidence).toBeGreaterThan(0);
    await writeFile(file(), JSON.stringify({ ...edited, people: [confirmed, ...rest] }));
    await draft(after, true);
    const [now, other] = (await read()).people;
    expect('confidence' in (now ?? {})).toBe(false);
    expect(other?.confidence).toBeGreaterThan(0);
  });

  it('is not overwritten unless it is asked for', async () => {
    await expect(draft(after, false)).rejects.toThrow(Unreadable);
    expect(await readFile(join(folder, 'article.txt'), 'utf8')).toBe(before);
  });

  it('takes the new draft where the editor changed nothing', async () => {
    const { kept, conflicts } = await draft(after, true);
    expect([kept, conflicts]).toEqual([[], []]);
    const { facts, statements } = await read();
    expect(JSON.stringify(facts)).toContain('5 million');
    expect(statements.map(({ words }) => words)).toEqual([
      'We are glad to be here,',
      'It will last ninety years at least,',
    ]);
  });

  it('keeps what the editor changed, added, renamed and took out, and lists what the text no longer has', async () => {
    const edited = await read();
    const [marta, jonas] = edited.people;
    const renamed = { ...jonas, id: 'weil', role: null };
    const statements = edited.statements.map((each) =>
      String(each.speakers) === 'jonas-weil' ? { ...each, speakers: ['weil'] } : each,
    );
    const source = { name: 'Leyland Times', url: 'https://leyland.test/bridge' };
    const own = { id: 'own', words: 'the state paid for half of it', about: [] };
    const people = [{ ...marta, id: 'marta-kovacs', aliases: ['Kovacs', 'Martha'] }, renamed];
    const changed = { ...edited, source, people, statements, places: [], facts: [own] };
    await writeFile(file(), JSON.stringify({ ...changed, people: [{ ...people[0], of: [] }, renamed] }));
    const { kept, conflicts } = await draft(after, true);
    const now = await read();
    expect(now.source).toEqual(source);
    expect(now.people.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['marta-kovacs', ['Kovacs', 'Martha']],
      ['weil', ['Weil']],
    ]);
    expect(now.places).toEqual([]);
    expect(now.statements.map(({ speakers }) => speakers)).toEqual([['marta-kovacs'], ['weil']]);
    expect(kept).toContain('people.marta-kovacs.aliases');
    expect(conflicts.map(({ at }) => at)).toContain('facts.own');
    expect(JSON.parse(await readFile(join(folder, 'conflicts.json'), 'utf8'))).toHaveLength(conflicts.length);
  });

  it('says what to do where the file is no JSON', async () => {
    await writeFile(file(), '{ "people": ');
    await expect(draft(after, true)).rejects.toThrow(
      /article\.json cannot be read .*correct it, or remove it/,
    );
    expect(await readFile(file(), 'utf8')).toBe('{ "people": ');
  });
});
