import { expect } from 'vitest';
import { componentsOf, type SentMessage } from '../double/message.js';
import { foreignIn } from '../markdown.js';

/** What is never the bot's own in what it says of an article that is added. */
const foreign =
  /^(?:user|role|everyone|here|channel|emoji|timestamp|slashCommand|guildNavigation|url|autolink|spoiler|codeBlock|inlineCode|underline|strong|em|strikethrough|blockQuote)$/;

/**
 * Checks that nothing in a message pings, links, or is formatted by what the article says, and that no character is half.
 * @param commands those that the bot's own words may name
 */
export function expectHarmless(
  message: SentMessage,
  commands: readonly { readonly id: string }[] = [],
): void {
  expect(foreignIn(message, foreign, commands)).toEqual([]);
  const { body } = message;
  const components = componentsOf(body.components);
  const texts = components.flatMap(({ content }) => content ?? []);
  expect(body.allowed_mentions).toEqual({ parse: [] });
  for (const text of texts) {
    expect(text.replaceAll('\\@', '')).not.toMatch(/@(?:everyone|here)\b/i);
    expect(text).not.toMatch(/discord\.gg/i);
  }
  const words = components.flatMap(({ content, label, options = [] }) => [
    content,
    label,
    ...options.flatMap((option) => [option.label, option.description]),
  ]);
  for (const text of words) expect(text ?? '').not.toMatch(/\p{Surrogate}/u);
}
