import { type APIButtonComponentWithCustomId, ComponentType } from 'discord.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { shorten } from '../../support/shorten.js';
import { buttonFor, escapedShort, longestChoice, rowOf, text } from '../screen/components.js';
import type { Screen } from '../screen/message.js';
import { type List, toInboxId } from './inboxIds.js';

/** Entries per page, so that a message stays within Discord's 4,000 characters. */
export const onPage = 10;
/** The longest pieces in Markdown characters. */
const longest = { title: 100, line: 150 } as const;

/** An entry of a list. */
export interface Entry {
  readonly fingerprint: string;
  /** The title of its article, shown above it. */
  readonly title: string;
  /** The question, or the answer that was voted on. */
  readonly line: string;
  /** How often, and when. */
  readonly note: string;
}

/** A page of a list. */
export interface Listed {
  readonly list: List;
  readonly page: number;
  readonly pages: number;
  /** Empty where the list is. */
  readonly entries: readonly Entry[];
  /** Lines below the list as Markdown, such as what was just done. */
  readonly notes: readonly string[];
}

/** The phrases of each list and of the button that leads to it. */
const words = {
  questions: {
    lead: 'unanswered',
    none: 'noneUnanswered',
    choose: 'inboxQuestion',
    other: 'votes',
    name: 'buttonQuestions',
  },
  votes: {
    lead: 'inboxVotes',
    none: 'inboxNoVotes',
    choose: 'inboxAnswer',
    other: 'questions',
    name: 'buttonVotes',
  },
} as const satisfies Record<List, { readonly other: List } & Readonly<Record<string, string>>>;

/** A button of the inbox. */
export function inboxButton(
  press: Parameters<typeof toInboxId>[0],
  label: string,
  style?: APIButtonComponentWithCustomId['style'],
): APIButtonComponentWithCustomId {
  return buttonFor(toInboxId(press), label, style);
}

/** Entries as Markdown, grouped below their article's title. */
function linesOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ line, note, title }, at) => [
    ...(entries[at - 1]?.title === title ? [] : [`**${escapedShort(title, longest.title)}**`]),
    `• ${escapedShort(line, longest.line)}\n-# ${note}`,
  ]);
}

/** A page of a list, with a menu of its entries and a button to the other list. */
export function listScreen({ entries, list, notes, page, pages }: Listed, locale: string): Screen {
  const say = (key: Phrase['key'], values?: Phrase['values']): string =>
    wordsOfPhrase(phrase(key, values), locale);
  const { choose, lead, none, other } = words[list];
  const isEmpty = entries.length === 0;
  const turn = (to: number, label: Phrase['key']): APIButtonComponentWithCustomId[] =>
    to < 0 || to >= pages ? [] : [inboxButton({ does: 'list', list, page: to }, say(label))];
  const number = say('page', { page: page + 1, pages });
  return [
    {
      type: ComponentType.Container,
      components: [
        text(isEmpty ? say(none) : `### ${say(lead)}`),
        ...(isEmpty ? [] : [text(linesOf(entries).join('\n'))]),
        ...(pages > 1 ? [text(`-# ${number}`)] : []),
        ...notes.map((note) => text(`-# ${note}`)),
      ],
    },
    ...rowOf(
      isEmpty
        ? []
        : [
            {
              type: ComponentType.StringSelect as const,
              custom_id: toInboxId({ does: 'open', list, page }),
              placeholder: shorten(say(choose), longestChoice),
              options: entries.map(({ line, fingerprint, note }) => ({
                label: shorten(line, longestChoice),
                value: fingerprint,
                description: shorten(note, longestChoice),
              })),
            },
          ],
    ),
    ...rowOf([
      ...turn(page - 1, 'buttonBack'),
      ...turn(page + 1, 'buttonMore'),
      inboxButton({ does: 'list', list: other, page: 0 }, say(words[other].name)),
    ]),
  ];
}
