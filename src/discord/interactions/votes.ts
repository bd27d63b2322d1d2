import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { phrase } from '../../phrases/phrases.js';
import { sanitise } from '../../phrases/sanitise.js';
import type { Vote } from '../../settings/storeInterface.js';
import { reply } from '../screen/message.js';
import { noteScreen } from '../screen/screen.js';
import type { ArticleVersions } from '../server/articleVersions.js';
import type { Places } from '../server/places.js';
import { deliver } from './delivery.js';
import { reasonForm, reasonIn } from './reasonForm.js';
import { type VoteAction, voteKeyOf } from './voteButtons.js';

/** How many votes are remembered, so that nobody is counted twice. In memory only. */
const mostVotes = 20_000;

/** A user's vote. */
interface Cast {
  readonly says: Vote['says'];
  /** The number of the stored reason; null until there is one. */
  reason: number | null;
}

/** Counts the readers' votes on answers, on messages of any age. */
export class Votes {
  readonly #cast = new LRUCache<string, Cast>({ max: mostVotes });

  constructor(private readonly places: Places) {}

  /**
   * Handles a vote button: *Helpful* counts at once, *Wrong* once its form is sent.
   * @returns the outcome for the log; `stale` where the article is gone
   */
  async take(
    interaction: ButtonInteraction,
    press: VoteAction,
    versions: ArticleVersions,
    deadline: number,
  ): Promise<string> {
    const hasVoted = this.#cast.get(keyOf(interaction, press))?.says === press.does;
    if (press.does === 'helpful' || hasVoted) return this.#count(interaction, press, versions, deadline, '');
    if (!(await this.#counted(interaction, press, versions))) return 'stale';
    const form = reasonForm(interaction.customId, interaction.locale);
    await deliver(() => interaction.showModal(form), deadline);
    return 'form';
  }

  /** Handles the form that asks why an answer is wrong. @returns as {@link Votes.take} */
  async submit(
    interaction: ModalSubmitInteraction,
    press: VoteAction,
    versions: ArticleVersions,
    deadline: number,
  ): Promise<string> {
    return this.#count(interaction, press, versions, deadline, sanitise(reasonIn(interaction)));
  }

  /** The answer that is voted on and its server; null where votes are not counted. */
  async #counted(
    interaction: ButtonInteraction | ModalSubmitInteraction,
    press: VoteAction,
    versions: ArticleVersions,
  ): Promise<{ readonly server: string; readonly article: string; readonly answer: string } | null> {
    const article = versions.slugOf(press.slugHash);
    const server = (await this.places.of(interaction))?.server;
    return article === undefined || !server ? null : { server, article, answer: voteKeyOf(press) };
  }

  async #count(
    interaction: ButtonInteraction | ModalSubmitInteraction,
    press: VoteAction,
    versions: ArticleVersions,
    deadline: number,
    reason: string,
  ): Promise<string> {
    const counted = await this.#counted(interaction, press, versions);
    if (!counted) return 'stale';
    const { server, ...answer } = counted;
    const key = keyOf(interaction, press);
    const before = this.#cast.get(key);
    const isNew = before?.says !== press.does;
    const cast: Cast = { says: press.does, reason: null };
    if (isNew) this.#cast.set(key, cast);
    const note = noteScreen(phrase(isNew ? 'voted' : 'votedBefore'), interaction.locale);
    await deliver(() => interaction.reply(reply(note, true)), deadline);
    if (!isNew) return 'voted before';
    const takesBack = before?.reason ?? undefined;
    const vote = { ...answer, says: press.does, reason, instead: before !== undefined, takesBack };
    cast.reason = await this.places.store.vote(server, vote);
    return 'voted';
  }
}

/** Identifies a user's vote on an answer. It is kept in memory only. */
function keyOf({ message, user }: ButtonInteraction | ModalSubmitInteraction, { code }: VoteAction): string {
  return `${user.id}/${message?.id ?? code}`;
}
