import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { RawClient, request } from '../rawClient.js';
import { type GivenFile, isOfType } from './cdn.js';
import { DiscordDouble } from './double.js';

let double: DiscordDouble;
let client: RawClient;

const quiet = { allowed_mentions: { parse: [] } };
const note: GivenFile = {
  name: 'note.txt',
  bytes: Buffer.from('The quay opens.'),
  type: 'text/plain; charset=utf-8',
};
const attachment = z.looseObject({ id: z.string(), filename: z.string(), size: z.number(), url: z.string() });
const given = z.looseObject({ resolved: z.looseObject({ attachments: z.record(z.string(), attachment) }) });
const message = z.looseObject({ id: z.string(), attachments: z.array(attachment) });
const add = {
  name: 'article',
  type: 1,
  description: 'Articles',
  options: [
    {
      type: 1,
      name: 'add',
      description: 'Adds one',
      options: [
        { type: 3, name: 'link', description: 'A link' },
        { type: 11, name: 'file', description: 'A file', file_types: ['.txt', 'image'] },
      ],
    },
  ],
};

beforeEach(async () => {
  double = await DiscordDouble.start({ patience: 150 });
  client = await RawClient.in(double);
  double.register([add, { name: 'Add', type: 3 }]);
});

afterEach(async () => {
  vi.useRealTimers();
  client.close();
  await double.stop();
});

/** Gives a file to the command. */
async function give(file: GivenFile) {
  void double.interact.command('article add', { file });
  const { data } = await client.interaction();
  const [found] = Object.values(given.parse(data).resolved.attachments);
  if (!found) throw new Error('there is no attachment');
  return { data, found };
}

const say = (body: object, files: readonly GivenFile[]) =>
  request(double, 'POST', `/channels/${double.world.guilds[0]?.channels[0]?.id}/messages`, { body, files });

describe('a file for a command', () => {
  it('is named by its id, described, and downloaded by its link', async () => {
    const { data, found } = await give(note);
    expect(data).toMatchObject({ options: [{ options: [{ name: 'file', type: 11, value: found.id }] }] });
    const { bytes, name, type } = note;
    expect(found).toMatchObject({
      filename: name,
      size: bytes.byteLength,
      content_type: type,
      ephemeral: true,
    });
    expect(found).toHaveProperty('proxy_url');
    const response = await fetch(found.url);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe('The quay opens.');
  });

  it('has a plain name, and its own beside it', async () => {
    const { found } = await give({ ...note, name: 'Mein Übersee Text.txt' });
    expect(found).toMatchObject({ filename: 'Mein_bersee_Text.txt', title: 'Mein Übersee Text' });
  });

  it.each<[string, Parameters<DiscordDouble['interact']['command']>[1]]>([
    ['words in the place of a file', { file: 'note.txt' }],
    ['a file in the place of words', { link: note }],
    ['a file of another type', { file: { ...note, name: 'note.pdf' } }],
  ])('is not taken: %s', async (_, options) => {
    await expect(double.interact.command('article add', options)).rejects.toThrow('/article add');
  });

  it.each([
    [note, ['.txt'], true],
    [{ ...note, name: 'NOTE.TXT' }, ['.txt'], true],
    [note, ['.md', 'image'], false],
    [{ ...note, type: 'image/png' }, ['.md', 'image'], true],
    [note, [], true],
    [note, null, true],
  ])('is of a type that is wanted: %o, %o, %s', (file, types, fits) => {
    expect(isOfType(file, types)).toBe(fits);
  });

  it('is not there without the signature of the link, nor after a day', async () => {
    const { found } = await give(note);
    expect((await fetch(found.url.replace(/\?.*/, ''))).status).toBe(404);
    expect(double.violations).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60_000 });
    expect((await fetch(found.url)).status).toBe(404);
    expect(double.violations).toHaveLength(1);
  });

  it('fails to order: gone, too slow, broken off', async () => {
    const { found } = await give(note);
    const route = 'GET /ephemeral-attachments/*/*/*';
    double.fail({ route, does: 404 });
    expect((await fetch(found.url)).status).toBe(404);
    double.fail({ route, does: 'slow', delay: 500 });
    await expect(fetch(found.url, { signal: AbortSignal.timeout(20) })).rejects.toThrow('timeout');
    double.fail({ route, does: 'reset' });
    await expect(fetch(found.url)).rejects.toThrow();
    expect((await fetch(found.url)).status).toBe(200);
  });

  it('may be larger than it says', async () => {
    const { found } = await give({ ...note, statedSize: 3 });
    expect(found.size).toBe(3);
    const response = await fetch(found.url);
    expect(response.headers.get('content-length')).toBeNull();
    expect((await response.arrayBuffer()).byteLength).toBe(note.bytes.byteLength);
  });
});

describe('a message with files and embeds', () => {
  const embeds = [{ title: 'Harbour', url: 'https://harbour.example/quay' }];

  it('shows them to a command of its menu, and in an event to whoever it names alone', async () => {
    const other = RawClient.to(double);
    await other.identify(double.token, 1 | (1 << 9));
    await other.find(({ t }) => t === 'GUILD_CREATE');
    const heard = double.message('look', { attachments: [note], embeds });
    const named = double.message(`<@${double.world.bot.id}> look`, { attachments: [note], embeds });
    const seen = async (id: string) =>
      (await other.find(({ d, t }) => t === 'MESSAGE_CREATE' && message.parse(d).id === id)).d;
    expect(await seen(heard.id)).toMatchObject({ content: '', attachments: [], embeds: [] });
    expect(await seen(named.id)).toMatchObject({ attachments: [{ filename: 'note.txt' }], embeds });
    void double.interact.messageCommand('Add', heard);
    const { data } = await other.interaction();
    expect(data).toMatchObject({ resolved: { messages: { [heard.id]: { content: 'look', embeds } } } });
    const [file] = heard.attachments ?? [];
    expect(file).not.toHaveProperty('ephemeral');
    expect(await (await fetch(file?.url ?? '')).text()).toBe('The quay opens.');
    other.close();
  });
});

describe('files of the bot', () => {
  const below = (name: string) => ({ type: 13, file: { url: `attachment://${name}` } });
  const shown = (...names: string[]) => ({ flags: 1 << 15, components: names.map(below), ...quiet });

  it('come with a message, stay with it or go, and more come', async () => {
    const first = message.parse((await say(shown('note.txt'), [note])).body);
    const path = `/channels/${double.messages[0]?.channelId}/messages/${first.id}`;
    const [file] = first.attachments;
    expect(await (await fetch(file?.url ?? '')).text()).toBe('The quay opens.');
    const more = { ...note, name: 'more.txt' };
    const both = { ...shown('note.txt', 'more.txt'), attachments: [{ id: file?.id }, { id: '0' }] };
    expect((await request(double, 'PATCH', path, { body: both, files: [more] })).status).toBe(200);
    expect(double.messages[0]?.attachments.map(({ filename }) => filename)).toEqual(['note.txt', 'more.txt']);
    const none = { components: [{ type: 10, content: 'a' }], attachments: [], ...quiet };
    expect((await request(double, 'PATCH', path, { body: none })).status).toBe(200);
    expect(double.messages[0]?.attachments).toEqual([]);
    expect(double.violations).toEqual([]);
  });

  it.each([
    ['a file that nothing shows', { ...shown(), components: [{ type: 10, content: 'a' }] }, [note], 50035],
    ['a file that does not come', shown('more.txt'), [note], 50035],
    ['an id of no file', { ...shown('note.txt'), attachments: [{ id: '1' }] }, [note], 50035],
    ['eleven files', { content: 'a', ...quiet }, Array.from({ length: 11 }, () => note), 50035],
    ['more than 10 MiB', shown('note.txt'), [{ ...note, bytes: Buffer.alloc(10_485_761) }], 40005],
  ])('are refused: %s', async (_, body, files, code) => {
    expect((await say(body, files)).code).toBe(code);
    expect(double.messages).toEqual([]);
    expect(double.violations).toHaveLength(1);
  });

  it('come long after a deferral, with the answer and after it, within a quarter of an hour', async () => {
    const outcome = double.interact.command('article add', { file: note });
    const { id, token } = await client.interaction();
    const path = `/webhooks/${double.world.applicationId}/${token}`;
    const deferred = { type: 5, data: { flags: 64 } };
    await request(double, 'POST', `/interactions/${id}/${token}/callback`, { body: deferred });
    expect((await outcome).kind).toBe('deferred');
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start + 14 * 60_000 });
    const edit = { body: shown('note.txt'), files: [note] };
    expect((await request(double, 'PATCH', `${path}/messages/@original`, edit)).status).toBe(200);
    const after = { body: { ...shown('note.txt'), flags: (1 << 15) | 64 }, files: [note] };
    expect((await request(double, 'POST', path, after)).status).toBe(200);
    expect(double.messages.map(({ attachments, ephemeral }) => [attachments.length, ephemeral])).toEqual([
      [1, true],
      [1, true],
    ]);
    expect(double.violations).toEqual([]);
    vi.setSystemTime(start + 15 * 60_000 + 1000);
    expect((await request(double, 'PATCH', `${path}/messages/@original`, edit)).code).toBe(50027);
    expect((await request(double, 'POST', path, after)).code).toBe(50027);
  });

  it('are told ahead of nothing but whether the answer is private', async () => {
    void double.interact.command('article add', { file: note });
    const { id, token } = await client.interaction();
    const body = { type: 5, data: { flags: 1 << 15 } };
    expect((await request(double, 'POST', `/interactions/${id}/${token}/callback`, { body })).code).toBe(
      50035,
    );
  });
});
