import fc from 'fast-check';
import { displays, embed, poll } from './kinds.js';

const words = fc.constantFrom(
  'One',
  'Two',
  'One\nTwo',
  'https://example.org/a',
  ' ',
  'Three https://example.org/a',
);
/** What should stand in a field, or any JSON. */
const or = <T>(right: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: right }, fc.jsonValue());

const embeds = or(
  fc.array(
    or(
      fc.record(
        {
          type: words,
          url: fc.constantFrom('https://example.org/a', 'https://example.org/b', ''),
          title: or(words),
          description: or(words),
          fields: or(fc.array(or(fc.record({ name: words, value: words })), { maxLength: 3 })),
          author: or(fc.record({ name: words })),
          footer: or(fc.record({ text: words })),
        },
        { requiredKeys: [] },
      ),
    ),
    { maxLength: 3 },
  ),
);
const said = {
  content: or(words),
  embeds,
  poll: or(words.map(poll)),
  components: or(fc.oneof(words.map(displays), fc.array(fc.jsonValue()))),
  attachments: or(
    fc.array(
      or(fc.constant({ id: '7', filename: 'a.txt', size: 3, url: 'https://cdn.discordapp.com/a.txt' })),
    ),
  ),
};

/** Messages of which any field can be missing, or anything at all. */
export const anyMessage = fc.record(
  {
    ...said,
    id: fc.jsonValue(),
    author: fc.jsonValue(),
    flags: fc.jsonValue(),
    thread: fc.jsonValue(),
    activity: fc.jsonValue(),
    reactions: fc.jsonValue(),
    sticker_items: fc.jsonValue(),
    message_reference: fc.jsonValue(),
    interaction_metadata: fc.jsonValue(),
    referenced_message: or(words.map(embed)),
    message_snapshots: or(
      fc.array(or(fc.record({ message: or(fc.record(said, { requiredKeys: [] })) })), { maxLength: 2 }),
    ),
  },
  { requiredKeys: [] },
);
