import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawClient, type RawInteraction, request } from '../rawClient.js';
import type { GivenFile } from './cdn.js';
import { DiscordDouble } from './double.js';
import type { Outcome } from './interactions.js';
import type { Entries } from './submission.js';
import { person } from './world.js';

let double: DiscordDouble;
let client: RawClient;

const quiet = { allowed_mentions: { parse: [] } };
const label = (component: object, more: object = {}) => ({ type: 18, label: 'Words', component, ...more });
const input = (more: object = {}) => ({ type: 4, custom_id: 'words', style: 2, ...more });
const upload = (more: object = {}) => ({ type: 19, custom_id: 'file', ...more });
const options = ['en', 'de'].map((value) => ({ label: value, value }));
const menu = (more: object = {}) => ({ type: 3, custom_id: 'language', options, ...more });
const modal = (...components: unknown[]) => ({ custom_id: 'add', title: 'Add an article', components });
const note: GivenFile = { name: 'note.txt', bytes: Buffer.from('The quay opens.'), type: 'text/plain' };

beforeEach(async () => {
  double = await DiscordDouble.start({ patience: 150 });
  client = await RawClient.in(double);
  const text = { type: 3, name: 'text', description: 'Text', autocomplete: true };
  double.register([
    { name: 'add', type: 1, description: 'Adds', options: [text] },
    { name: 'Add', type: 3 },
  ]);
});

afterEach(async () => {
  client.close();
  await double.stop();
});

const answer = async (to: RawInteraction, type: number, data?: unknown) => {
  const body = { type, data };
  return (await request(double, 'POST', `/interactions/${to.id}/${to.token}/callback`, { body })).code;
};

/** Answers what somebody does with a form. */
async function shown(form: object, does = double.interact.command('add')): Promise<Outcome> {
  expect(await answer(await client.interaction(), 9, form)).toBeNull();
  return does;
}

const withButton = {
  content: 'a',
  components: [{ type: 1, components: [{ type: 2, style: 1, label: 'ButtonAction', custom_id: 'press' }] }],
  ...quiet,
};

describe('a modal', () => {
  it('answers a command, a command of the menu, and a component', async () => {
    const form = modal({ type: 10, content: 'Read this' }, label(input()));
    const outcome = await shown(form);
    expect(outcome).toMatchObject({ kind: 'modal', message: null, modal: { source: null } });
    expect(outcome.modal?.data).toMatchObject({
      ...form,
      components: [{ id: 1 }, { id: 2, component: { id: 3 } }],
    });
    const target = double.message('look');
    expect((await shown(form, double.interact.messageCommand('Add', target))).kind).toBe('modal');
    const path = `/channels/${target.channel.id}/messages`;
    await request(double, 'POST', path, { body: withButton });
    const [message] = double.messages;
    if (!message) throw new Error('there is no message');
    const pressed = await shown(form, double.interact.component(message, 'press'));
    expect(pressed.modal?.source).toBe(message);
    expect(double.violations).toEqual([]);
  });

  it('answers no modal, no choice, and nothing that is answered already', async () => {
    const form = modal(label(input()));
    void double.interact.submit(await shown(form), { words: 'a' });
    expect(await answer(await client.interaction(), 9, form)).toBe(50035);
    void double.interact.autocomplete('add', 'text', 'a');
    expect(await answer(await client.interaction(), 9, form)).toBe(50035);
    void double.interact.command('add');
    const deferred = await client.interaction();
    await answer(deferred, 5);
    expect(await answer(deferred, 9, form)).toBe(40060);
  });

  it.each([
    ['no custom id', { ...modal(label(input())), custom_id: '' }],
    ['a custom id of 101 characters', { ...modal(label(input())), custom_id: 'a'.repeat(101) }],
    ['no title', { ...modal(label(input())), title: '' }],
    ['a title of 46 characters', { ...modal(label(input())), title: 'a'.repeat(46) }],
    ['no component', modal()],
    ['six components', modal(...'abcdef'.split('').map((custom_id) => label(input({ custom_id }))))],
    ['a field without a label', modal(input())],
    ['a field in a row', modal({ type: 1, components: [input()] })],
    ['a button', modal(label({ type: 2, style: 1, label: 'ButtonAction', custom_id: 'press' }))],
    ['a label without words', modal(label(input(), { label: '' }))],
    ['a label of 46 characters', modal(label(input(), { label: 'a'.repeat(46) }))],
    ['a description of 101 characters', modal(label(input(), { description: 'a'.repeat(101) }))],
    ['two fields of one custom id', modal(label(input()), label(upload({ custom_id: 'words' })))],
    ['two components of one id', modal({ ...label(input()), id: 4 }, { type: 10, content: 'a', id: 4 })],
    ['a field without a custom id', modal(label({ type: 4, style: 1 }))],
    ['a style that there is not', modal(label(input({ style: 3 })))],
    ['a label on the field itself', modal(label(input({ label: 'Words' })))],
    ['a placeholder of 101 characters', modal(label(input({ placeholder: 'a'.repeat(101) })))],
    ['a value of 4001 characters', modal(label(input({ value: 'a'.repeat(4001) })))],
    ['a length of 4001', modal(label(input({ max_length: 4001 })))],
    ['a least length above the most', modal(label(input({ min_length: 9, max_length: 8 })))],
    ['two options of one value', modal(label(menu({ options: [options[0], options[0]] })))],
    ['a disabled menu', modal(label(menu({ disabled: true })))],
    ['a required menu of none', modal(label(menu({ min_values: 0 })))],
    ['more values than options', modal(label(menu({ max_values: 3 })))],
    ['eleven files', modal(label(upload({ max_values: 11 })))],
    ['a required upload of none', modal(label(upload({ min_values: 0 })))],
    ['a least above the most', modal(label(upload({ min_values: 2 })))],
    ['an empty text', modal({ type: 10, content: '' })],
  ])('is refused: %s', async (_, form) => {
    void double.interact.command('add');
    expect(await answer(await client.interaction(), 9, form)).toBe(50035);
    expect(double.violations).toHaveLength(1);
  });

  it('is taken up to every limit', async () => {
    const long = input({
      min_length: 0,
      max_length: 4000,
      placeholder: 'a'.repeat(100),
      value: 'a'.repeat(4000),
    });
    const free = { required: false, min_values: 0 };
    const form = {
      custom_id: 'a'.repeat(100),
      title: 'a'.repeat(45),
      components: [
        { type: 10, content: 'a' },
        label(long, { label: 'a'.repeat(45), description: 'a'.repeat(100) }),
        label(menu({ ...free, max_values: 2 })),
        label(upload({ ...free, max_values: 10, file_types: ['.txt'] })),
        label(input({ custom_id: 'more' })),
      ],
    };
    expect((await shown(form)).kind).toBe('modal');
  });
});

describe('sending a modal', () => {
  it('sends what was entered, as Discord does', async () => {
    const form = modal(
      { type: 10, content: 'Read this' },
      label(input()),
      label(menu()),
      label(upload({ max_values: 2 })),
    );
    const outcome = await shown(form);
    void double.interact.submit(outcome, { words: 'The quay\nopens.', language: ['de'], file: [note] });
    const { data, message, type } = await client.interaction();
    expect([type, message]).toEqual([5, undefined]);
    const id = expect.stringMatching(/^\d+$/);
    expect(data).toEqual({
      custom_id: 'add',
      components: [
        { type: 10, id: 1 },
        { type: 18, id: 2, component: { type: 4, id: 3, custom_id: 'words', value: 'The quay\nopens.' } },
        { type: 18, id: 4, component: { type: 3, id: 5, custom_id: 'language', values: ['de'] } },
        { type: 18, id: 6, component: { type: 19, id: 7, custom_id: 'file', values: [id] } },
      ],
      resolved: { attachments: expect.any(Object) },
    });
    expect(Object.values(Object(data.resolved).attachments)).toEqual([
      expect.objectContaining({
        id,
        filename: 'note.txt',
        size: 15,
        content_type: 'text/plain',
        ephemeral: true,
      }),
    ]);
  });

  it('leaves fields as the bot filled them, and those that need nothing empty', async () => {
    const chosen = options.map((one) => ({ ...one, default: one.value === 'de' }));
    const free = upload({ required: false, min_values: 2, max_values: 3 });
    const outcome = await shown(
      modal(label(input({ value: 'As it was' })), label(menu({ options: chosen })), label(free)),
    );
    void double.interact.submit(outcome);
    const { data } = await client.interaction();
    expect(data).toMatchObject({
      components: [
        { component: { value: 'As it was' } },
        { component: { values: ['de'] } },
        { component: { values: [] } },
      ],
    });
    expect(data).not.toHaveProperty('resolved');
  });

  it('may change the message from which the modal came', async () => {
    const opened = double.interact.command('add');
    await answer(await client.interaction(), 4, { ...withButton, flags: 64 });
    const { message } = await opened;
    if (!message) throw new Error('there is no message');
    const outcome = await shown(modal(label(input())), double.interact.component(message, 'press'));
    const sending = double.interact.submit(outcome, { words: 'a' });
    const arrived = await client.interaction();
    expect(arrived.message?.id).toBe(message.id);
    expect(await answer(arrived, 7, { content: 'b', ...quiet })).toBeNull();
    expect(await sending).toMatchObject({ kind: 'update', message: { id: message.id, ephemeral: true } });
    expect(message.body.content).toBe('b');
  });

  it.each<[string, object, Entries]>([
    ['nothing where something is required', input(), {}],
    ['too few characters', input({ min_length: 3 }), { words: 'ab' }],
    [
      'too few characters where none are required',
      input({ min_length: 3, required: false }),
      { words: 'ab' },
    ],
    ['too many characters', input({ max_length: 3 }), { words: 'abcd' }],
    ['4001 characters', input(), { words: 'a'.repeat(4001) }],
    ['two lines in a field of one', input({ style: 1 }), { words: 'a\nb' }],
    ['a value where words belong', input(), { words: ['a'] }],
    ['a field that is not there', input({ required: false }), { other: 'a' }],
    ['a value that is not offered', menu(), { language: ['fr'] }],
    ['no value', menu(), {}],
    ['words where a value belongs', menu(), { language: 'en' }],
    ['no file', upload(), {}],
    ['too many files', upload(), { file: [note, note] }],
    ['too few files', upload({ required: false, min_values: 2, max_values: 3 }), { file: [note] }],
    ['a file of another type', upload({ file_types: ['.md'] }), { file: [note] }],
    ['words where a file belongs', upload(), { file: 'note.txt' }],
  ])('is not possible: %s', async (_, field, entries) => {
    const outcome = await shown(modal(label(field)));
    await expect(double.interact.submit(outcome, entries)).rejects.toThrow(/field|menu/);
  });

  it('is not possible for anybody else, nor without a modal', async () => {
    const outcome = await shown(modal(label(input({ required: false }))));
    const stranger = { user: person('Stranger') };
    await expect(double.interact.submit(outcome, {}, stranger)).rejects.toThrow('nobody else');
    await expect(double.interact.submit({ ...outcome, modal: null })).rejects.toThrow('no form');
  });
});
