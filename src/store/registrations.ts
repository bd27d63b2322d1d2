import type { Registrations } from '../settings/storeInterface.js';
import type { Connection } from './database/connection.js';

/** Remembers in which servers a bot has registered commands, beyond the configuration that made it do so. */
export class RegistrationsInDatabase implements Registrations {
  constructor(private readonly connection: Connection) {}

  of(bot: string): Promise<readonly string[] | null> {
    return this.connection.read(async (database) => {
      const rows = await database
        .selectFrom('registration')
        .select('server')
        .where('bot', '=', bot)
        .orderBy('server')
        .execute();
      return rows.map(({ server }) => server);
    });
  }

  async add(bot: string, server: string): Promise<void> {
    await this.connection.write((database) =>
      database
        .insertInto('registration')
        .values({ bot, server })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }

  async remove(bot: string, server: string): Promise<void> {
    await this.connection.write((database) =>
      database.deleteFrom('registration').where('bot', '=', bot).where('server', '=', server).execute(),
    );
  }
}
