import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer } from '../answer/answer.js';
import { type MessageCheck, presentMessage } from '../answer/check/message.js';
import { type Block, present } from '../answer/present.js';
import { type Desk, respond } from '../answer/respond.js';
import { type Phrase, phrase, wordsOfPhrase } from '../answer/wording.js';
import type { Knowledge } from '../knowledge/load.js';
import { codeOf } from './answerCode.js';
import { type VotePress, votesOn } from './ballot.js';
import { contextPress, type Press, toCustomId } from './customId.js';
import type { Editions } from './editions.js';
import { paginate } from './pages.js';
import { type Piece, piecesOf } from './pieces.js';

/** The components of one message, within Discord's limits by the way they are made. */
export type Screen = readonly APIMessageTopLevelComponent[];

/** Whom an answer is shown to. */
export interface Audience {
  /** Id of the person who asked. */
  readonly owner: string;
  /** Whether only that person sees it. */
  readonly isPrivate: boolean;
  /** The reader's language, as a BCP 47 tag. */
  readonly locale: string;
  /** Whether it is asked what they think of it: in servers, where somebody reads that. */
  readonly isVoter: boolean;
}

/** The messages that show an answer. */
export interface Pages {
  readonly screens: readonly Screen[];
  /** Whether buttons lead from one to the next; else they are sent one after the other. */
  readonly linked: boolean;
  /** What comes with the first as a file. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** What is to be shown, however it came about. */
interface Shown {
  readonly blocks: readonly Block[];
  readonly knowledge: Knowledge | null;
  readonly status: Answer['status'];
  readonly suggestions: readonly string[];
  /** What brings it up again; null where nothing can. */
  readonly code: string | null;
  readonly votes: readonly VotePress[];
}

/** The stripe at the side; the words say the same. */
const colours = {
  answered: 0x2f6fb3,
  'not-in-article': 0x7a7f87,
  ambiguous: 0xb3822f,
  invalid: 0xb3822f,
} as const;
/** Characters on a button at most. */
const longestLabel = 80;
const mostSuggestions = 3;

function button(press: Press | null, label: string): APIButtonComponentWithCustomId[] {
  const id = press && toCustomId(press);
  return id === null
    ? []
    : [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id }];
}

const text = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });

/** A sentence of the bot's own as a message. */
export function noteScreen(lead: Phrase, locale: string): Screen {
  return [{ type: ComponentType.TextDisplay, content: wordsOfPhrase(lead, locale) }];
}

/** Pages with a file below the first. */
function withFile({ linked, screens }: Pages, file: NonNullable<Pages['file']>): Pages {
  const [first = [], ...rest] = screens;
  const below = { type: ComponentType.File, file: { url: `attachment://${file.name}` } } as const;
  return { linked, screens: [[...first, below], ...rest], file };
}

/** Renders answers as messages of components. */
export class Screens {
  constructor(
    private readonly desk: Desk,
    private readonly editions: Editions,
  ) {}

  /** All pages of an answer. */
  pages(answer: Answer, audience: Audience): Pages {
    const { knowledge, status, suggestions } = answer;
    const blocks = present(answer, audience.locale);
    const votes = audience.isVoter ? votesOn(answer, this.editions) : [];
    const shown = { blocks, knowledge, status, suggestions, code: codeOf(answer), votes };
    const pages = this.#pages(shown, audience);
    return 'file' in answer && answer.file ? withFile(pages, answer.file) : pages;
  }

  /** All pages of a checked message. */
  checkPages(knowledge: Knowledge, check: MessageCheck, audience: Audience): Pages {
    const blocks = presentMessage(check, audience.locale);
    const status = check.checks.some((answer) => answer.status === 'answered')
      ? 'answered'
      : 'not-in-article';
    return this.#pages({ blocks, knowledge, status, suggestions: [], code: null, votes: [] }, audience);
  }

  #pages(shown: Shown, audience: Audience): Pages {
    const { code, knowledge, status } = shown;
    const { isPrivate, locale, owner } = audience;
    const source = knowledge?.contents.source?.url ?? null;
    const pages = paginate(shown.blocks.flatMap((block) => piecesOf(block, source)));
    const edition = knowledge && this.editions.markOf(knowledge);
    const words = (key: Phrase['key']): string => wordsOfPhrase(phrase(key), locale);
    const press = (does: 'page' | 'share', page: number): Press | null =>
      code !== null && edition !== null && page >= 0 && page < pages.length
        ? { does, edition, owner, page, code }
        : null;
    const screens = pages.map((pieces, page): Screen => {
      const row = [
        ...button(press('page', page - 1), words('buttonBack')),
        ...button(press('page', page + 1), words('buttonMore')),
        ...shown.votes.flatMap((vote) =>
          button(vote, words(vote.does === 'helpful' ? 'buttonHelpful' : 'buttonWrong')),
        ),
        ...(isPrivate
          ? button(press('share', page), words('buttonShare'))
          : button({ does: 'remove', owner }, words('buttonRemove'))),
      ];
      const body = this.#body(pieces, edition, words('buttonContext'));
      if (pages.length > 1) {
        const number = phrase('page', { page: String(page + 1), pages: String(pages.length) });
        body.push(text(`-# ${wordsOfPhrase(number, locale)}`));
      }
      const rows = [this.#instead(shown, audience), row].filter(({ length }) => length > 0);
      return [
        { type: ComponentType.Container, accent_color: colours[status], components: body },
        ...rows.map((components) => ({ type: ComponentType.ActionRow as const, components })),
      ];
    });
    const linked = button(press('page', pages.length - 1), words('buttonMore')).length > 0;
    return { screens, linked };
  }

  /** Pieces as components: each passage with a button that shows it in context, once. */
  #body(pieces: readonly Piece[], edition: string | null, label: string): APIComponentInContainer[] {
    const body: APIComponentInContainer[] = [];
    const used = new Set<string>();
    let plain: string[] = [];
    const flush = (): void => {
      if (plain.length > 0) body.push(text(plain.join('\n')));
      plain = [];
    };
    for (const { markdown, passage } of pieces) {
      const [accessory] = passage && edition ? button(contextPress(edition, passage), label) : [];
      if (!accessory || used.has(accessory.custom_id)) {
        plain.push(markdown);
        continue;
      }
      flush();
      used.add(accessory.custom_id);
      body.push({
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: markdown }],
        accessory,
      });
    }
    flush();
    return body;
  }

  /** Buttons that ask what a refusal suggests; a suggestion without a code is left out. */
  #instead({ knowledge, status, suggestions }: Shown, { owner }: Audience): APIButtonComponentWithCustomId[] {
    if (status === 'answered' || !knowledge) return [];
    return suggestions
      .flatMap((line, number) => {
        if (line.length > longestLabel) return [];
        // A suggestion may ask another article.
        const answer = respond(this.desk, line, { article: knowledge.article.slug });
        const edition = answer.knowledge && this.editions.markOf(answer.knowledge);
        const code = codeOf(answer);
        return code === null || edition === null
          ? []
          : button({ does: 'instead', edition, owner, number, code }, line);
      })
      .slice(0, mostSuggestions);
  }
}
