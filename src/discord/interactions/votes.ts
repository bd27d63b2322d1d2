import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { neutral } from '../../phrases/neutral.js';
import { phrase } from '../../phrases/phrases.js';
import type { Vote } from '../../settings/store.js';
import { reply } from '../screen/message.js';
import { noteScreen } from '../screen/screen.js';
import type { Editions } from '../server/editions.js';
import type { Places } from '../server/places.js';
import { answerVotedOn, type VotePress } from './ballot.js';
import { deliver } from './delivery.js';
import { reasonForm, reasonIn } from './reasonForm.js';

/** Votes that are remembered, so that nobody is counted twice; in memory alone. */
const mostVotes = 20_000;

/** How somebody has voted. */
interface Cast {
  readonly says: Vote['says'];
  /** The number of their reason, once it is kept. */
  reason: number | null;
}

/** Counts what readers think of answers, on messages of any age. */
export class Votes {
  readonly #cast = new LRUCache<string, Cast>({ max: mostVotes });

  constructor(private readonly places: Places) {}

  /**
   * A press: *Helpful* counts at once, *Wrong* once the form is sent that asks why.
   * @returns what came of it; `stale` where the article is gone
   */
  async take(
    interaction: ButtonInteraction,
    press: VotePress,
    editions: Editions,
    until: number,
  ): Promise<string> {
    const hasVoted = this.#cast.get(keyOf(interaction, press))?.says === press.does;
    if (press.does === 'helpful' || hasVoted) return this.#count(interaction, press, editions, until, '');
    if (!(await this.#counted(interaction, press, editions))) return 'stale';
    const form = reasonForm(interaction.customId, interaction.locale);
    await deliver(() => interaction.showModal(form), until);
    return 'form';
  }

  /** The form that asks why an answer is wrong. @returns as {@link Votes.take} */
  async submit(
    interaction: ModalSubmitInteraction,
    press: VotePress,
    editions: Editions,
    until: number,
  ): Promise<string> {
    return this.#count(interaction, press, editions, until, neutral(reasonIn(interaction)));
  }

  /** What is voted on, and where that is counted; null where it is not. */
  async #counted(
    interaction: ButtonInteraction | ModalSubmitInteraction,
    press: VotePress,
    editions: Editions,
  ): Promise<{ readonly server: string; readonly article: string; readonly answer: string } | null> {
    const article = editions.slugOf(press.story);
    const server = (await this.places.of(interaction))?.server;
    return article === undefined || !server ? null : { server, article, answer: answerVotedOn(press) };
  }

  async #count(
    interaction: ButtonInteraction | ModalSubmitInteraction,
    press: VotePress,
    editions: Editions,
    until: number,
    reason: string,
  ): Promise<string> {
    const counted = await this.#counted(interaction, press, editions);
    if (!counted) return 'stale';
    const { server, ...answer } = counted;
    const key = keyOf(interaction, press);
    const before = this.#cast.get(key);
    const isNew = before?.says !== press.does;
    const cast: Cast = { says: press.does, reason: null };
    if (isNew) this.#cast.set(key, cast);
    const note = noteScreen(phrase(isNew ? 'voted' : 'votedBefore'), interaction.locale);
    await deliver(() => interaction.reply(reply(note, true)), until);
    if (!isNew) return 'voted before';
    const takesBack = before?.reason ?? undefined;
    const vote = { ...answer, says: press.does, reason, instead: before !== undefined, takesBack };
    cast.reason = await this.places.store.vote(server, vote);
    return 'voted';
  }
}

/** Whoever votes, and on what: remembered for a while, and written down nowhere. */
function keyOf({ message, user }: ButtonInteraction | ModalSubmitInteraction, { code }: VotePress): string {
  return `${user.id}/${message?.id ?? code}`;
}
