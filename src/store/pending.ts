import type { Kysely } from 'kysely';
import type { Erasure } from '../settings/store.js';
import { announceChange, forgetChanges } from './changes.js';
import type { Connection } from './connection.js';
import { today } from './days.js';
import { markErased } from './erasedMark.js';
import { eraseOwner } from './eraseServer.js';
import { leaveServer } from './membership.js';
import { changeSettings, lockOwners, type SettingsOf } from './settings.js';
import type { SettingsInMemory } from './settingsInMemory.js';
import type { Tables } from './tables.js';
import { eraseTallies, forgetOld } from './tallies.js';

/** What was written: whether it erased something, and which servers were left. */
interface Written {
  readonly hasErased: boolean;
  readonly left: readonly string[];
}

/** All that is to be written and is not yet, and what is to be forgotten: it is done together or not at all. */
export class Pending {
  readonly #erasures = new Map<string, Erasure>();
  /** Bots, by the server that they have left. */
  readonly #leaving = new Map<string, string>();
  /** The day on which what was too old was forgotten last. */
  #cleared = 0;

  constructor(private readonly settings: SettingsInMemory) {}

  /** Has the questions of an owner forgotten, or everything. */
  erase(owner: string, what: Erasure): void {
    if (!this.isForgotten(owner)) this.#erasures.set(owner, what);
  }

  /** Has a server forgotten that a bot has left. */
  leave(bot: string, server: string): void {
    this.#leaving.set(server, bot);
  }

  /** Whether all of an owner is forgotten, although its rows may be there still. */
  isForgotten(owner: string): boolean {
    return this.#erasures.get(owner) === 'everything';
  }

  /** Writes it. @returns null where that was not done */
  async write(connection: Connection): Promise<Written | null> {
    const day = today();
    const erasures = [...this.#erasures];
    const leaving = [...this.#leaving];
    const left = leaving.map(([server]) => server);
    if (erasures.length + left.length + this.settings.unwritten === 0 && this.#cleared === day)
      return { hasErased: false, left };
    const done = await connection.write(async (database) => {
      const changes = this.settings.take();
      const erased = [...erasures.map(([owner]) => owner), ...left];
      const owners = new Set([...erased, ...changes.map(({ owner }) => owner)]);
      await lockOwners(database, owners);
      const hasOld = this.#cleared !== day && (await clear(database));
      for (const [owner, what] of erasures)
        await (what === 'questions' ? eraseTallies(database, owner) : eraseOwner(database, owner));
      const hasErased = hasOld || erased.length > 0;
      if (hasErased) await markErased(database);
      const set: SettingsOf[] = [];
      for (const change of changes) set.push({ ...change, settings: await changeSettings(database, change) });
      // After what was changed there before.
      for (const [server, bot] of leaving) await leaveServer(database, bot, server);
      for (const owner of owners) await announceChange(database, owner);
      return { hasErased, set };
    });
    if (done === null) {
      this.settings.giveBack();
      return null;
    }
    this.#cleared = day;
    this.settings.wrote(done.set);
    // More may have been asked to go meanwhile.
    for (const [owner, what] of erasures)
      if (this.#erasures.get(owner) === what) this.#erasures.delete(owner);
    for (const [server, bot] of leaving) if (this.#leaving.get(server) === bot) this.#leaving.delete(server);
    return { hasErased: done.hasErased, left };
  }
}

/** Forgets what is older than it is kept. @returns whether there was something */
async function clear(database: Kysely<Tables>): Promise<boolean> {
  await forgetChanges(database);
  return forgetOld(database);
}
