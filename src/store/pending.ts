import type { Kysely } from 'kysely';
import type { Erasure } from '../settings/storeInterface.js';
import { announceChange, forgetChanges } from './changes/changes.js';
import type { Connection } from './database/connection.js';
import type { Tables } from './database/tables.js';
import { today } from './days.js';
import { eraseOwner } from './erasure/eraseServer.js';
import { markErased } from './erasure/erasureFlag.js';
import { leaveServer } from './membership.js';
import { changeSettings, lockOwners, type SettingsOf } from './settings.js';
import type { SettingsInMemory } from './settingsInMemory.js';
import { eraseTallies, forgetOld } from './tallies.js';

/** The result of a write: whether it erased something, and which servers were left. */
interface Written {
  readonly hasErased: boolean;
  readonly left: readonly string[];
}

/** Collects changes and erasures that are not written yet, and writes them in one transaction. */
export class Pending {
  readonly #erasures = new Map<string, Erasure>();
  /** Bots, by the server that they have left. */
  readonly #leaving = new Map<string, string>();
  /** The day on which old data was last deleted. */
  #cleared = 0;

  constructor(private readonly settings: SettingsInMemory) {}

  /** Schedules the erasure of an owner's questions, or of everything. */
  erase(owner: string, what: Erasure): void {
    if (!this.isForgotten(owner)) this.#erasures.set(owner, what);
  }

  /** Schedules that a bot has left a server. */
  leave(bot: string, server: string): void {
    this.#leaving.set(server, bot);
  }

  /** Whether all data of an owner is to be erased, though its rows may still exist. */
  isForgotten(owner: string): boolean {
    return this.#erasures.get(owner) === 'everything';
  }

  /** Writes everything. @returns null where it failed */
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
      // After the settings, so that nothing new is left behind.
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
    // Keep what was scheduled during the write.
    for (const [owner, what] of erasures)
      if (this.#erasures.get(owner) === what) this.#erasures.delete(owner);
    for (const [server, bot] of leaving) if (this.#leaving.get(server) === bot) this.#leaving.delete(server);
    return { hasErased: done.hasErased, left };
  }
}

/** Deletes old data. @returns whether there was some */
async function clear(database: Kysely<Tables>): Promise<boolean> {
  await forgetChanges(database);
  return forgetOld(database);
}
