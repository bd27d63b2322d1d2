import { parse } from 'discord-markdown-parser';
import * as z from 'zod';
import { componentsOf, type SentMessage } from './double/message.js';

/** A piece of what Discord's Markdown makes of a text. */
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
    return [one, ...all(content === undefined || typeof content === 'string' ? [] : [content].flat())];
  });
}

/** What Discord's Markdown makes of the texts of a message, with all that is inside of it. */
export function nodesOf({ body }: SentMessage): Node[] {
  const texts = componentsOf(body.components).flatMap(({ content }) => content ?? []);
  return all(texts.flatMap((text) => z.array(node).parse(parse(text, 'extended'))));
}

/**
 * The pieces that ping, link or format, but for commands of the bot's own.
 * @param types pattern of the types of such pieces
 * @param commands those that the bot's own words may name
 */
export function foreignIn(
  message: SentMessage,
  types: RegExp,
  commands: readonly { readonly id: string }[],
): Node[] {
  const own = new Set(commands.map(({ id }) => id));
  const isOwn = ({ id, type }: Node): boolean => type === 'slashCommand' && own.has(id ?? '');
  return nodesOf(message).filter((one) => types.test(one.type) && !isOwn(one));
}
