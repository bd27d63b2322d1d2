import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/present/present.js';
import type { Levels } from '../../../src/settings/storeInterface.js';
import { answer, bridge, ferry, pier } from '../stories.js';

const nothing: Levels = { server: {}, channel: {}, thread: null, others: [] };

/** What a moderator is told in a place where that is set. */
async function tell(line: string, levels: Partial<Levels> = {}): Promise<string[]> {
  const set = { ...nothing, ...levels };
  const settings = { ...set.server, ...set.channel, ...set.thread };
  return plainText(await answer(line, { maySet: true, levels: set, settings })).split('\n');
}

describe('/article use', () => {
  it('says where that holds, and where another choice does', async () => {
    expect(await tell('/article use bridge')).toEqual([
      'From now on I look in this article first here:',
      bridge.title,
      bridge.date,
    ]);
    expect(await tell('/article use bridge where:server', { channel: { article: 'pier' } })).toEqual([
      'From now on I look in this article first here:',
      bridge.title,
      bridge.date,
      'That applies to the whole server, except channels and threads with settings of their own.',
      'This channel has its own setting:',
      `I look in this article first: ${pier.title}`,
    ]);
  });

  it('is for a thread alone where it is used in one, and for its channel where that is said', async () => {
    const change = async (line: string) => answer(line, { maySet: true, levels: { ...nothing, thread: {} } });
    expect(await change('/article use pier')).toMatchObject({ change: { scope: 'thread' } });
    expect(await change('/article use pier where:channel')).toMatchObject({ change: { scope: 'channel' } });
    expect((await tell('/article use pier', { thread: {} })).at(-1)).toBe(
      'That applies to this thread only. Its channel keeps its own settings.',
    );
    expect(await tell('/article use pier where:channel', { thread: { article: null } })).toEqual([
      'From now on I look in this article first here:',
      pier.title,
      pier.date,
      'That applies to this thread’s channel, and to its threads without settings of their own.',
      'This thread has its own setting:',
      'I look in the newest article first.',
    ]);
  });

  it.each([
    ['the server’s', { server: { article: 'pier' }, channel: { article: 'bridge' } }, 'whole server'],
    ['its channel’s', { channel: { article: 'pier' }, thread: { article: 'bridge' } }, 'its channel'],
    ['the server’s', { server: { article: 'pier' }, thread: { article: 'bridge' } }, 'whole server'],
  ])('any falls back to %s choice, and says so', async (_, levels, where) => {
    const [lead, title] = await tell('/article use any', levels);
    expect(lead).toMatch(/no longer has an article|Nothing is chosen/u);
    expect(lead).toContain(where);
    expect(title).toBe(pier.title);
  });

  it('any is none at all where nothing else is chosen', async () => {
    const [lead, title] = await tell('/article use any', { channel: { article: 'bridge' } });
    expect(lead).toContain('From now on no article is chosen here');
    expect(title).toBe(ferry.title);
  });
});

describe('/settings', () => {
  const levels = { server: { mentions: false, article: 'pier' }, channel: { mentions: true } };

  it('shows what holds here, or what is set for the server and where this channel differs', async () => {
    expect(await tell('/settings', levels)).toEqual([
      'How I answer here:',
      `I look in this article first: ${pier.title}`,
      'I answer mentions.',
      'Everybody sees answers to commands, unless “private” says otherwise.',
      expect.stringContaining('I do not store questions'),
      'Answers are in the language of the person who asks.',
      expect.stringContaining('I do not announce'),
    ]);
    expect(await tell('/settings where:server', levels)).toEqual([
      'How I answer in the whole server, except in channels and threads with settings of their own:',
      `I look in this article first: ${pier.title}`,
      'I do not answer mentions.',
      'Everybody sees answers to commands, unless “private” says otherwise.',
      expect.stringContaining('I do not store questions'),
      'Answers are in the language of the person who asks.',
      'This channel has its own setting:',
      'I answer mentions.',
      expect.stringContaining('I do not announce'),
    ]);
  });

  it('confirms what is set where it is set, not what a channel has', async () => {
    expect(await tell('/settings privately:on where:server', { channel: { private: false } })).toEqual([
      'From now on, in the whole server (settings of a channel take precedence):',
      'Only the person who asks sees the answer to a command, unless “private” says otherwise.',
      'This channel has its own setting:',
      'Everybody sees answers to commands, unless “private” says otherwise.',
    ]);
  });

  it('counts other channels that differ, and none that does not', async () => {
    const others = [{ mentions: true }, { mentions: false }, { article: 'bridge' }];
    const told = await tell('/settings mentions:off where:server', { others });
    expect(told.at(-1)).toBe('1 other channel or thread has its own settings.');
    expect(await tell('/settings mentions:on where:server', { channel: { mentions: true } })).toHaveLength(2);
  });

  it('are a thread’s own in a thread', async () => {
    const inThread = { ...levels, thread: { private: true } };
    expect((await tell('/settings mentions:off', inThread))[0]).toBe('From now on, in this thread only:');
    expect((await tell('/settings where:channel', inThread)).slice(-3)).toEqual([
      'This thread has its own setting:',
      'Only the person who asks sees the answer to a command, unless “private” says otherwise.',
      expect.stringContaining('I do not announce'),
    ]);
  });

  it('of the whole server are shown to those alone who may set them', async () => {
    const told = await answer('/settings where:server', {
      maySet: true,
      maySetServer: false,
      levels: nothing,
    });
    expect(told.status).toBe('invalid');
  });
});
