import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { readKnowledge } from '../../knowledge/load.js';
import type { Version } from '../../knowledge/publishing.js';
import type { Contents, Statement } from '../../knowledge/schema.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { shorten } from '../../present/plain.js';
import type { ServerArticle } from '../../settings/store.js';
import { buttonFor, escapedShort, longestChoice, mostChoices, text } from '../screen/components.js';
import type { Screen } from '../screen/message.js';
import { draftMark, type ReviewPress, stateMark, statementMark, toReviewId } from './ids.js';
import { choicesOf, decidedIn, doubtsIn, nobody } from './speakers.js';

/** Doubtful lines on one page: each takes three of the forty components of a message. */
const onPage = 5;
/** Characters at most of each piece, so that all of a message are within its 4,000; notes are many of a very bad page only. */
const longest = { title: 200, line: 120, note: 240, passage: 220, names: 80 } as const;
/** Notes that are shown at most. */
const mostNotes = 5;
/** The stripe at the side of what nobody else sees yet. */
const colour = 0xf0b232;

/** An article that waits for its review. */
export interface Reviewed extends ServerArticle {
  readonly draft: Version;
}

type Say = (key: Phrase['key'], values?: Phrase['values']) => string;

function button(
  press: ReviewPress,
  label: string,
  style?: APIButtonComponentWithCustomId['style'],
): APIButtonComponentWithCustomId {
  return buttonFor(toReviewId(press), label, style);
}

/** What stands above: the article's own header, and what was read in it. */
function head(
  { author, date, organisations, people, source, statements, title }: Contents,
  say: Say,
): string {
  const lines = [
    `### ${escapedShort(title.text, longest.title)}`,
    ...[date?.text, author?.text, source?.name ?? source?.url].flatMap((line) =>
      line === undefined ? [] : [`-# ${escapedShort(line, longest.line)}`],
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
  statement: Statement,
  contents: Contents,
  press: Omit<Extract<ReviewPress, { does: 'speaker' }>, 'does' | 'statement'>,
  say: Say,
): APIComponentInContainer[] {
  const words = escapedShort(statement.words.text, longest.passage);
  const percent = String(Math.round(100 * (statement.confidence ?? 1)));
  const choices = choicesOf(contents, statement);
  // Discord sends nothing where the choice that is set is chosen again: what is to be confirmed is not set.
  const isDecided = statement.confidence === undefined;
  const names = choices.flatMap(({ entity, isRead }) => (isRead ? [entity.name.text] : []));
  const known = names.length === 0 ? say('reviewOpen') : escapedShort(names.join(', '), longest.names);
  const state = isDecided
    ? `✓ ${known}`
    : names.length === 0
      ? known
      : `${known} · ${say('reviewSure', { percent })}`;
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: toReviewId({ does: 'speaker', ...press, statement: statementMark(statement.id) }),
    placeholder: shorten(say('reviewWho'), longestChoice),
    options: [
      ...choices.map(({ entity, id, isRead }) => {
        const role = 'role' in entity ? entity.role?.text : undefined;
        return {
          label: shorten(entity.name.text, longestChoice),
          value: id,
          default: isDecided && isRead && statement.speakers.length === 1,
          ...(role === undefined ? {} : { description: shorten(role, longestChoice) }),
        };
      }),
      {
        label: shorten(say(statement.direct ? 'reviewNobody' : 'reviewNoStatement'), longestChoice),
        value: nobody,
        default: isDecided && statement.speakers.length === 0,
      },
    ],
  };
  return [
    text(`${statement.direct ? `“${words}”` : words}\n-# ${state}`),
    { type: ComponentType.ActionRow, components: [menu] },
  ];
}

/**
 * A draft for whoever reviews it: what was read, and the doubtful statements with menus of their speakers.
 * @param notes what is told above, such as warnings
 * @returns of a draft that cannot be read, that this is so, and how to discard it
 */
export function reviewScreen(
  { draft, published, slug }: Reviewed,
  page: number,
  locale: string,
  notes: readonly string[] = [],
): Screen {
  const say: Say = (key, values) => wordsOfPhrase(phrase(key, values), locale);
  const contents = readKnowledge(slug, draft.text, draft.json).knowledge?.contents;
  const discard = button(
    { does: 'discard', draft: draftMark(slug), state: stateMark(draft.text) },
    say('buttonDiscard'),
    ButtonStyle.Danger,
  );
  if (!contents)
    return [
      { type: ComponentType.TextDisplay, content: say('reviewFaulty') },
      { type: ComponentType.ActionRow, components: [discard] },
    ];
  const doubts = doubtsIn(contents);
  // What somebody has decided can be decided otherwise.
  const listed = [...doubts, ...decidedIn(contents)];
  const pages = Math.max(1, Math.ceil(listed.length / onPage));
  const at = Math.min(page, pages - 1);
  const [mark, state] = [draftMark(slug), stateMark(draft.text)];
  const onThisPage = listed.slice(at * onPage, (at + 1) * onPage);
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
        ...notes.slice(0, mostNotes).map((note) => text(`-# ${escapedShort(note, longest.note)}`)),
        { type: ComponentType.Separator },
        text(say(doubts.length === 0 ? 'reviewClear' : 'reviewDoubts', { count: String(doubts.length) })),
        ...onThisPage.flatMap((doubt) => doubtRows(doubt, contents, { draft: mark, state, page: at }, say)),
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
        discard,
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
          options: drafts.slice(0, mostChoices).map(({ draft, slug }) => ({
            label: shorten(draft?.text.split('\n')[0] || slug, longestChoice),
            value: draftMark(slug),
          })),
        },
      ],
    },
  ];
}
