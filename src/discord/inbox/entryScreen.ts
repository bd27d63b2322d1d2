import { type APIComponentInContainer, ButtonStyle, ComponentType } from 'discord.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { dayIn, typedText } from '../../present/inboxText.js';
import type { GivenReason } from '../../settings/storeInterface.js';
import { escapedShort, text } from '../screen/components.js';
import type { Screen } from '../screen/message.js';
import type { InboxAction } from './inboxIds.js';
import { type Entry, inboxButton } from './listScreen.js';

/** The longest pieces in Markdown characters, so that a message stays within Discord's 4,000. */
const longest = { title: 100, line: 400, reasons: 900, shown: 2300, reason: 620 } as const;
/** The most components of the answer: Discord takes 40, and some surround it. */
const mostComponents = 24;

/** An entry that a moderator has opened. */
export interface Opened {
  readonly press: InboxAction;
  readonly entry: Entry;
  /** The line above what is shown. */
  readonly lead: Phrase | null;
  /** The answer as a message of its own; empty where it cannot be shown. */
  readonly shown: Screen;
  readonly reasons: readonly GivenReason[];
}

/** The text length and component count of a component, its children included. */
function sizeOf(component: APIComponentInContainer): { length: number; count: number } {
  const parts = 'components' in component ? component.components.length : 0;
  return { length: 'content' in component ? component.content.length : 0, count: parts + 1 };
}

/** The first components of an answer's first page, as many as fit. */
function withinRoom(shown: Screen): APIComponentInContainer[] {
  const [container] = shown.filter((component) => component.type === ComponentType.Container);
  const kept: APIComponentInContainer[] = [];
  let [length, count] = [0, 0];
  for (const component of container?.components ?? []) {
    const size = sizeOf(component);
    [length, count] = [length + size.length, count + size.count];
    if (length > longest.shown || count > mostComponents) break;
    kept.push(component);
  }
  return kept;
}

/** Groups reasons into parts that each fit into a message. */
function partsOf(reasons: readonly GivenReason[], locale: string): string[] {
  const parts: string[] = [];
  for (const { day, text: words } of reasons) {
    const line = `• ${escapedShort(typedText(words), longest.reason)}\n-# ${dayIn(day, locale)}`;
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < longest.reasons)
      parts.splice(-1, 1, `${last}\n${line}`);
    else parts.push(line);
  }
  return parts;
}

/** The screen of an entry, with buttons to settle it. */
export function entryScreen({ entry, lead, press, reasons, shown }: Opened, locale: string): Screen {
  const say = (key: Phrase['key'], values?: Phrase['values']): string =>
    wordsOfPhrase(phrase(key, values), locale);
  const { list, fingerprint, page } = press;
  const of = { list, fingerprint, page };
  const kept = withinRoom(shown);
  const parts = partsOf(reasons, locale);
  const part = press.part % Math.max(1, parts.length);
  const number = say('page', { page: part + 1, pages: parts.length });
  const isQuestion = list === 'questions';
  const head = [
    // A voted answer is shown in full below, where it can be shown.
    ...(isQuestion || kept.length === 0 ? [`### ${escapedShort(entry.line, longest.line)}`] : []),
    `-# ${entry.note} · ${escapedShort(entry.title, longest.title)}`,
    ...(lead ? [wordsOfPhrase(lead, locale)] : []),
  ];
  return [
    text(head.join('\n')),
    ...(kept.length > 0 ? [{ type: ComponentType.Container as const, components: kept }] : []),
    ...(parts.length > 0
      ? [
          text(
            [`**${say('inboxReasons')}**`, parts[part], ...(parts.length > 1 ? [`-# ${number}`] : [])].join(
              '\n',
            ),
          ),
        ]
      : []),
    {
      type: ComponentType.ActionRow,
      components: [
        ...(isQuestion
          ? [inboxButton({ does: 'finish', ...of }, say('buttonDone'), ButtonStyle.Success)]
          : []),
        ...(parts.length > 1
          ? [inboxButton({ does: 'open', ...of, part: (part + 1) % parts.length }, say('buttonMore'))]
          : []),
        inboxButton({ does: 'forget', ...of }, say('buttonDelete'), ButtonStyle.Danger),
        inboxButton({ does: 'list', list, page }, say('buttonBack')),
      ],
    },
  ];
}
