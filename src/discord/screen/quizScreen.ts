import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { QuizQuestion, QuizReveal } from '../../answer/answer.js';
import type { Choice, GameState } from '../../answer/quiz/game.js';
import { letters } from '../../answer/quiz/play.js';
import type { Library } from '../../knowledge/library.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { present } from '../../present/present.js';
import { shorten } from '../../support/shorten.js';
import { ArticleVersions } from '../server/articleVersions.js';
import { colours } from './colours.js';
import { buttonFor, longestLabel, rowOf, text } from './components.js';
import { toCustomId } from './customIds/buttonAction.js';
import { piecesOfAll } from './markdown/pieces.js';
import type { Screen } from './message.js';

/** The audience of a round. */
interface Player {
  /** The reader's language, as a BCP 47 tag. */
  readonly locale: string;
  /** The library that the quiz is played on. */
  readonly library: Library;
}

/**
 * A round of a quiz as a message: the question or the truth, and a row of buttons whose ids hold the state of the
 * game. It has no share button.
 */
export function quizScreen(answer: QuizQuestion | QuizReveal, { library, locale }: Player): Screen {
  const { knowledge } = answer;
  // Suggestions are shown as buttons.
  const blocks = present({ ...answer, suggestions: [] }, locale);
  const source = knowledge.contents.source?.url ?? null;
  const markdown = piecesOfAll(blocks, source, locale).map((piece) => piece.markdown);
  const buttons = buttonsOf(answer, new ArticleVersions(library).fingerprintOf(knowledge), locale);
  return [
    {
      type: ComponentType.Container,
      accent_color: colours.answered,
      components: [text(markdown.join('\n'))],
    },
    ...rowOf(buttons),
  ];
}

/** The buttons of a round, or the one that leads to the next. None where the article no longer answers. */
function buttonsOf(
  { quiz }: QuizQuestion | QuizReveal,
  version: string | null,
  locale: string,
): APIButtonComponentWithCustomId[] {
  if (version === null) return [];
  const button = (
    play: GameState,
    chosen: Choice | null,
    label: string,
  ): APIButtonComponentWithCustomId[] => {
    const id = toCustomId({ does: 'quiz', version, play, chosen });
    const style = chosen === 'nothing' || chosen === null ? ButtonStyle.Secondary : ButtonStyle.Primary;
    return id === null ? [] : [buttonFor(id, label, style)];
  };
  const words = (key: Phrase['key']): string => wordsOfPhrase(phrase(key), locale);
  if ('next' in quiz) return quiz.next ? button(quiz.next, null, words('buttonQuizNext')) : [];
  const { play, round } = quiz;
  const labels =
    round.kind === 'bent' ? letters : round.choices.map(({ name }) => shorten(name.text, longestLabel));
  return [
    ...labels.flatMap((label, at) => button(play, at, label)),
    ...button(play, 'nothing', words('buttonQuizTell')),
  ];
}
