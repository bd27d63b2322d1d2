import { describe, expect, it } from 'vitest';
import { kinds } from './databases.js';
import { withStore } from './support.js';

describe.each(kinds)('in which servers a bot has commands of their own, over $name', (kind) => {
  it.skipIf(kind.missing)('is known after a restart, by bot, until they are removed', () =>
    withStore(kind, async (store, again) => {
      for (const [bot, server] of [
        ['b1', 's1'],
        ['b1', 's2'],
        ['b1', 's1'],
        ['b2', 's3'],
      ] as const)
        await store.registrations.add(bot, server);
      const { registrations } = await again();
      expect(await registrations.of('b1')).toEqual(['s1', 's2']);
      await registrations.remove('b1', 's1');
      expect([await registrations.of('b1'), await registrations.of('b2')]).toEqual([['s2'], ['s3']]);
    }),
  );

  it.skipIf(kind.missing)(
    'is forgotten where the bot leaves the server, not where all that is kept of it is erased',
    () =>
      withStore(kind, async (store) => {
        for (const server of ['s1', 's2']) await store.registrations.add('b1', server);
        await store.apply({ server: 's1', channel: 'c1' }, { does: 'erase', what: 'everything' });
        await store.leave('b1', 's2');
        expect(await store.registrations.of('b1')).toEqual(['s1']);
      }),
  );
});
