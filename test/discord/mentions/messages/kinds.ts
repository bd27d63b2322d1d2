import { type APIEmbed, type APIMessage, EmbedType } from 'discord-api-types/v10';
import type { Post } from '../../double/setup.js';

const timestamp = new Date(0).toISOString();
const user = { id: '11', username: 'somebody', discriminator: '0', avatar: null, global_name: null };

export const poll = (text: string): NonNullable<APIMessage['poll']> => ({
  question: { text },
  answers: [
    { answer_id: 1, poll_media: { text: 'Aye', emoji: { id: null, name: '👍' } } },
    { answer_id: 2, poll_media: { text: 'Nay' } },
  ],
  expiry: timestamp,
  allow_multiselect: false,
  layout_type: 1,
  results: { is_finalized: false, answer_counts: [{ id: 1, count: 2, me_voted: false }] },
});

/** Text displays in a section and in a container, among what has no text of the message's own. */
export const displays = (text: string): NonNullable<APIMessage['components']> => [
  {
    type: 17,
    accent_color: 0,
    components: [
      {
        type: 12,
        items: [{ media: { url: 'https://example.org/a.png' }, description: 'A harbour at dusk' }],
      },
      {
        type: 9,
        components: [{ type: 10, content: text }],
        accessory: { type: 2, style: 5, url: 'https://example.org', label: 'Open' },
      },
      { type: 14, divider: true, spacing: 1 },
      { type: 1, components: [{ type: 2, style: 1, custom_id: 'more', label: 'Read on' }] },
    ],
  },
];
const isV2 = 1 << 15;

/** An embed as bots make them: author and foot are furniture. */
export const embed = (text: string): APIEmbed => ({
  type: EmbedType.Rich,
  author: { name: 'Newsroom bot' },
  description: text,
  footer: { text: 'Delivered by a robot' },
});

/** Ways in which a text can stand in a message, each as Discord's API gives it. */
export const kinds: Readonly<Record<string, (text: string) => readonly [content: string, post: Post]>> = {
  'its words': (text) => [text, {}],
  'an embed': (text) => ['', { embeds: [embed(text)] }],
  'a title': (text) => ['', { embeds: [{ title: text, url: 'https://example.org/story' }] }],
  'the fields of an embed': (text) => ['', { embeds: [{ fields: [{ name: '\u200B', value: text }] }] }],
  'the preview of a link': (text) => [
    'https://example.org/story',
    { embeds: [{ url: 'https://example.org/story', title: text, provider: { name: 'Example' } }] },
  ],
  'a message passed on': (text) => ['', { passesOn: text }],
  'an embed passed on': (text) => ['', { passesOn: { embeds: [embed(text)] } }],
  'text displays passed on': (text) => ['', { passesOn: { components: displays(text), flags: isV2 } }],
  'a poll passed on': (text) => ['', { passesOn: { poll: poll(text) } }],
  'text displays': (text) => ['', { more: { components: displays(text), flags: isV2 } }],
  'a poll': (text) => ['', { more: { poll: poll(text) } }],
  'words with a sticker': (text) => [
    text,
    { more: { sticker_items: [{ id: '5', name: 'wave', format_type: 1 }] } },
  ],
  'words with reactions': (text) => [
    text,
    {
      more: {
        reactions: [
          {
            emoji: { id: null, name: '👍' },
            count: 1,
            count_details: { normal: 1, burst: 0 },
            burst_colors: [],
            me: false,
            me_burst: false,
          },
        ],
      },
    },
  ],
  'words with mentions': (text) => [
    text,
    {
      more: {
        mentions: [user],
        mention_roles: ['9'],
        mention_channels: [{ id: '1', guild_id: '2', type: 0, name: 'news' }],
      },
    },
  ],
  'words with a thread': (text) => [
    text,
    {
      more: {
        // The fields that clients read.
        thread: {
          id: '21',
          type: 11,
          guild_id: '24',
          parent_id: '22',
          name: 'talk',
        } as unknown as NonNullable<APIMessage['thread']>,
      },
    },
  ],
  'an invitation to an activity': (text) => [
    text,
    {
      more: {
        activity: { type: 1, party_id: 'p' },
        application: {
          id: '3',
          name: 'Game',
          icon: null,
          description: '',
        } as unknown as NonNullable<APIMessage['application']>,
      },
    },
  ],
  'a call': (text) => [text, { more: { type: 3, call: { participants: ['11'], ended_timestamp: null } } }],
  'an answer of another bot': (text) => [
    text,
    {
      more: {
        type: 20,
        interaction_metadata: {
          id: '4',
          type: 2,
          user,
          // Discord may leave them out.
        } as unknown as NonNullable<APIMessage['interaction_metadata']>,
      },
    },
  ],
  'a reply to a poll': (text) => [
    text,
    {
      more: {
        type: 19,
        message_reference: { type: 0, message_id: '12', channel_id: '22' },
        referenced_message: { id: '12', channel_id: '22', content: '', poll: poll('Which?') } as APIMessage,
      },
    },
  ],
  'the news that somebody has subscribed': (text) => [
    text,
    {
      more: {
        type: 25,
        role_subscription_data: {
          role_subscription_listing_id: '1',
          tier_name: 'Gold',
          total_months_subscribed: 1,
          is_renewal: false,
        },
      },
    },
  ],
};
