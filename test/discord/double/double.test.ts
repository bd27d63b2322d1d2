import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RawClient, request } from '../rawClient.js';
import { DiscordDouble } from './double.js';

let double: DiscordDouble;
let client: RawClient;
const written = z.object({ id: z.string(), content: z.string() });
const slash = { name: 'say', type: 1, description: 'Says it', options: [] };

beforeEach(async () => {
  double = await DiscordDouble.start({ patience: 150 });
  client = await RawClient.in(double);
});

afterEach(async () => {
  client.close();
  await double.stop();
});

async function call(method: string, path: string, body?: unknown, token = double.token) {
  const { code, status } = await request(double, method, path, { body, token });
  return { status, code };
}

const quiet = { allowed_mentions: { parse: [] } };
const channelId = (): string => double.world.guilds[0]?.channels[0]?.id ?? '';
const say = (body: unknown) => call('POST', `/channels/${channelId()}/messages`, body);
const display = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = 'ButtonAction') => ({ type: 2, style: 2, label, custom_id });
const row = (...components: unknown[]) => ({ type: 1, components });
const v2 = (...components: unknown[]) => ({ flags: 1 << 15, components, ...quiet });
const refused = { status: 400, code: 50035 };

describe('messages', () => {
  it.each([
    ['content of 2001 characters', { content: 'a'.repeat(2001), ...quiet }],
    ['an embed title of 257 characters', { embeds: [{ title: 'a'.repeat(257) }], ...quiet }],
    [
      'an embed field of 1025 characters',
      { embeds: [{ fields: [{ name: 'a', value: 'a'.repeat(1025) }] }], ...quiet },
    ],
    ['six buttons in a row', v2(row(...'abcdef'.split('').map((id) => button(id))))],
    ['two components of one id', v2(row(button('a'), button('a')))],
    ['a custom id of 101 characters', v2(row(button('a'.repeat(101))))],
    ['a label of 81 characters', v2(row(button('a', 'b'.repeat(81))))],
    ['a button without a custom id', v2(row({ type: 2, style: 2, label: 'ButtonAction' }))],
    ['4001 characters of text in displays', v2(display('a'.repeat(2000)), display('a'.repeat(2001)))],
    ['41 components', v2(...Array.from({ length: 41 }, () => display('a')))],
    ['content beside components of version 2', { ...v2(display('a')), content: 'a' }],
    ['a display without the flag', { components: [display('a')], ...quiet }],
    ['a section without an accessory', v2({ type: 9, components: [display('a')] })],
    ['a container in a container', v2({ type: 17, components: [{ type: 17, components: [display('a')] }] })],
    ['an empty display', v2(display(''))],
    ['a message that may ping', { content: 'a' }],
  ])('refuses %s', async (_, body) => {
    expect(await say(body)).toEqual(refused);
    expect(double.violations).toHaveLength(1);
    expect(double.messages).toEqual([]);
  });

  it('takes a good one, once for a nonce', async () => {
    expect((await say({ ...v2(display('a')), nonce: '1', enforce_nonce: true })).status).toBe(200);
    expect((await say({ ...v2(display('a')), nonce: '1', enforce_nonce: true })).status).toBe(200);
    expect(double.messages).toHaveLength(1);
    expect(double.violations).toEqual([]);
  });

  it('refuses an empty one, and to take the flag of components away', async () => {
    expect(await say({ content: ' ', ...quiet })).toEqual({ status: 400, code: 50006 });
    await say(v2(display('a')));
    const path = `/channels/${channelId()}/messages/${double.messages[0]?.id}`;
    expect(await call('PATCH', path, { flags: 0, ...quiet })).toEqual(refused);
  });

  it('knows what the bot may do', async () => {
    const channel = double.world.guilds[0]?.channels[0];
    if (!channel) throw new Error('no channel');
    channel.allowed.send = false;
    expect(await say(v2(display('a')))).toEqual({ status: 403, code: 50013 });
    channel.allowed.view = false;
    expect(await say(v2(display('a')))).toEqual({ status: 403, code: 50001 });
  });
});

describe('registration', () => {
  const put = (commands: unknown) => call('PUT', '/applications/1/commands', commands);
  const option = (more: object) => ({
    ...slash,
    options: [{ type: 3, name: 'text', description: 'Text', ...more }],
  });
  it.each([
    ['a name in capitals', { ...slash, name: 'Say' }],
    ['a name of 33 characters', { ...slash, name: 'a'.repeat(33) }],
    ['no description', { ...slash, description: '' }],
    ['a description of 101 characters', { ...slash, description: 'a'.repeat(101) }],
    ['a description in the menu', { ...slash, type: 3 }],
    [
      '26 choices',
      option({ choices: Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` })) }),
    ],
    ['a choice of 101 characters', option({ choices: [{ name: 'a'.repeat(101), value: 'a' }] })],
    ['a locale that there is not', { ...slash, description_localizations: { xx: 'Says' } }],
    ['a context that there is not', { ...slash, contexts: [3] }],
    ['choices for a file', option({ type: 11, choices: [{ name: 'a', value: 'a' }] })],
    ['a type of file of 17 characters', option({ type: 11, file_types: ['a'.repeat(17)] })],
    [
      'a required option after another',
      {
        ...slash,
        options: [
          { type: 3, name: 'a', description: 'A' },
          { type: 3, name: 'b', description: 'B', required: true },
        ],
      },
    ],
  ])('refuses %s', async (_, command) => {
    expect(await put([command])).toEqual(refused);
    expect(double.commands()).toEqual([]);
  });

  it('refuses two of one name and keeps what it had', async () => {
    expect((await put([slash])).status).toBe(200);
    expect(await put([slash, slash])).toEqual(refused);
    expect(double.commands().map(({ name }) => name)).toEqual(['say']);
  });
});

describe('interactions', () => {
  const answer = { type: 4, data: { content: 'a', ...quiet } };
  async function begun() {
    double.register([
      { ...slash, options: [{ type: 3, name: 'text', description: 'Text', autocomplete: true }] },
    ]);
    const outcome = double.interact.command('say');
    const { id, token } = await client.interaction();
    return { outcome, path: `/interactions/${id}/${token}/callback` };
  }

  it('shows a reply and refuses a second', async () => {
    const { outcome, path } = await begun();
    expect((await call('POST', path, answer)).status).toBe(204);
    expect(await call('POST', path, answer)).toEqual({ status: 400, code: 40060 });
    expect(await outcome).toMatchObject({
      kind: 'reply',
      message: { ephemeral: false, body: { content: 'a' } },
    });
  });

  it('refuses a late reply and shows nothing', async () => {
    const { outcome, path } = await begun();
    expect((await outcome).kind).toBe('nothing');
    expect(await call('POST', path, answer)).toEqual({ status: 404, code: 10062 });
    expect(double.violations).toHaveLength(1);
  });

  it('refuses an unknown one, and choices where none are asked', async () => {
    expect(await call('POST', '/interactions/1/2/callback', answer)).toEqual({ status: 404, code: 10062 });
    const { path } = await begun();
    expect(await call('POST', path, { type: 8, data: { choices: [] } })).toEqual(refused);
  });

  it('refuses 26 choices and a choice of 101 characters', async () => {
    double.register([
      { ...slash, options: [{ type: 3, name: 'text', description: 'Text', autocomplete: true }] },
    ]);
    void double.interact.autocomplete('say', 'text', 'a');
    const { id, token } = await client.interaction();
    const offer = (choices: unknown) =>
      call('POST', `/interactions/${id}/${token}/callback`, { type: 8, data: { choices } });
    expect(await offer(Array.from({ length: 26 }, () => ({ name: 'a', value: 'a' })))).toEqual(refused);
    expect(await offer([{ name: 'a'.repeat(101), value: 'a' }])).toEqual(refused);
  });

  it('plays faults to order', async () => {
    double.fail({ route: 'GET /users/@me', does: 500 });
    double.fail({ route: 'GET /users/@me', does: 'reset' });
    expect((await call('GET', '/users/@me')).status).toBe(500);
    await expect(call('GET', '/users/@me')).rejects.toThrow();
    expect((await call('GET', '/users/@me')).status).toBe(200);
  });
});

describe('authorisation and gateway', () => {
  it('refuses a wrong token, by REST and by gateway', async () => {
    expect(await call('GET', '/gateway/bot', undefined, 'wrong')).toEqual({ status: 401, code: 0 });
    const other = RawClient.to(double);
    const code = other.closeCode();
    await other.identify('wrong');
    expect(await code).toBe(4004);
  });

  it('refuses a privileged intent', async () => {
    const other = RawClient.to(double);
    const code = other.closeCode();
    await other.identify(double.token, 1 | (1 << 15));
    expect(await code).toBe(4014);
  });

  it('resumes a session it knows with what was missed, and no other', async () => {
    const ready = await client.find(({ t }) => t === 'READY');
    const { session_id } = z.object({ session_id: z.string() }).parse(ready.d);
    double.gateway.drop();
    double.register([slash]);
    void double.interact.command('say');
    const other = RawClient.to(double);
    await other.find(({ op }) => op === 10);
    other.send(6, { token: double.token, session_id: 'another', seq: 1 });
    expect(await other.find(({ op }) => op === 9)).toMatchObject({ d: false });
    other.send(6, { token: double.token, session_id, seq: 2 });
    expect(await other.find(({ t }) => t === 'INTERACTION_CREATE')).toBeTruthy();
    other.close();
  });

  it('gives the text of messages that mention the bot, and no other', async () => {
    const other = RawClient.to(double);
    await other.identify(double.token, 1 | (1 << 9));
    await other.find(({ t }) => t === 'GUILD_CREATE');
    const heard = double.message('hello there');
    const mentioned = double.message(`<@${double.world.bot.id}> hello`);
    const textOfMessage = async (id: string): Promise<unknown> => {
      const { d } = await other.find(({ t, d }) => t === 'MESSAGE_CREATE' && written.parse(d).id === id);
      return written.parse(d).content;
    };
    expect(await textOfMessage(heard.id)).toBe('');
    expect(await textOfMessage(mentioned.id)).toBe(mentioned.content);
    other.close();
  });

  it('knows no route that it was not taught', async () => {
    expect(await call('GET', '/teapot')).toEqual({ status: 404, code: 0 });
    expect(double.violations).toHaveLength(1);
  });
});
