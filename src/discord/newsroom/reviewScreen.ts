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
import type { ServerArticle } from '../../settings/storeInterface.js';
import { shorten } from '../../support/shorten.js';
import { buttonFor, escapedShort, longestChoice, mostChoices, text } from '../screen/components.js';
import type { Screen } from '../screen/message.js';
import {
  draftFingerprint,
  type ReviewAction,
  statementFingerprint,
  textFingerprint,
  toReviewId,
} from './reviewIds.js';
import { choicesOf, decidedIn, nobody, uncertainIn } from './speakers.js';

/** Uncertain statements per page: each takes three of a message's 40 components. */
const onPage = 5;
/**
 * The longest pieces in characters, so that a message stays within Discord's 4,000. Only a very bad page has many
 * notes.
 */
const longest = { title: 200, line: 120, note: 240, passage: 220, names: 80 } as const;
/** The most notes that are shown. */
const mostNotes = 5;
/** The colour bar of a draft. */
const colour = 0xf0b232;

/** An article with a draft to review. */
export interface Reviewed extends ServerArticle {
  readonly draft: Version;
}

type Say = (key: Phrase['key'], values?: Phrase['values']) => string;

function button(
  press: ReviewAction,
  label: string,
  style?: APIButtonComponentWithCustomId['style'],
): APIButtonComponentWithCustomId {
  return buttonFor(toReviewId(press), label, style);
}

/** The article's header, and counts of what was read in it. */
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
      quotes: phrase('countQuotes', { count: statements.filter(({ direct }) => direct).length }),
      people: phrase('countPeople', { count: people.length }),
      organisations: phrase('countOrganisations', { count: organisations.length }),
    }),
  ];
  return lines.join('\n');
}

/** An uncertain statement, with a menu of possible speakers. */
function statementRows(
  statement: Statement,
  contents: Contents,
  press: Omit<Extract<ReviewAction, { does: 'speaker' }>, 'does' | 'statement'>,
  say: Say,
): APIComponentInContainer[] {
  const words = escapedShort(statement.words.text, longest.passage);
  const percent = Math.round(100 * (statement.confidence ?? 1));
  const choices = choicesOf(contents, statement);
  // Discord sends no event when a menu's default is chosen again. So a speaker that needs confirming is not preset.
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
    custom_id: toReviewId({ does: 'speaker', ...press, statement: statementFingerprint(statement.id) }),
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
 * The review screen of a draft: what was read, and the uncertain statements with menus of their speakers.
 * @param notes lines at the top, such as warnings
 * @returns for a draft that cannot be read, a note and a button to discard it
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
    { does: 'discard', draft: draftFingerprint(slug), state: textFingerprint(draft.text) },
    say('buttonDiscard'),
    ButtonStyle.Danger,
  );
  if (!contents)
    return [
      { type: ComponentType.TextDisplay, content: say('reviewFaulty') },
      { type: ComponentType.ActionRow, components: [discard] },
    ];
  const uncertain = uncertainIn(contents);
  // Decided statements follow, so that a decision can be changed.
  const listed = [...uncertain, ...decidedIn(contents)];
  const pages = Math.max(1, Math.ceil(listed.length / onPage));
  const at = Math.min(page, pages - 1);
  const [fingerprint, state] = [draftFingerprint(slug), textFingerprint(draft.text)];
  const onThisPage = listed.slice(at * onPage, (at + 1) * onPage);
  const turn = (to: number, label: string): APIButtonComponentWithCustomId[] =>
    to < 0 || to >= pages ? [] : [button({ does: 'page', draft: fingerprint, page: to }, label)];
  const publish = button(
    { does: 'publish', draft: fingerprint, state },
    say('buttonPublish'),
    ButtonStyle.Success,
  );
  const correct = button({ does: 'correct', draft: fingerprint, state }, say('buttonPublishCorrected'));
  return [
    {
      type: ComponentType.Container,
      accent_color: colour,
      components: [
        text(head(contents, say)),
        ...notes.slice(0, mostNotes).map((note) => text(`-# ${escapedShort(note, longest.note)}`)),
        { type: ComponentType.Separator },
        text(say(uncertain.length === 0 ? 'reviewClear' : 'reviewDoubts', { count: uncertain.length })),
        ...onThisPage.flatMap((statement) =>
          statementRows(statement, contents, { draft: fingerprint, state, page: at }, say),
        ),
        ...(pages > 1 ? [text(`-# ${say('page', { page: at + 1, pages })}`)] : []),
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

/** A menu of a server's drafts, the latest first. */
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
            value: draftFingerprint(slug),
          })),
        },
      ],
    },
  ];
}
