import { type ButtonInteraction, ComponentType, MessageFlags } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Card } from '../../card/card.js';
import { Cards } from '../../card/cards.js';
import { cardOf } from '../../card/offer.js';
import type { Knowledge } from '../../knowledge/load.js';
import { phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { acknowledge, deliver, longPatience } from '../interactions/delivery.js';
import type { Pace } from '../server/memory.js';
import { buttonFor, rowOf } from './components.js';
import { type Press, toCustomId } from './customId.js';
import { bold, escapeMarkdown, link } from './markdown.js';
import type { Screen } from './message.js';
import { body } from './message.js';

type CardPress = Extract<Press, { does: 'card' }>;

/** The picture's name as a file. */
const file = 'quotation.png';
/** Messages that are remembered to have a picture for everybody below them; in memory alone. */
const mostShown = 5000;

/** Who says it and where it stands, for below the picture. */
function caption({ address, speaker, title }: Card): string {
  const name = escapeMarkdown(title.text);
  return `— ${bold(escapeMarkdown(speaker.text))} · ${address === null ? name : link(name, address)}`;
}

/**
 * A card as a message, which names the picture's file.
 * @param alt all that the picture says
 * @param owner who may remove it; null where nobody else sees it
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

/** Answers presses of the button that makes a picture of a quotation, on messages of any age. */
export class CardReplies {
  readonly #shown = new LRUCache<string, true>({ max: mostShown });

  constructor(
    private readonly pace: Pace,
    private readonly cards: Cards = new Cards(),
  ) {}

  /**
   * Replies with the picture: to a message that everybody sees for everybody, once, and then, or too fast, for whoever
   * presses.
   * @returns what came of it; `forged` where there is no such picture
   * @throws Error where it cannot be drawn
   */
  async answer(
    interaction: ButtonInteraction,
    { edition, statement: number }: CardPress,
    knowledge: Knowledge,
    until: number,
  ): Promise<string> {
    const statement = knowledge.contents.statements[number];
    const card = statement && cardOf(knowledge, statement);
    if (!card) return 'forged';
    const { channelId, message, user } = interaction;
    const { id, flags } = message;
    const isPrivate =
      flags.has(MessageFlags.Ephemeral) || this.#shown.has(id) || this.pace.take(user.id, channelId) !== null;
    if (!isPrivate) this.#shown.set(id, true);
    try {
      // The first picture takes longer than Discord waits.
      const wanted = { flags: isPrivate ? ([MessageFlags.Ephemeral] as const) : [] };
      await acknowledge(interaction, 'deferred', () => interaction.deferReply(wanted), until);
      const { alt, png } = await this.cards.draw(edition, number, card);
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
