import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawClient, type RawInteraction, request } from '../rawClient.js';
import { DiscordDouble } from './double.js';
import { type SentMessage, selectsOf } from './message.js';
import { person } from './world.js';

let double: DiscordDouble;
let client: RawClient;

const quiet = { allowed_mentions: { parse: [] } };
const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const option = (value: string, more: object = {}) => ({ label: `Speaker ${value}`, value, ...more });
const options = ['ann', 'bob', 'cid'].map((value) => option(value));
const menu = (more: object = {}) => ({ type: 3, custom_id: 'speaker', options, ...more });
const row = (...components: unknown[]) => ({ type: 1, components });
const v2 = (...components: unknown[]) => ({ flags: 1 << 15, components, ...quiet });
const button = { type: 2, style: 2, label: 'ButtonAction', custom_id: 'press' };

beforeEach(async () => {
  double = await DiscordDouble.start({ patience: 150 });
  client = await RawClient.in(double);
});

afterEach(async () => {
  client.close();
  await double.stop();
});

const say = async (body: unknown) => {
  const path = `/channels/${double.world.guilds[0]?.channels[0]?.id}/messages`;
  return (await request(double, 'POST', path, { body })).code;
};
const answer = (to: RawInteraction, type: number, data?: unknown) =>
  request(double, 'POST', `/interactions/${to.id}/${to.token}/callback`, { body: { type, data } });

/** What the bot has sent last. */
function sent(): SentMessage {
  const message = double.messages.at(-1);
  if (!message) throw new Error('there is no message');
  return message;
}

describe('a menu in a message', () => {
  it.each([
    ['no option', menu({ options: [] })],
    ['26 options', menu({ options: many(26, (at) => option(`${at}`)) })],
    ['two options of one value', menu({ options: [option('ann'), option('ann')] })],
    ['an option without a label', menu({ options: [option('ann', { label: '' })] })],
    ['a label of 101 characters', menu({ options: [option('ann', { label: 'a'.repeat(101) })] })],
    ['a value of 101 characters', menu({ options: [option('a'.repeat(101), { label: 'Ann' })] })],
    ['a description of 101 characters', menu({ options: [option('ann', { description: 'a'.repeat(101) })] })],
    ['a placeholder of 151 characters', menu({ placeholder: 'a'.repeat(151) })],
    ['more values than options', menu({ max_values: 4 })],
    ['a least above the most', menu({ min_values: 2 })],
    ['no value at the most', menu({ min_values: 0, max_values: 0 })],
    [
      'two defaults where one is chosen',
      menu({ options: [1, 2].map((at) => option(`${at}`, { default: true })) }),
    ],
    ['no custom id', menu({ custom_id: undefined })],
    ['a custom id of 101 characters', menu({ custom_id: 'a'.repeat(101) })],
  ])('is refused: %s', async (_, select) => {
    expect(await say(v2(row(select)))).toBe(50035);
    expect(await say({ content: 'a', components: [row(select)], ...quiet })).toBe(50035);
    expect(double.messages).toEqual([]);
  });

  it.each([
    ['outside of a row', v2(menu())],
    ['beside a button', v2(row(menu(), button))],
    ['beside another', v2(row(menu(), menu({ custom_id: 'other' })))],
    ['of the custom id of a button', v2(row(menu()), row({ ...button, custom_id: 'speaker' }))],
    ['of the id of another component', v2({ ...row(menu({ id: 7 })), id: 7 })],
    ['in a row too many', v2(...many(21, (at) => row(menu({ custom_id: `${at}` }))))],
    [
      'in a container of a row too many',
      v2({ type: 17, components: many(20, (at) => row(menu({ custom_id: `${at}` }))) }),
    ],
    [
      'as the sixth row',
      { content: 'a', components: many(6, (at) => row(menu({ custom_id: `${at}` }))), ...quiet },
    ],
  ])('is refused %s', async (_, body) => {
    expect(await say(body)).toBe(50035);
    expect(double.violations).toHaveLength(1);
  });

  it('is refused in words that name what is wrong, however deep', async () => {
    await say(v2({ type: 17, components: [row(menu({ placeholder: 'a'.repeat(151) }))] }));
    expect(double.violations[0]).toContain('components.0.components.0.components.0.placeholder: ');
  });

  it('is taken up to every limit', async () => {
    const all = many(25, (at) =>
      option(`${at}`.padEnd(100, 'a'), {
        label: 'a'.repeat(100),
        description: 'a'.repeat(100),
        default: true,
      }),
    );
    const full = menu({ options: all, min_values: 0, max_values: 25, placeholder: 'a'.repeat(150) });
    expect(await say(v2(row(full)))).toBeNull();
    expect(await say(v2(...many(20, (at) => row(menu({ custom_id: `${at}` })))))).toBeNull();
    expect(selectsOf(sent())).toHaveLength(20);
    expect(double.violations).toEqual([]);
  });
});

describe('choosing', () => {
  const shown = async (more: object = {}, editor = double.world.anybody): Promise<SentMessage> => {
    double.register([{ name: 'review', type: 1, description: 'Reviews' }]);
    const outcome = double.interact.command('review', {}, { user: editor });
    const body = v2({ type: 17, components: [row(menu(more))] });
    await answer(await client.interaction(), 4, { ...body, flags: (1 << 15) | 64 });
    const { message } = await outcome;
    if (!message) throw new Error('there is no message');
    return message;
  };

  it('sends the values, with the message as it is', async () => {
    const message = await shown({ max_values: 2 });
    void double.interact.choose(message, 'speaker', ['bob', 'cid']);
    expect(await client.interaction()).toMatchObject({
      type: 3,
      data: { component_type: 3, custom_id: 'speaker', values: ['bob', 'cid'] },
      message: { id: message.id, components: [{ id: 1, components: [{ id: 2, components: [{ id: 3 }] }] }] },
    });
  });

  it.each([
    ['a value that is not offered', {}, ['dan']],
    ['too many', {}, ['ann', 'bob']],
    ['too few', {}, []],
    ['one twice', { max_values: 2 }, ['ann', 'ann']],
    ['in a disabled one', { disabled: true }, ['ann']],
  ])('is not possible: %s', async (_, more, values) => {
    const message = await shown(more);
    await expect(double.interact.choose(message, 'speaker', values)).rejects.toThrow('menu speaker');
  });

  it('is not possible in a menu that is not there, nor in what another sees alone', async () => {
    const editor = person('Editor');
    const message = await shown({}, editor);
    await expect(double.interact.choose(message, 'other', ['ann'], { user: editor })).rejects.toThrow(
      'no menu',
    );
    await expect(double.interact.choose(message, 'speaker', ['ann'])).rejects.toThrow('nobody else');
    message.deleted = true;
    await expect(double.interact.choose(message, 'speaker', ['ann'], { user: editor })).rejects.toThrow(
      'no menu',
    );
  });

  it('lets the bot change the private message, at once or later', async () => {
    const message = await shown();
    const first = double.interact.choose(message, 'speaker', ['bob']);
    await answer(await client.interaction(), 7, v2(row(menu({ options: [option('eve')] }))));
    expect(await first).toMatchObject({ kind: 'update', message: { id: message.id, ephemeral: true } });
    await expect(double.interact.choose(message, 'speaker', ['bob'])).rejects.toThrow('no "bob"');
    const second = double.interact.choose(message, 'speaker', ['eve']);
    const arrived = await client.interaction();
    await answer(arrived, 6);
    expect((await second).kind).toBe('deferred');
    const path = `/webhooks/${double.world.applicationId}/${arrived.token}/messages/@original`;
    const body = v2({ type: 10, content: 'Done' });
    expect((await request(double, 'PATCH', path, { body })).status).toBe(200);
    expect([message.edits, selectsOf(message), double.messages.length]).toEqual([2, [], 1]);
    expect(double.violations).toEqual([]);
  });
});
