import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Answer } from '../answer/answer.js';
import { remember } from '../answer/ask/conversation.js';
import { checkMessageInAll } from '../answer/check/message.js';
import type { Command } from '../answer/command.js';
import { choicesFor, type Desk, respond, respondToCommand } from '../answer/respond.js';
import { phrase } from '../answer/wording.js';
import { candidatesFor } from '../search/libraryIndex.js';
import { menu, privateOption } from './definitions.js';
import { deliver, patience } from './delivery.js';
import type { Conversations } from './memory.js';
import { reply } from './message.js';
import { noteScreen, type Screens } from './screen.js';
import { inTime, show } from './showing.js';
import type { Turns } from './turns.js';

/** What came of an interaction, for the log. */
export interface Outcome {
  readonly command: string;
  readonly outcome: string;
  /** What was asked; logged only where the operator wants it. */
  readonly question: string;
}

/** In how many articles a message's quotations are looked for at most. */
const mostChecked = 8;

/** Answers that are nobody's business but the reader's: refusals, how to use the bot, what is wrong with it. */
function isForOneReader(answer: Answer): boolean {
  const isUpkeep = answer.kind === 'article' && answer.upkeep !== undefined;
  return answer.status !== 'answered' || answer.kind === 'help' || isUpkeep;
}

/** The values of a command's options by name. */
function optionsOf(
  { options }: ChatInputCommandInteraction | AutocompleteInteraction,
  { data }: Command,
): Record<string, string> {
  return Object.fromEntries(
    Object.keys(data.options).flatMap((name) => {
      const value = options.getString(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Answers slash commands and the choices offered while they are typed. */
export class Slash {
  constructor(
    private readonly desk: Desk,
    private readonly screens: Screens,
    private readonly turns: Turns,
    private readonly conversations: Conversations,
  ) {}

  async answer(interaction: ChatInputCommandInteraction, since: number): Promise<Outcome> {
    const command = this.desk.commands.find(({ data }) => data.name === interaction.commandName);
    if (!command) {
      // Discord still shows it to somebody, although it is no longer registered.
      const note = noteScreen(phrase('unknownCommand'), interaction.locale);
      await deliver(() => interaction.reply(reply(note, true)), since + patience);
      return { command: `/${interaction.commandName}`, outcome: 'unknown', question: '' };
    }
    const options = optionsOf(interaction, command);
    const { locale } = interaction;
    const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages);
    const wantsPrivacy = interaction.options.getBoolean(privateOption) ?? false;
    const question = Object.values(options).join(' ');
    const job = {
      text: question,
      run: (): Answer => respondToCommand(this.desk, command, options, { locale, isModerator }),
    };
    const answer = await inTime(interaction, this.turns, job, wantsPrivacy, since);
    const isPrivate = wantsPrivacy || isForOneReader(answer);
    const pages = this.screens.pages(answer, { owner: interaction.user.id, isPrivate, locale });
    await show(interaction, pages, isPrivate, since);
    const conversation = remember(undefined, `/${command.data.name} ${question}`, answer);
    this.conversations.set(interaction.user.id, interaction.channelId, interaction.id, conversation);
    return { command: `/${command.data.name}`, outcome: answer.status, question };
  }

  /** Answers a command of the message menu, for whoever used it alone. */
  async menu(interaction: MessageContextMenuCommandInteraction, since: number): Promise<Outcome> {
    const { commandName, locale, targetMessage, user } = interaction;
    const text = targetMessage.content;
    const audience = { owner: user.id, isPrivate: true, locale };
    const run = () => {
      const checked =
        commandName === menu.check && text.trim() !== ''
          ? checkMessageInAll(
              candidatesFor(this.desk.library, text, mostChecked).flatMap((one) => one.read() ?? []),
              text,
            )
          : null;
      if (checked) {
        const pages = this.screens.checkPages(checked.knowledge, checked.check, audience);
        return [pages, `${checked.check.checks.length} checked`] as const;
      }
      const answer = respond(this.desk, text, { locale });
      return [this.screens.pages(answer, audience), answer.status] as const;
    };
    const [pages, outcome] = await inTime(interaction, this.turns, { run, text }, true, since);
    await show(interaction, pages, true, since);
    return { command: commandName, outcome, question: text };
  }

  async complete(interaction: AutocompleteInteraction, since: number): Promise<Outcome> {
    const { name, value } = interaction.options.getFocused(true);
    const command = this.desk.commands.find(({ data }) => data.name === interaction.commandName);
    const options = command ? optionsOf(interaction, command) : {};
    const choices = command ? choicesFor(this.desk, command, name, value, options) : [];
    await deliver(() => interaction.respond([...choices]), since + patience);
    return { command: `/${interaction.commandName}`, outcome: `${choices.length} choices`, question: value };
  }
}
