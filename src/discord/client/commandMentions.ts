import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import * as z from 'zod';
import { replaceCommands } from '../../phrases/marks.js';

/** What is read of the commands that Discord has. */
const registered = z.array(
  z.looseObject({
    id: z.string().regex(/^\d+$/),
    name: z.string(),
    type: z.number().default(ApplicationCommandType.ChatInput),
    options: z.array(z.looseObject({ type: z.number(), name: z.string() })).default([]),
  }),
);

/** Names of commands in messages, which readers press to begin typing them. Discord shows them in the reader's language. */
export class CommandMentions {
  /** Ids by what is typed: `who`, `article use`; a command that has subcommands cannot be typed alone. */
  #ids: ReadonlyMap<string, string> = new Map();

  /** Learns the ids of the commands. @param commands as Discord gives them back; of anything else nothing is learnt */
  learn(commands: unknown): void {
    const all = registered.safeParse(commands).data ?? [];
    this.#ids = new Map(
      all
        .filter(({ type }) => type === ApplicationCommandType.ChatInput)
        .flatMap(({ id, name, options }) => {
          const under = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
          const names = under.length > 0 ? under.map((one) => `${name} ${one.name}`) : [name];
          return names.map((typed): [string, string] => [typed, id]);
        }),
    );
  }

  /** A command as Markdown; null where its id is not known. @param name its own name: `article use` */
  of(name: string): string | null {
    const id = this.#ids.get(name);
    return id === undefined ? null : `</${name}:${id}>`;
  }

  /** The bot's own words as Markdown in which the commands and channels that are marked can be pressed. @param markdown escaped */
  in(markdown: string): string {
    return replaceCommands(markdown, (name, typed) =>
      name.startsWith('#') ? `<${name}>` : (this.of(name) ?? typed),
    );
  }
}
