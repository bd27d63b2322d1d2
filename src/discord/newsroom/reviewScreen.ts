import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { ServerArticle } from '../../answer/store.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../answer/wording.js';
import { readKnowledge } from '../../knowledge/load.js';
import type { Contents } from '../../knowledge/schema.js';
import { escapeMarkdown } from '../markdown.js';
import type { Screen } from '../screen.js';
import { draftMark, type ReviewPress, stateMark, toReviewId } from './ids.js';
import { choicesOf, type Doubt, doubtsIn, nobody } from './speakers.js';

/** Doubtful lines on one page: each takes three of the forty components of a message. */
const onPage = 5;
/** Drafts that are offered at most, as many as a menu has choices. */
const mostOffered = 25;
/** Characters of a passage, of a choice, and of what is said of it. */
const longest = { passage: 220, choice: 100 } as const;
/** The stripe at the side of what nobody else sees yet. */
const colour = 0xf0b232;

type Say = (key: Phrase['key'], values?: Phrase['values']) => string;

const shorten = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
};

const text = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });

function button(
  press: ReviewPress,
  label: string,
  style:
    | ButtonStyle.Primary
    | ButtonStyle.Secondary
    | ButtonStyle.Success
    | ButtonStyle.Danger = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: toReviewId(press) };
}

/** What stands above: the article's own header, and what was read in it. */
function head(
  { author, date, organisations, people, source, statements, title }: Contents,
  say: Say,
): string {
  const lines = [
    `### ${escapeMarkdown(shorten(title.text, 200))}`,
    ...[date?.text, author?.text, source?.name ?? source?.url].flatMap((line) =>
      line === undefined ? [] : [`-# ${escapeMarkdown(shorten(line, 200))}`],
    ),
    say('reviewHolds', {
      quotes: String(statements.filter(({ direct }) => direct).length),
      people: String(people.length),
      organisations: String(organisations.length),
    }),
  ];
  return lines.join('\n');
}

/** A doubtful statement, with a menu of whoever may have said it. */
function doubtRows(
  { number, statement }: Doubt,
  contents: Contents,
  press: Omit<Extract<ReviewPress, { does: 'speaker' }>, 'does' | 'statement'>,
  say: Say,
): APIComponentInContainer[] {
  const words = escapeMarkdown(shorten(statement.words.text, longest.passage));
  const percent = String(Math.round(100 * (statement.confidence ?? 1)));
  const choices = choicesOf(contents, statement);
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: toReviewId({ does: 'speaker', ...press, statement: number }),
    placeholder: shorten(say('reviewWho'), longest.choice),
    options: [
      ...choices.map(({ entity, id, isRead }) => {
        const role = 'role' in entity ? entity.role?.text : undefined;
        return {
          label: shorten(entity.name.text, longest.choice),
          value: id,
          default: isRead && statement.speakers.length === 1,
          ...(role === undefined ? {} : { description: shorten(role, longest.choice) }),
        };
      }),
      {
        label: shorten(say(statement.direct ? 'reviewNobody' : 'reviewNoStatement'), longest.choice),
        value: nobody,
        default: statement.speakers.length === 0,
      },
    ],
  };
  return [
    text(
      `${statement.direct ? `“${words}”` : words}\n-# ${say(
        statement.speakers.length === 0 ? 'reviewOpen' : 'reviewSure',
        { percent },
      )}`,
    ),
    { type: ComponentType.ActionRow, components: [menu] },
  ];
}

/**
 * A draft for whoever reviews it: what was read, and the doubtful statements with menus of their speakers.
 * @param notes what is told above, such as warnings
 * @returns null where there is no draft, or none that can be read
 */
export function reviewScreen(
  { draft, published, slug }: ServerArticle,
  page: number,
  locale: string,
  notes: readonly string[] = [],
): Screen | null {
  const contents = draft && readKnowledge(slug, draft.text, draft.json).knowledge?.contents;
  if (!draft || !contents) return null;
  const say: Say = (key, values) => wordsOfPhrase(phrase(key, values), locale);
  const doubts = doubtsIn(contents);
  const pages = Math.max(1, Math.ceil(doubts.length / onPage));
  const at = Math.min(page, pages - 1);
  const [mark, state] = [draftMark(slug), stateMark(draft.text)];
  const shown = doubts.slice(at * onPage, (at + 1) * onPage);
  const turn = (to: number, label: string): APIButtonComponentWithCustomId[] =>
    to < 0 || to >= pages ? [] : [button({ does: 'page', draft: mark, page: to }, label)];
  const publish = button({ does: 'publish', draft: mark, state }, say('buttonPublish'), ButtonStyle.Success);
  const correct = button({ does: 'correct', draft: mark, state }, say('buttonPublishCorrected'));
  return [
    {
      type: ComponentType.Container,
      accent_color: colour,
      components: [
        text(head(contents, say)),
        ...notes.map((note) => text(`-# ${escapeMarkdown(shorten(note, 400))}`)),
        { type: ComponentType.Separator },
        text(say(doubts.length === 0 ? 'reviewClear' : 'reviewDoubts', { count: String(doubts.length) })),
        ...shown.flatMap((doubt) => doubtRows(doubt, contents, { draft: mark, state, page: at }, say)),
        ...(pages > 1 ? [text(`-# ${say('page', { page: String(at + 1), pages: String(pages) })}`)] : []),
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        ...turn(at - 1, say('buttonBack')),
        ...turn(at + 1, say('buttonMore')),
        publish,
        ...(published ? [correct] : []),
        button({ does: 'discard', draft: mark }, say('buttonDiscard'), ButtonStyle.Danger),
      ],
    },
  ];
}

/** The drafts of a server to choose from; the latest first. */
export function draftsScreen(articles: readonly ServerArticle[], locale: string): Screen {
  const drafts = articles.filter(({ draft }) => draft !== null).sort((a, b) => b.changed - a.changed);
  return [
    { type: ComponentType.TextDisplay, content: wordsOfPhrase(phrase('reviewWhich'), locale) },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: toReviewId({ does: 'open' }),
          options: drafts.slice(0, mostOffered).map(({ draft, slug }) => ({
            label: shorten(draft?.text.split('\n')[0] || slug, longest.choice),
            value: draftMark(slug),
          })),
        },
      ],
    },
  ];
}
