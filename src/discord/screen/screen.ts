import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';
import { type Answer, isAnswering } from '../../answer/answer.js';
import type { Library } from '../../knowledge/library.js';
import type { Knowledge } from '../../knowledge/load.js';
import { lineIn } from '../../phrases/commandNames.js';
import { markedWordsOfPhrase, type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import type { Block } from '../../present/blocks.js';
import { present } from '../../present/present.js';
import { noReader } from '../../reader/reader.js';
import type { MessageCheck } from '../../request/checkMessage.js';
import { type Desk, respond } from '../../request/respond.js';
import { CommandMentions } from '../client/commandMentions.js';
import { askedBack, controlsOf } from '../controls/rows.js';
import { type VotePress, votesOn } from '../interactions/ballot.js';
import { cardPress } from '../interactions/cardPress.js';
import { Editions } from '../server/editions.js';
import { codeOf, turnsOf } from './answerCode.js';
import { withAsked } from './asked.js';
import { bodyOf } from './body.js';
import { blocksInOne } from './checkedMessage.js';
import { colours } from './colours.js';
import { buttonFor, longestLabel, mostChoices, rowOf, text } from './components.js';
import { type Press, toCustomId } from './customId.js';
import { mostButtons, withMenus } from './lineMenu.js';
import type { Pages, Screen } from './message.js';
import { footOf, paginate, wholeMessage } from './pages.js';
import { piecesOfAll } from './pieces.js';
import { quizScreen } from './quizScreen.js';

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
  /** The articles where it is asked, which buttons of the answer lead back to. */
  readonly library: Library;
  /** The line that repeats the question above the answer; none where Discord shows what was asked. */
  readonly asked?: string | null;
}

/** What is to be shown, however it came about. */
interface Shown {
  readonly blocks: readonly Block[];
  readonly knowledge: Knowledge | null;
  readonly status: Answer['status'];
  readonly colour: keyof typeof colours;
  readonly suggestions: readonly string[];
  /** What brings it up again; null where nothing can. */
  readonly code: string | null;
  /** Whether it may be shown to everybody by the press of a button: what is kept of a server may not. */
  readonly isShareable: boolean;
  readonly votes: readonly VotePress[];
  /** Whose quotation can become a picture, and what else can be done with it. */
  readonly answer?: Answer;
}

function button(press: Press | null, label: string): APIButtonComponentWithCustomId[] {
  const id = press && toCustomId(press);
  return id === null ? [] : [buttonFor(id, label)];
}

/** A sentence of the bot's own as a message. @param mentions makes its commands ones that can be pressed */
export function noteScreen(lead: Phrase, locale: string, mentions?: CommandMentions): Screen {
  const content = mentions ? mentions.in(markedWordsOfPhrase(lead, locale)) : wordsOfPhrase(lead, locale);
  return [text(content)];
}

/** Pages with a file below the first. */
function withFile({ linked, screens }: Pages, file: NonNullable<Pages['file']>): Pages {
  const [first = [], ...rest] = screens;
  const below = { type: ComponentType.File, file: { url: `attachment://${file.name}` } } as const;
  return { linked, screens: [[...first, below], ...rest], file };
}

/**
 * A private message's own components for everybody to see; null where it holds none.
 * @param owner who shares it, and may remove it
 */
export function sharedScreen(
  shown: readonly APIMessageTopLevelComponent[],
  owner: string,
  locale: string,
): Screen | null {
  const containers = shown.filter(({ type }) => type === ComponentType.Container);
  const remove = button({ does: 'remove', owner }, wordsOfPhrase(phrase('buttonRemove'), locale));
  return containers.length > 0 ? [...containers, ...rowOf(remove)] : null;
}

/** Renders answers as messages of components. */
export class Screens {
  constructor(
    private readonly desk: Pick<Desk, 'commands'>,
    private readonly mentions = new CommandMentions(),
  ) {}

  /** A sentence of the bot's own as a message, in which commands can be pressed. */
  note(lead: Phrase, locale: string): Screen {
    return noteScreen(lead, locale, this.mentions);
  }

  /** All pages of an answer. */
  async pages(answer: Answer, audience: Audience): Promise<Pages> {
    if ('quiz' in answer) return { screens: [quizScreen(answer, audience)], linked: false };
    const { knowledge, status } = answer;
    const { isPrivate, locale } = audience;
    const suggestions = answer.suggestions.map((line) => lineIn(line, locale));
    // What buttons ask need not be typed.
    const hasButtons = 'listed' in answer || askedBack(answer, isPrivate) !== undefined;
    const blocks = present(hasButtons ? { ...answer, suggestions: [] } : answer, locale);
    const votes = audience.isVoter ? votesOn(answer, new Editions(audience.library)) : [];
    const colour = 'verdict' in answer ? answer.verdict : status;
    const code = codeOf(answer);
    const isOpen = status === 'not-in-article' || (answer.kind === 'check' && status === 'answered');
    const isShareable = code !== null || isOpen;
    const shown = { blocks, knowledge, status, colour, suggestions, code, isShareable, votes, answer };
    const pages = await this.#pages(shown, audience);
    return 'file' in answer && answer.file ? withFile(pages, answer.file) : pages;
  }

  /** A checked message as one message: with less of each quotation, or fewer of them, where not all fits. */
  async checkPages(knowledge: Knowledge, check: MessageCheck, audience: Audience): Promise<Pages> {
    const blocks = blocksInOne(knowledge, check, audience.locale);
    const status = check.checks.some((answer) => answer.status === 'answered')
      ? 'answered'
      : 'not-in-article';
    const rest = { colour: status, suggestions: [], code: null, isShareable: true, votes: [] } as const;
    const { screens } = await this.#pages({ blocks, knowledge, status, ...rest }, audience, wholeMessage);
    return { screens: screens.slice(0, 1), linked: false };
  }

  async #pages(shown: Shown, audience: Audience, limits?: Parameters<typeof paginate>[1]): Promise<Pages> {
    const { code, knowledge } = shown;
    const { asked = null, isPrivate, locale, owner } = audience;
    const source = knowledge?.contents.source?.url ?? null;
    const pages = paginate(piecesOfAll(shown.blocks, source, locale, this.mentions), limits);
    const passages = pages.flat().flatMap(({ passage }) => passage ?? []);
    const title = shown.answer?.isOfAll ? null : (knowledge?.article.title?.text ?? null);
    const instead = await this.#instead(shown, audience);
    const editions = new Editions(audience.library);
    const edition = knowledge && editions.markOf(knowledge);
    const words = (key: Phrase['key']): string => wordsOfPhrase(phrase(key), locale);
    const press = (does: 'page' | 'share', page: number): Press | null =>
      edition !== null && page >= 0 && page < pages.length && (code !== null || does === 'share')
        ? { does, edition, owner, page, code: code ?? '' }
        : null;
    const turns = shown.answer && turnsOf(shown.answer);
    const turn = (code: string | null | undefined): Press | null =>
      code && edition !== null ? { does: 'page', edition, owner, page: 0, code } : null;
    const controls = shown.answer ? controlsOf(shown.answer, isPrivate, owner, locale) : [];
    const screens = pages.map((pieces, page): Screen => {
      const row = [
        ...button(press('page', page - 1) ?? turn(turns?.before), words('buttonBack')),
        ...button(press('page', page + 1) ?? turn(turns?.after), words('buttonMore')),
        ...button(page === 0 ? cardPress(shown.answer, edition) : null, words('buttonCard')),
        ...shown.votes.flatMap((vote) =>
          button(vote, words(vote.does === 'helpful' ? 'buttonHelpful' : 'buttonWrong')),
        ),
        ...(isPrivate
          ? button(shown.isShareable ? press('share', page) : null, words('buttonShare'))
          : button({ does: 'remove', owner }, words('buttonRemove'))),
      ];
      const whole = bodyOf(pieces, passages, editions, words('buttonContext'), instead);
      const body = withAsked(asked, withMenus(whole, words('menuLines')));
      if (pages.length > 1) body.push(text(footOf(page, pages.length, title, locale)));
      return [
        { type: ComponentType.Container, accent_color: colours[shown.colour], components: body },
        ...(page === 0 ? controls : []),
        ...rowOf(row),
      ];
    });
    const linked = button(press('page', pages.length - 1), words('buttonMore')).length > 0;
    return { screens, linked };
  }

  /** Buttons that ask what a refusal suggests, by the suggestion; one without a code is left out. */
  async #instead(
    { knowledge, status, suggestions }: Shown,
    { library, owner }: Audience,
  ): Promise<ReadonlyMap<string, APIButtonComponentWithCustomId>> {
    if (!knowledge || isAnswering(status)) return new Map();
    const buttons = new Map<string, APIButtonComponentWithCustomId>();
    // Of several people each is one to choose.
    const most = status === 'ambiguous' ? mostChoices : mostButtons;
    for (const [number, line] of suggestions.entries()) {
      if (buttons.size === most) break;
      if (line.length > longestLabel) continue;
      // A suggestion may ask another article. It was made without the reader, which would take its time.
      const desk = { ...this.desk, library, reader: noReader };
      const answer = await respond(desk, line, { article: knowledge.article.slug });
      const edition = answer.knowledge && new Editions(library).markOf(answer.knowledge);
      const code = codeOf(answer);
      if (code === null || edition === null) continue;
      const [one] = button({ does: 'instead', edition, owner, number, code }, line);
      if (one) buttons.set(line, one);
    }
    return buttons;
  }
}
