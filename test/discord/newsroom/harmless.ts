import { parse } from 'discord-markdown-parser';
import { expect } from 'vitest';
import * as z from 'zod';
import { componentsOf, type SentMessage } from '../double/message.js';

interface Node {
  readonly type: string;
  /** Of a command that can be pressed. */
  readonly id?: string | undefined;
  readonly content?: string | readonly Node[] | Node | undefined;
}
const node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    id: z.string().optional(),
    content: z.union([z.string(), z.array(node), node]).optional(),
  }),
);

function all(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((one) => {
    const { content } = one;
    const inside = content === undefined || typeof content === 'string' ? [] : [content].flat();
    return [one, ...all(inside)];
  });
}

/** What is never the bot's own in what it says of an article that is added. */
const foreign =
  /^(?:user|role|everyone|here|channel|emoji|timestamp|slashCommand|guildNavigation|url|autolink|spoiler|codeBlock|inlineCode|underline|strong|em|strikethrough|blockQuote)$/;

/**
 * Checks that nothing in a message pings, links, or is formatted by what the article says, and that no character is half.
 * @param commands those that the bot's own words may name
 */
export function expectHarmless(
  { body }: SentMessage,
  commands: readonly { readonly id: string }[] = [],
): void {
  const components = componentsOf(body.components);
  const texts = components.flatMap(({ content }) => content ?? []);
  const nodes = all(texts.flatMap((text) => z.array(node).parse(parse(text, 'extended'))));
  const isOwn = ({ id, type }: Node): boolean =>
    type === 'slashCommand' && commands.some((command) => command.id === id);
  expect(nodes.filter((one) => foreign.test(one.type) && !isOwn(one))).toEqual([]);
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
