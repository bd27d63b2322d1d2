import type { HelpAnswer } from '../answer/answer.js';
import { examples } from '../answer/examples.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Command } from './command.js';

/** What can be typed, with examples from the article. */
export function help(knowledge: Knowledge, commands: readonly Command[], locale: string): HelpAnswer {
  return {
    status: 'answered',
    kind: 'help',
    knowledge,
    score: 1,
    commands: commands.map(({ data: { name, description, options }, subcommands = [] }) => ({
      name,
      description,
      // `/article list` shows how to name another article.
      options: Object.entries(options)
        .filter(([, { onlyNamed }]) => onlyNamed !== true)
        .map(([option, { required = false }]) => ({ name: option, required })),
      subcommands: subcommands.map(({ data }) => data.name),
    })),
    examples: examples(knowledge, locale),
    suggestions: [],
  };
}
