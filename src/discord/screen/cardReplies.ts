import { type ButtonInteraction, ComponentType, MessageFlags } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Card } from '../../card/card.js';
import { Cards } from '../../card/cards.js';
import { cardOf } from '../../card/makeCard.js';
import type { Knowledge } from '../../knowledge/load.js';
import { phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { acknowledge, deliver, longPatience } from '../interactions/delivery.js';
import type { RateLimiter } from '../scheduling/rateLimiter.js';
import { buttonFor, rowOf } from './components.js';
import { type ButtonAction, toCustomId } from './customIds/buttonAction.js';
import { bold, escapeMarkdown, link } from './markdown/markdown.js';
import type { Screen } from './message.js';
import { body } from './message.js';

type CardAction = Extract<ButtonAction, { does: 'card' }>;

/** The file name of the picture. */
const file = 'quotation.png';
/** How many messages are remembered to have a public card already. In memory only. */
const mostShown = 5000;

/** The line below the picture: who says it, and in which article. */
function caption({ address, speaker, title }: Card): string {
  const name = escapeMarkdown(title.text);
  return `— ${bold(escapeMarkdown(speaker.text))} · ${address === null ? name : link(name, address)}`;
}

/**
 * The message that shows a card.
 * @param alt the text on the picture
 * @param owner the user who may remove it; null where nobody else sees it
 */
function cardScreen(card: Card, alt: string, owner: string | null, locale: string): Screen {
  const id = owner === null ? null : toCustomId({ does: 'remove', owner });
  const label = wordsOfPhrase(phrase('buttonRemove'), locale);
  return [
    {
      type: ComponentType.MediaGallery,
      items: [{ media: { url: `attachment://${file}` }, description: alt }],
    },
    { type: ComponentType.TextDisplay, content: caption(card) },
    ...rowOf(id === null ? [] : [buttonFor(id, label)]),
  ];
}

/** Handles the button that draws a quotation as a picture, on messages of any age. */
export class CardReplies {
  readonly #shown = new LRUCache<string, true>({ max: mostShown });

  constructor(
    private readonly rateLimiter: RateLimiter,
    private readonly cards: Cards = new Cards(),
  ) {}

  /**
   * Replies with the picture. Below a public message the first card is public; further ones, and those above the rate
   * limit, are private.
   * @returns the outcome for the log; `forged` where there is no such card
   * @throws Error where it cannot be drawn
   */
  async answer(
    interaction: ButtonInteraction,
    { version, statement: number }: CardAction,
    knowledge: Knowledge,
    deadline: number,
  ): Promise<string> {
    const statement = knowledge.contents.statements[number];
    const card = statement && cardOf(knowledge, statement);
    if (!card) return 'forged';
    const { channelId, message, user } = interaction;
    const { id, flags } = message;
    const isPrivate =
      flags.has(MessageFlags.Ephemeral) ||
      this.#shown.has(id) ||
      this.rateLimiter.take(user.id, channelId) !== null;
    if (!isPrivate) this.#shown.set(id, true);
    try {
      // The first picture takes longer than Discord waits.
      const wanted = { flags: isPrivate ? ([MessageFlags.Ephemeral] as const) : [] };
      await acknowledge(interaction, 'deferred', () => interaction.deferReply(wanted), deadline);
      const { alt, png } = await this.cards.draw(version, number, card);
      const { locale } = interaction;
      const screen = cardScreen(card, alt, isPrivate ? null : user.id, locale);
      const message = { ...body(screen), files: [{ name: file, attachment: png, description: alt }] };
      await deliver(() => interaction.editReply(message), Date.now() + longPatience);
    } catch (error) {
      if (!isPrivate) this.#shown.delete(id);
      throw error;
    }
    return isPrivate ? 'drawn' : 'drawn for all';
  }
}
