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
import { confirmationIn, controlsOf } from '../controls/rows.js';
import { cardAction } from '../interactions/cardButton.js';
import { type VoteAction, voteActionsFor } from '../interactions/voteButtons.js';
import { ArticleVersions } from '../server/articleVersions.js';
import { bodyOf } from './answerBody.js';
import { blocksInOne } from './checkedMessage.js';
import { colours } from './colours.js';
import { buttonFor, longestLabel, mostChoices, rowOf, text } from './components.js';
import { codeOf, pageCodesOf } from './customIds/answerCode.js';
import { type ButtonAction, toCustomId } from './customIds/buttonAction.js';
import { mostButtons, withMenus } from './lineMenu.js';
import { piecesOfAll } from './markdown/pieces.js';
import type { Pages, Screen } from './message.js';
import { footOf, paginate, wholeMessage } from './pages.js';
import { withQuestionLine } from './questionLine.js';
import { quizScreen } from './quizScreen.js';

/** The audience of an answer. */
export interface Audience {
  /** Id of the user who asked. */
  readonly owner: string;
  /** Whether only that user sees it. */
  readonly isPrivate: boolean;
  /** The reader's language, as a BCP 47 tag. */
  readonly locale: string;
  /** Whether vote buttons are shown: only in servers, where moderators read the votes. */
  readonly isVoter: boolean;
  /** The library that answered, which the answer's buttons refer to. */
  readonly library: Library;
  /** The line that repeats the question above the answer; none where Discord itself shows the question. */
  readonly questionLine?: string | null;
}

/** What is to be shown, whichever way it was made. */
interface Shown {
  readonly blocks: readonly Block[];
  readonly knowledge: Knowledge | null;
  readonly status: Answer['status'];
  readonly colour: keyof typeof colours;
  readonly suggestions: readonly string[];
  /** The code that restores it; null where nothing can. */
  readonly code: string | null;
  /** Whether a button may share it with everybody. Data kept of a server may not be shared. */
  readonly isShareable: boolean;
  readonly votes: readonly VoteAction[];
  /** The answer, for its card and controls. */
  readonly answer?: Answer;
}

function button(press: ButtonAction | null, label: string): APIButtonComponentWithCustomId[] {
  const id = press && toCustomId(press);
  return id === null ? [] : [buttonFor(id, label)];
}

/** A message of the bot's own words. @param mentions makes its commands clickable */
export function noteScreen(lead: Phrase, locale: string, mentions?: CommandMentions): Screen {
  const content = mentions ? mentions.in(markedWordsOfPhrase(lead, locale)) : wordsOfPhrase(lead, locale);
  return [text(content)];
}

/** Adds a file below the first page. */
function withFile({ linked, screens }: Pages, file: NonNullable<Pages['file']>): Pages {
  const [first = [], ...rest] = screens;
  const below = { type: ComponentType.File, file: { url: `attachment://${file.name}` } } as const;
  return { linked, screens: [[...first, below], ...rest], file };
}

/**
 * A public copy of a private message's components; null where it holds no answer.
 * @param owner the user who shares it, and may remove it
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

  /** A message of the bot's own words, with clickable commands. */
  note(lead: Phrase, locale: string): Screen {
    return noteScreen(lead, locale, this.mentions);
  }

  /** All pages of an answer. */
  async pages(answer: Answer, audience: Audience): Promise<Pages> {
    if ('quiz' in answer) return { screens: [quizScreen(answer, audience)], linked: false };
    const { knowledge, status } = answer;
    const { isPrivate, locale } = audience;
    const suggestions = answer.suggestions.map((line) => lineIn(line, locale));
    // Suggestions that have buttons are not listed too.
    const hasButtons = 'listed' in answer || confirmationIn(answer, isPrivate) !== undefined;
    const blocks = present(hasButtons ? { ...answer, suggestions: [] } : answer, locale);
    const votes = audience.isVoter ? voteActionsFor(answer, new ArticleVersions(audience.library)) : [];
    const colour = 'verdict' in answer ? answer.verdict : status;
    const code = codeOf(answer);
    const isOpen = status === 'not-in-article' || (answer.kind === 'check' && status === 'answered');
    const isShareable = code !== null || isOpen;
    const shown = { blocks, knowledge, status, colour, suggestions, code, isShareable, votes, answer };
    const pages = await this.#pages(shown, audience);
    return 'file' in answer && answer.file ? withFile(pages, answer.file) : pages;
  }

  /** Fits a checked message into one message: with less detail, or fewer quotations. */
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
    const { questionLine = null, isPrivate, locale, owner } = audience;
    const source = knowledge?.contents.source?.url ?? null;
    const pages = paginate(piecesOfAll(shown.blocks, source, locale, this.mentions), limits);
    const passages = pages.flat().flatMap(({ passage }) => passage ?? []);
    const title = shown.answer?.isOfAll ? null : (knowledge?.article.title?.text ?? null);
    const instead = await this.#instead(shown, audience);
    const versions = new ArticleVersions(audience.library);
    const version = knowledge && versions.fingerprintOf(knowledge);
    const words = (key: Phrase['key']): string => wordsOfPhrase(phrase(key), locale);
    const press = (does: 'page' | 'share', page: number): ButtonAction | null =>
      version !== null && page >= 0 && page < pages.length && (code !== null || does === 'share')
        ? { does, version, owner, page, code: code ?? '' }
        : null;
    const turns = shown.answer && pageCodesOf(shown.answer);
    const turn = (code: string | null | undefined): ButtonAction | null =>
      code && version !== null ? { does: 'page', version, owner, page: 0, code } : null;
    const controls = shown.answer ? controlsOf(shown.answer, isPrivate, owner, locale) : [];
    const screens = pages.map((pieces, page): Screen => {
      const row = [
        ...button(press('page', page - 1) ?? turn(turns?.before), words('buttonBack')),
        ...button(press('page', page + 1) ?? turn(turns?.after), words('buttonMore')),
        ...button(page === 0 ? cardAction(shown.answer, version) : null, words('buttonCard')),
        ...shown.votes.flatMap((vote) =>
          button(vote, words(vote.does === 'helpful' ? 'buttonHelpful' : 'buttonWrong')),
        ),
        ...(isPrivate
          ? button(shown.isShareable ? press('share', page) : null, words('buttonShare'))
          : button({ does: 'remove', owner }, words('buttonRemove'))),
      ];
      const whole = bodyOf(pieces, passages, versions, words('buttonContext'), instead);
      const body = withQuestionLine(questionLine, withMenus(whole, words('menuLines')));
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

  /** Buttons that ask a refusal's suggestions, by suggestion. A suggestion whose answer has no code gets none. */
  async #instead(
    { knowledge, status, suggestions }: Shown,
    { library, owner }: Audience,
  ): Promise<ReadonlyMap<string, APIButtonComponentWithCustomId>> {
    if (!knowledge || isAnswering(status)) return new Map();
    const buttons = new Map<string, APIButtonComponentWithCustomId>();
    // An ambiguous name lists everybody who may be meant.
    const most = status === 'ambiguous' ? mostChoices : mostButtons;
    for (const [number, line] of suggestions.entries()) {
      if (buttons.size === most) break;
      if (line.length > longestLabel) continue;
      // A suggestion may be about another article. The reader is left out, since it is slow and was not used to
      // suggest it.
      const desk = { ...this.desk, library, reader: noReader };
      const answer = await respond(desk, line, { article: knowledge.article.slug });
      const version = answer.knowledge && new ArticleVersions(library).fingerprintOf(answer.knowledge);
      const code = codeOf(answer);
      if (code === null || version === null) continue;
      const [one] = button({ does: 'instead', version, owner, number, code }, line);
      if (one) buttons.set(line, one);
    }
    return buttons;
  }
}
