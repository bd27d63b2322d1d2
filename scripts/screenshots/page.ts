import parser from 'discord-markdown-parser';
import type { Component } from '../../test/discord/double/message.js';

/** A message as a picture shows it. */
export interface Shot {
  /** What was used or written: `/who riyadh`, or the words of a message that mentions the bot. */
  readonly asked: string;
  readonly isCommand: boolean;
  readonly isPrivate: boolean;
  /** The components that the bot sent. */
  readonly components: readonly Component[];
}

/** A node of the Markdown parser's tree. */
interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly level?: number;
  readonly target?: string;
  readonly name?: string;
  /** Of a command that can be pressed. */
  readonly fullName?: string;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function inner({ content }: Node): string {
  if (content === undefined) return '';
  return typeof content === 'string' ? escapeHtml(content) : content.map(html).join('');
}

function html(node: Node): string {
  const text = inner(node);
  switch (node.type) {
    case 'text':
      return text;
    case 'twemoji':
      return escapeHtml(node.name ?? '');
    case 'br':
      return '<br>';
    case 'strong':
      return `<strong>${text}</strong>`;
    case 'strikethrough':
      return `<s>${text}</s>`;
    case 'heading':
      return `<h${node.level}>${text}</h${node.level}>`;
    case 'subtext':
      return `<small>${text}</small>`;
    case 'blockQuote':
      return `<discord-quote>${text.replace(/(?:<br>)+$/u, '')}</discord-quote>`;
    case 'link':
      return `<discord-link href="${escapeHtml(node.target ?? '')}">${text}</discord-link>`;
    case 'slashCommand':
      return `<discord-mention type="slash">${escapeHtml(node.fullName ?? '')}</discord-mention>`;
    case 'inlineCode':
      return `<discord-code>${text}</discord-code>`;
    default:
      // A picture that leaves something out would show what readers do not see.
      throw new Error(`the pictures cannot show Markdown of the kind "${node.type}"`);
  }
}

/** The colours of buttons by their style. */
const colours: Readonly<Record<number, string>> = {
  1: '#5865f2',
  2: '#4e5058',
  3: '#248046',
  4: '#da373c',
};

/** A component as HTML; in Discord's looks where the web components have it, else in a few rules of style. */
function draw(component: Component): string {
  const all = (component.components ?? []).map(draw).join('');
  switch (component.type) {
    case 1:
      return `<discord-action-row>${all}</discord-action-row>`;
    case 2:
      return `<span class="button" style="background: ${colours[component.style ?? 2]}">${escapeHtml(component.label ?? '')}</span>`;
    case 3:
      return `<div class="menu">${escapeHtml(component.placeholder ?? '')}<span>⌄</span></div>`;
    case 10:
      // The parser's own type says no more than that it is a tree.
      return `<div class="text">${(parser.parse(component.content ?? '', 'extended') as Node[]).map(html).join('')}</div>`;
    case 14:
      return `<hr${component.divider === false ? ' class="space"' : ''}>`;
    case 17: {
      const colour = component.accent_color?.toString(16).padStart(6, '0');
      return `<div class="container"${colour ? ` style="border-left-color:#${colour}"` : ''}>${all}</div>`;
    }
    default:
      throw new Error(`the pictures cannot show a component of type ${component.type}`);
  }
}

const style = `
  body { margin: 0; background: #313338; font: 16px/1.375 'gg sans', 'Noto Sans', sans-serif; }
  discord-messages { border: 0; }
  /* A phone's room at the right, and letters about as wide as those of Discord's own font. */
  discord-message { padding-right: 16px; }
  @font-face { font-family: 'gg sans'; src: local('DejaVu Sans Condensed'); }
  @font-face { font-family: 'gg sans'; font-weight: bold; src: local('DejaVu Sans Condensed Bold'); }
  .container { box-sizing: border-box; max-width: 520px; margin-top: 4px; padding: 14px 16px; display: grid; gap: 8px;
    background: #393a41; border: 1px solid #43444b; border-left: 4px solid #43444b; border-radius: 8px; color: #dbdee1; }
  .menu { flex: 1; display: flex; justify-content: space-between; padding: 8px 12px; background: #2f3036;
    border: 1px solid #4e5058; border-radius: 8px; color: #a3a6aa; }
  .button { box-sizing: border-box; min-width: 60px; height: 36px; margin: 4px 8px 4px 0; padding: 0 16px; border-radius: 8px;
    color: #fff; font-size: 14px; font-weight: 500; line-height: 36px; text-align: center; }
  .text + discord-action-row { margin-top: -6px; }
  .text { overflow-wrap: anywhere; }
  h3 { margin: 0; font-size: 17px; line-height: 1.3; color: #f2f3f5; } strong { color: #f2f3f5; }
  small { display: block; font-size: 13px; color: #a3a6aa; }
  hr { width: 100%; margin: 2px 0; border: 0; border-top: 1px solid #4e5058; } hr.space { border-color: transparent; }
  s { color: #a3a6aa; }
`;

/** A round picture with a letter. */
function avatar(letter: string, colour: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>
    <text x="20" y="28" fill="#fff" font-family="sans-serif" font-size="22" text-anchor="middle">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/**
 * The page that shows one exchange.
 * @param script the web components, as one script
 * @param width in pixels; a browser's window may be wider
 */
export function pageOf(
  { asked, components, isCommand, isPrivate }: Shot,
  script: string,
  width: number,
): string {
  const reader = `author="Reader" avatar="${avatar('R', '#3ba55c')}"`;
  const bot = `author="Verbatim" avatar="${avatar('“', '#5865f2')}" bot`;
  // The same whenever the pictures are made.
  const when = 'timestamp="11/12/2025"';
  const body = components.map(draw).join('');
  const exchange = isCommand
    ? `<discord-message ${when} ${bot} ${isPrivate ? 'ephemeral' : ''}>
         <discord-command slot="reply" ${reader} command="${escapeHtml(asked)}"></discord-command>${body}
       </discord-message>`
    : `<discord-message ${when} ${reader}>${escapeHtml(asked).replace('@Verbatim', '<discord-mention>Verbatim</discord-mention>')}</discord-message>
       <discord-message ${when} ${bot}><discord-reply slot="reply" ${reader}>${escapeHtml(asked)}</discord-reply>${body}</discord-message>`;
  return `<!doctype html><meta charset="utf-8"><style>${style} body { width: ${width}px; }</style>
    <discord-messages no-background>${exchange}</discord-messages><script>${script.replaceAll('</script', '<\\/script')}</script>`;
}
