import type { ButtonInteraction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Vote } from '../answer/store.js';
import { phrase } from '../answer/wording.js';
import type { VotePress } from './ballot.js';
import { deliver } from './delivery.js';
import type { Editions } from './editions.js';
import { reply } from './message.js';
import type { Places } from './places.js';
import { noteScreen } from './screen.js';

/** Votes that are remembered, so that nobody is counted twice; in memory alone. */
const mostVotes = 20_000;

/** Counts what readers think of answers, on messages of any age. */
export class Votes {
  readonly #cast = new LRUCache<string, Vote['says']>({ max: mostVotes });

  constructor(private readonly places: Places) {}

  /** @returns what came of it; `stale` where the article is gone */
  async take(
    interaction: ButtonInteraction,
    press: VotePress,
    editions: Editions,
    until: number,
  ): Promise<string> {
    const article = editions.slugOf(press.story);
    const place = await this.places.of(interaction);
    if (article === undefined || !place?.server) return 'stale';
    const key = `${interaction.user.id}/${interaction.message.id}`;
    const before = this.#cast.get(key);
    this.#cast.set(key, press.does);
    const isNew = before !== press.does;
    const note = noteScreen(phrase(isNew ? 'voted' : 'votedBefore'), interaction.locale);
    await deliver(() => interaction.reply(reply(note, true)), until);
    if (!isNew) return 'voted before';
    const vote = { article, answer: press.code, says: press.does, instead: before !== undefined };
    await this.places.store.vote(place.server, vote);
    return 'voted';
  }
}
