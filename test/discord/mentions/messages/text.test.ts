import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMessage, textOf } from '../../../../src/discord/mentions/messageText.js';
import { anyMessage } from './anything.js';
import { displays, embed, kinds, poll } from './kinds.js';

const place = { id: '1', channel_id: '2' };
const preview = { url: 'https://example.org/a', title: 'Ferry Stops', description: 'Its engine failed.' };

describe('textOf', () => {
  it.each<[string, unknown, string[]]>([
    ['words', { content: ' The ferry stops. ' }, ['The ferry stops.']],
    [
      'words, then embeds, then text displays',
      { content: 'First', embeds: [embed('Second')], components: displays('Third') },
      ['First', 'Second', 'Third'],
    ],
    [
      'an embed from its title to its fields',
      { embeds: [{ ...embed('Two'), title: 'One', fields: [{ name: 'Three', value: 'Four' }] }] },
      ['One', 'Two', 'Three', 'Four'],
    ],
    ['who made an embed that says nothing else', { embeds: [{ author: { name: 'Ann Lee' } }] }, ['Ann Lee']],
    [
      'a preview in the place of its link',
      { content: 'look https://example.org/a there', embeds: [preview] },
      ['look  there', 'Ferry Stops', 'Its engine failed.'],
    ],
    [
      'a link without a preview',
      { content: 'https://example.org/ab', embeds: [preview] },
      ['https://example.org/ab', 'Ferry Stops', 'Its engine failed.'],
    ],
    [
      'each text once',
      { content: 'Ferry Stops\nread on', embeds: [preview, preview], components: displays('read  on') },
      ['Ferry Stops\nread on', 'Its engine failed.'],
    ],
    ['a poll', { poll: poll('Shall it sail?') }, ['Shall it sail?', 'Aye', 'Nay']],
    [
      'how a poll has ended',
      {
        embeds: [
          {
            type: 'poll_result',
            fields: [
              { name: 'poll_question_text', value: 'Shall it sail?' },
              { name: 'victor_answer_votes', value: '3' },
              { name: 'victor_answer_text', value: 'Aye' },
            ],
          },
        ],
      },
      ['Shall it sail?', 'Aye'],
    ],
    [
      'what is passed on',
      { content: '', message_snapshots: [{ message: { content: 'One', embeds: [embed('Two')] } }] },
      ['One', 'Two'],
    ],
    ['nothing of a message that is none', ['a', { content: 3, embeds: 'b', components: [null] }], []],
  ])('reads %s', (_, message, texts) => {
    expect(textOf(message)).toBe(texts.join('\n\n'));
  });

  it('goes no deeper than Discord nests', () => {
    let nested: unknown = { type: 10, content: 'deep' };
    for (let depth = 0; depth < 100_000; depth++) nested = { type: 17, components: [nested] };
    expect(textOf({ content: 'high', components: [nested] })).toBe('high');
  });

  it('throws for no JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anyMessage), (message) => {
        expect(typeof textOf(message)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('is the same once the message is made plain', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        expect(textOf(plainMessage(message, place))).toBe(textOf(message));
      }),
      { numRuns: 500 },
    );
    for (const [name, kind] of Object.entries(kinds)) {
      const [content, { embeds, more, passesOn }] = kind('One and two.');
      const passed = typeof passesOn === 'string' ? { content: passesOn } : passesOn;
      const raw = { content, embeds, ...more, message_snapshots: passed ? [{ message: passed }] : [] };
      expect([name, textOf(plainMessage(raw, place))]).toEqual([name, textOf(raw)]);
    }
  });
});
