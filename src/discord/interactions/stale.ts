import {
  type ButtonInteraction,
  ComponentType,
  MessageFlags,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { isAnswering } from '../../answer/answer.js';
import type { Library } from '../../knowledge/library.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { respond } from '../../request/respond.js';
import { wantedIn } from '../../request/wanted.js';
import { askerOf, type Identity, questionIn } from '../mentions/gatewayMessage.js';
import type { Posts } from '../mentions/posts.js';
import type { Turns } from '../mentions/turns.js';
import { askedIn, askedLine, withAsked } from '../screen/asked.js';
import { buttonFor, rowOf, text } from '../screen/components.js';
import { type Press, readCustomId, toCustomId } from '../screen/customId.js';
import { body, reply, type Screen } from '../screen/message.js';
import { withMark } from '../screen/outdatedMark.js';
import { noteScreen, type Screens } from '../screen/screen.js';
import { tooFastScreen } from '../screen/tooFast.js';
import type { Desks } from '../server/desks.js';
import { Editions, type Since } from '../server/editions.js';
import type { Pace } from '../server/memory.js';
import type { Places } from '../server/places.js';
import { patienceForStore, within } from '../server/within.js';
import { acknowledge, deliver, longPatience } from './delivery.js';
import { shownBy } from './sharing.js';

type Pressed = ButtonInteraction | StringSelectMenuInteraction;
type Again = Extract<Press, { does: 'again' }>;

/** What is said of an answer whose article has changed since; null where nothing is known to be wrong with it. */
function whatBecame(since: Since | null): Phrase | null {
  if (since?.isWithdrawn) return phrase('sinceWithdrawn');
  const date = since?.corrected;
  return date == null ? null : phrase('sinceCorrected', { date });
}

/** An answer whose article is no longer as it was. */
interface Outdated {
  readonly since: Since | null;
  /** Its question as a line to type; null where it is not known. */
  readonly line: string | null;
  readonly isPublic: boolean;
}

/** Words below a question, which can be read back from there; null where it cannot. */
function askedScreen(line: string, words: string): Screen | null {
  const components = withAsked(askedLine(line), [text(words)]);
  const screen: Screen = [{ type: ComponentType.Container, components }];
  return askedIn(screen) === line ? screen : null;
}

/** Whose a message's answer is; null where it does not tell. */
function ownerOf(interaction: Pressed): string | null {
  const ids = shownBy(interaction).flatMap((component) =>
    component.type === ComponentType.ActionRow
      ? component.components.flatMap((one) => ('custom_id' in one ? [readCustomId(one.custom_id)] : []))
      : [],
  );
  const remove = ids.find((press) => press?.does === 'remove');
  return (
    interaction.message.interactionMetadata?.user.id ?? (remove?.does === 'remove' ? remove.owner : null)
  );
}

/** What is known of the bot and of servers. */
interface Known {
  /** The language of a server, as a BCP 47 tag. */
  readonly localeOf: (server: string) => string;
  /** Who the bot is in a server, or, with null, in direct messages. */
  readonly identityIn: (server: string | null) => Identity;
}

/** Answers presses on answers whose article is no longer as it was. */
export class Stale {
  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly turns: Turns,
    private readonly posts: Posts,
    private readonly places: Places,
    private readonly pace: Pace,
    private readonly known: Known,
  ) {}

  /**
   * Marks a public answer of an article that was corrected or withdrawn since, and tells whoever pressed a button of it,
   * who can ask its question again.
   * @param edition the mark that the article had
   * @param until time in milliseconds after which Discord takes no answer any more
   */
  async tell(interaction: Pressed, edition: string, library: Library, until: number): Promise<string> {
    const { guildId, locale } = interaction;
    const since = new Editions(library).since(edition);
    const became = whatBecame(since);
    const isPublic = !interaction.message.flags.has(MessageFlags.Ephemeral);
    const shown = shownBy(interaction);
    const its = guildId === null ? locale : this.known.localeOf(guildId);
    const marked = isPublic && became ? withMark(shown, wordsOfPhrase(became, its)) : null;
    if (marked) await acknowledge(interaction, 'replied', () => interaction.update(body(marked)), until);
    const line = askedIn(shown) ?? (await this.#repliedTo(interaction));
    const note = reply(this.#note(interaction, { since, line, isPublic }), true);
    if (marked) await deliver(() => interaction.followUp(note), Date.now() + longPatience);
    else await deliver(() => interaction.reply(note), until);
    return marked ? 'marked' : 'outdated';
  }

  /** The question of the message to which an answer replies, as a line to type; null where there is none. */
  async #repliedTo({ guildId, message }: Pressed): Promise<string | null> {
    const { reference } = message;
    if (reference?.messageId == null) return null;
    const bot = this.known.identityIn(guildId);
    // Whatever keeps it from being read, whoever pressed is told of the answer.
    const reading = this.posts.read(reference.channelId, reference.messageId).catch(() => null);
    const asked = await within(reading, patienceForStore, null);
    if (!asked || askerOf(asked) === null) return null;
    const question = questionIn(bot, asked.content ?? '');
    if (question === '') return null;
    return question.startsWith('/') ? question : `/ask ${question}`;
  }

  /** What whoever presses is told, with the question, which a button asks again. */
  #note(interaction: Pressed, { isPublic, line, since }: Outdated): Screen {
    const { locale, memberPermissions, message, user } = interaction;
    const became = whatBecame(since);
    const saying = (...all: Phrase[]): string => all.map((one) => wordsOfPhrase(one, locale)).join(' ');
    const asking = line === null ? null : askedScreen(line, saying(became ?? phrase('stale')));
    if (!asking) return [text(became ? saying(became, phrase('askOnceMore')) : saying(phrase('stale')))];
    const owner = isPublic ? ownerOf(interaction) : null;
    const isModerator = memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
    // Others get an answer of their own, as they do where they turn its pages.
    const mayReplace = owner !== null && (owner === user.id || isModerator);
    const of = mayReplace ? { message: message.id, owner } : null;
    const id = toCustomId({ does: 'again', story: since?.story ?? '', of });
    const label = wordsOfPhrase(phrase('buttonAskAgain'), locale);
    return [...asking, ...rowOf(id === null ? [] : [buttonFor(id, label)])];
  }

  /**
   * Asks the question of a note again. The answer takes the place of the old one where whoever presses may have that
   * replaced, else that of the note.
   * @param until time in milliseconds after which Discord takes no answer any more
   */
  async askAgain(interaction: ButtonInteraction, press: Again, until: number): Promise<string> {
    const { channelId, guildId, locale, user } = interaction;
    const line = askedIn(shownBy(interaction));
    if (line === null) return 'forged';
    const late = press.of ? this.pace.take(user.id, channelId) : this.pace.takeAlone(user.id);
    if (late) {
      await deliver(() => interaction.reply(reply(tooFastScreen(late, locale), true)), until);
      return 'too fast';
    }
    await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), until);
    const place = await this.places.of(interaction);
    const wanted = { ...wantedIn(line, this.places.settingsAt(place)), story: press.story };
    const desk = await this.desks.of(guildId, wanted);
    const { library } = desk;
    const article = press.story === '' ? undefined : new Editions(library).slugOf(press.story);
    const circumstances = {
      ...this.places.circumstances(place, library),
      ...(article === undefined ? {} : { article }),
      locale,
    };
    const answer = await this.turns.run(() => respond(desk, line, circumstances));
    const pagesFor = (owner: string, isPrivate: boolean) => {
      const isVoter = Boolean(place?.server);
      return this.screens.pages(answer, {
        owner,
        isPrivate,
        locale,
        isVoter,
        library,
        asked: askedLine(line),
      });
    };
    // What is no answer takes the place of none.
    if (press.of && isAnswering(answer.status)) {
      const { screens } = await pagesFor(press.of.owner, false);
      const [first] = screens;
      if (first && (await this.posts.edit(channelId, press.of.message, first))) {
        await this.#edit(interaction, noteScreen(phrase('askedAgain'), locale));
        return 'replaced';
      }
    }
    const { linked, screens } = await pagesFor(user.id, true);
    const [first, ...rest] = screens;
    if (!first) throw new Error('the answer has nothing to show');
    await this.#edit(interaction, first);
    for (const screen of linked ? [] : rest)
      await deliver(() => interaction.followUp(reply(screen, true)), Date.now() + longPatience);
    return answer.status;
  }

  #edit(interaction: ButtonInteraction, screen: Screen): Promise<unknown> {
    return deliver(() => interaction.editReply(body(screen)), Date.now() + longPatience);
  }
}
