import { type APIComponentInContainer, ButtonStyle, ComponentType } from 'discord.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { dayIn, typedText } from '../../present/inboxWords.js';
import type { GivenReason } from '../../settings/store.js';
import { escapedShort, text } from '../screen/components.js';
import type { Screen } from '../screen/message.js';
import type { InboxPress } from './ids.js';
import { type Entry, inboxButton } from './listScreen.js';

/** Markdown characters of each piece at most: all of a message are within its 4,000. */
const longest = { title: 100, line: 400, reasons: 900, shown: 2300, reason: 620 } as const;
/** Components of the answer at most: Discord takes 40 with those around them. */
const mostComponents = 24;

/** An entry that is looked at. */
export interface Opened {
  readonly press: InboxPress;
  readonly entry: Entry;
  /** What is said above what is shown. */
  readonly lead: Phrase | null;
  /** An answer as a message of its own; none where it cannot be shown. */
  readonly shown: Screen;
  readonly reasons: readonly GivenReason[];
}

/** How many characters of text and how many components there are in a component, itself included. */
function sizeOf(component: APIComponentInContainer): { length: number; count: number } {
  const parts = 'components' in component ? component.components.length : 0;
  return { length: 'content' in component ? component.content.length : 0, count: parts + 1 };
}

/** As much of an answer's first page as there is room for, from its beginning, each piece whole. */
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

/** Reasons in parts, each of which a message has room for. */
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

/** An entry with what there is to see of it, and with what can be done with it. */
export function entryScreen({ entry, lead, press, reasons, shown }: Opened, locale: string): Screen {
  const say = (key: Phrase['key'], values?: Phrase['values']): string =>
    wordsOfPhrase(phrase(key, values), locale);
  const { list, mark, page } = press;
  const of = { list, mark, page };
  const kept = withinRoom(shown);
  const parts = partsOf(reasons, locale);
  const part = press.part % Math.max(1, parts.length);
  const number = say('page', { page: String(part + 1), pages: String(parts.length) });
  const isQuestion = list === 'questions';
  const head = [
    // What was shown stands below in full, where it can be shown.
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
