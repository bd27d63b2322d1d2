import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import * as z from 'zod';
import { replaceCommands } from '../../phrases/commandMarks.js';

/** The fields of Discord's registered commands that we read. */
const registered = z.array(
  z.looseObject({
    id: z.string().regex(/^\d+$/),
    name: z.string(),
    type: z.number().default(ApplicationCommandType.ChatInput),
    options: z.array(z.looseObject({ type: z.number(), name: z.string() })).default([]),
  }),
);

/**
 * Renders command names as mentions that a reader clicks to start typing. Discord shows them in the reader's
 * language.
 */
export class CommandMentions {
  /** Ids by what is typed: `who`, `article use`. A command with subcommands cannot be typed alone. */
  #ids: ReadonlyMap<string, string> = new Map();

  /**
   * Learns the ids of the registered commands. @param commands as Discord returns them; anything else clears the ids
   */
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

  /** A command as a mention in Markdown; null where its id is unknown. @param name its full name: `article use` */
  of(name: string): string | null {
    const id = this.#ids.get(name);
    return id === undefined ? null : `</${name}:${id}>`;
  }

  /**
   * Turns the marked commands and channels in the bot's own text into clickable mentions. @param markdown escaped
   * Markdown
   */
  in(markdown: string): string {
    return replaceCommands(markdown, (name, typed) =>
      name.startsWith('#') ? `<${name}>` : (this.of(name) ?? typed),
    );
  }
}
