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
import { articlesNeededFor } from '../../request/neededArticles.js';
import { respond } from '../../request/respond.js';
import { askerOf, type Identity, questionIn } from '../mentions/gatewayMessage.js';
import type { Posts } from '../mentions/posts.js';
import type { JobQueue } from '../scheduling/jobQueue.js';
import type { RateLimiter } from '../scheduling/rateLimiter.js';
import { storeTimeout, withTimeout } from '../scheduling/timeout.js';
import { buttonFor, rowOf, text } from '../screen/components.js';
import { type ButtonAction, readCustomId, toCustomId } from '../screen/customIds/buttonAction.js';
import { body, reply, type Screen } from '../screen/message.js';
import { withOutdatedBanner } from '../screen/outdatedBanner.js';
import { questionLine, readQuestionLine, withQuestionLine } from '../screen/questionLine.js';
import { noteScreen, type Screens } from '../screen/screen.js';
import { tooFastScreen } from '../screen/tooFast.js';
import { ArticleVersions, type ChangeSince } from '../server/articleVersions.js';
import type { Desks } from '../server/desks.js';
import type { Places } from '../server/places.js';
import { acknowledge, deliver, longPatience } from './delivery.js';
import { shownBy } from './sharing.js';

type Pressed = ButtonInteraction | StringSelectMenuInteraction;
type Again = Extract<ButtonAction, { does: 'again' }>;

/** The note about a changed article; null where it was neither corrected nor withdrawn. */
function whatBecame(since: ChangeSince | null): Phrase | null {
  if (since?.isWithdrawn) return phrase('sinceWithdrawn');
  const date = since?.corrected;
  return date == null ? null : phrase('sinceCorrected', { date });
}

/** An answer whose article has changed since. */
interface Outdated {
  readonly since: ChangeSince | null;
  /** Its question as a command line; null where it is unknown. */
  readonly line: string | null;
  readonly isPublic: boolean;
}

/** A note below a question, where the question can be read back from the message; otherwise null. */
function questionScreen(line: string, words: string): Screen | null {
  const components = withQuestionLine(questionLine(line), [text(words)]);
  const screen: Screen = [{ type: ComponentType.Container, components }];
  return readQuestionLine(screen) === line ? screen : null;
}

/** The id of the user whose answer a message shows; null where the message does not tell. */
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

/** Lookups that the face provides. */
interface Known {
  /** The language of a server, as a BCP 47 tag. */
  readonly localeOf: (server: string) => string;
  /** The bot's identity in a server, or, with null, in direct messages. */
  readonly identityIn: (server: string | null) => Identity;
}

/** Handles clicks on answers whose article has changed since. */
export class OutdatedAnswers {
  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly jobs: JobQueue,
    private readonly posts: Posts,
    private readonly places: Places,
    private readonly rateLimiter: RateLimiter,
    private readonly known: Known,
  ) {}

  /**
   * Marks a public answer as corrected or withdrawn, and offers the user to ask its question again.
   * @param version the version fingerprint on the button
   * @param deadline when Discord stops accepting a reply, in milliseconds
   */
  async tell(interaction: Pressed, version: string, library: Library, deadline: number): Promise<string> {
    const { guildId, locale } = interaction;
    const since = new ArticleVersions(library).since(version);
    const became = whatBecame(since);
    const isPublic = !interaction.message.flags.has(MessageFlags.Ephemeral);
    const shown = shownBy(interaction);
    const its = guildId === null ? locale : this.known.localeOf(guildId);
    const marked = isPublic && became ? withOutdatedBanner(shown, wordsOfPhrase(became, its)) : null;
    if (marked) await acknowledge(interaction, 'replied', () => interaction.update(body(marked)), deadline);
    const line = readQuestionLine(shown) ?? (await this.#repliedTo(interaction));
    const note = reply(this.#note(interaction, { since, line, isPublic }), true);
    if (marked) await deliver(() => interaction.followUp(note), Date.now() + longPatience);
    else await deliver(() => interaction.reply(note), deadline);
    return marked ? 'marked' : 'outdated';
  }

  /** The question of the message that an answer replies to, as a command line; null where there is none. */
  async #repliedTo({ guildId, message }: Pressed): Promise<string | null> {
    const { reference } = message;
    if (reference?.messageId == null) return null;
    const bot = this.known.identityIn(guildId);
    // The user gets the note even where the message cannot be read.
    const reading = this.posts.read(reference.channelId, reference.messageId).catch(() => null);
    const asked = await withTimeout(reading, storeTimeout, null);
    if (!asked || askerOf(asked) === null) return null;
    const question = questionIn(bot, asked.content ?? '');
    if (question === '') return null;
    return question.startsWith('/') ? question : `/ask ${question}`;
  }

  /** The note for the user, with a button that asks the question again. */
  #note(interaction: Pressed, { isPublic, line, since }: Outdated): Screen {
    const { locale, memberPermissions, message, user } = interaction;
    const became = whatBecame(since);
    const saying = (...all: Phrase[]): string => all.map((one) => wordsOfPhrase(one, locale)).join(' ');
    const asking = line === null ? null : questionScreen(line, saying(became ?? phrase('stale')));
    if (!asking) return [text(became ? saying(became, phrase('askOnceMore')) : saying(phrase('stale')))];
    const owner = isPublic ? ownerOf(interaction) : null;
    const isModerator = memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
    // Everybody else gets a private answer, as when they turn pages.
    const mayReplace = owner !== null && (owner === user.id || isModerator);
    const of = mayReplace ? { message: message.id, owner } : null;
    const id = toCustomId({ does: 'again', slugHash: since?.slugHash ?? '', of });
    const label = wordsOfPhrase(phrase('buttonAskAgain'), locale);
    return [...asking, ...rowOf(id === null ? [] : [buttonFor(id, label)])];
  }

  /**
   * Asks the question of a note again. The answer replaces the outdated one where the user may replace it, and the
   * note otherwise.
   * @param deadline when Discord stops accepting a reply, in milliseconds
   */
  async askAgain(interaction: ButtonInteraction, press: Again, deadline: number): Promise<string> {
    const { channelId, guildId, locale, user } = interaction;
    const line = readQuestionLine(shownBy(interaction));
    if (line === null) return 'forged';
    const late = press.of ? this.rateLimiter.take(user.id, channelId) : this.rateLimiter.takeAlone(user.id);
    if (late) {
      await deliver(() => interaction.reply(reply(tooFastScreen(late, locale), true)), deadline);
      return 'too fast';
    }
    await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), deadline);
    const place = await this.places.of(interaction);
    const wanted = { ...articlesNeededFor(line, this.places.settingsAt(place)), slugHash: press.slugHash };
    const desk = await this.desks.of(guildId, wanted);
    const { library } = desk;
    const article = press.slugHash === '' ? undefined : new ArticleVersions(library).slugOf(press.slugHash);
    const circumstances = {
      ...this.places.circumstances(place, library),
      ...(article === undefined ? {} : { article }),
      locale,
    };
    const answer = await this.jobs.run(() => respond(desk, line, circumstances));
    const pagesFor = (owner: string, isPrivate: boolean) => {
      const isVoter = Boolean(place?.server);
      return this.screens.pages(answer, {
        owner,
        isPrivate,
        locale,
        isVoter,
        library,
        questionLine: questionLine(line),
      });
    };
    // A refusal never replaces an answer.
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
