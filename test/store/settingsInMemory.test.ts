import { describe, expect, it } from 'vitest';
import type { PlaceSettings } from '../../src/settings/storeInterface.js';
import { SettingsInMemory } from '../../src/store/settingsInMemory.js';

const here = { server: 's1', channel: 'c1' };
const of = (settings: PlaceSettings, channel = 'c1', owner = 's1') => ({ owner, channel, settings });

describe('settings in memory, while others change them', () => {
  it('hold what is not written here over what is read, key by key', () => {
    const settings = new SettingsInMemory();
    settings.change(of({ article: 'ferry', mentions: undefined }));
    settings.read('s1', [of({ article: 'bridge', mentions: false, private: true })]);
    expect(settings.at(here)).toEqual({ article: 'ferry', private: true });
    settings.read(null, []);
    expect(settings.at(here)).toEqual({ article: 'ferry' });
    expect(settings.take()).toEqual([of({ article: 'ferry', mentions: undefined })]);
  });

  it('are what was written, under what was changed meanwhile', () => {
    const settings = new SettingsInMemory();
    settings.change(of({ article: 'ferry' }));
    settings.take();
    settings.change(of({ mentions: false }));
    settings.wrote([of({ article: 'ferry', private: true })]);
    expect(settings.at(here)).toEqual({ article: 'ferry', private: true, mentions: false });
    expect(settings.take()).toEqual([of({ mentions: false })]);
  });

  it('are to be written still where that failed, the later change before the earlier', () => {
    const settings = new SettingsInMemory();
    settings.change(of({ article: 'ferry', private: true }));
    settings.take();
    settings.change(of({ article: 'bridge' }));
    settings.giveBack();
    expect(settings.take()).toEqual([of({ article: 'bridge', private: true })]);
  });

  it('stay forgotten where they are written, or fail to be, at that moment', () => {
    for (const end of ['wrote', 'giveBack'] as const) {
      const settings = new SettingsInMemory();
      settings.change(of({ article: 'ferry' }));
      settings.take();
      settings.forget('s1');
      if (end === 'wrote') settings.wrote([of({ article: 'ferry' })]);
      else settings.giveBack();
      expect([end, settings.at(here), settings.unwritten]).toEqual([end, {}, 0]);
    }
  });

  it('of one owner are read without those of another', () => {
    const settings = new SettingsInMemory();
    const both = [of({ article: 'ferry' }), of({ article: 'bridge' }, 'd1', '/d1')];
    settings.read(null, [...both, of({ private: true }, '')]);
    settings.read('s1', []);
    expect(settings.at(here)).toEqual({});
    expect(settings.at({ server: null, channel: 'd1' })).toEqual({ article: 'bridge' });
    expect(settings.hasChannels('s1')).toBe(false);
  });

  it('of a server are told by where they are set, and whether a channel has its own', () => {
    const settings = new SettingsInMemory();
    settings.read(null, [of({ private: true }, ''), of({ article: 'ferry' }, 'c2', 's2')]);
    expect([settings.hasChannels('s1'), settings.hasChannels('s2')]).toEqual([false, true]);
    settings.change(of({ article: 'bridge' }, 't1'));
    settings.change(of({ mentions: false }, 'c3'));
    expect(settings.levelsAt({ ...here, thread: 't1' })).toEqual({
      server: { private: true },
      channel: {},
      thread: { article: 'bridge' },
      others: [{ mentions: false }],
    });
    settings.change(of({ mentions: undefined }, 'c3'));
    expect(settings.levelsAt({ ...here, thread: 't1' })?.others).toEqual([]);
  });
});
