import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { QuizQuestion, QuizReveal } from '../../answer/answer.js';
import type { Chosen, Play } from '../../answer/quiz/game.js';
import { letters } from '../../answer/quiz/play.js';
import type { Library } from '../../knowledge/library.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { shorten } from '../../present/plain.js';
import { present } from '../../present/present.js';
import { Editions } from '../server/editions.js';
import { colours } from './colours.js';
import { buttonFor, longestLabel, rowOf, text } from './components.js';
import { toCustomId } from './customId.js';
import type { Screen } from './message.js';
import { piecesOfAll } from './pieces.js';

/** Whom a round is shown to. */
interface Player {
  /** The reader's language, as a BCP 47 tag. */
  readonly locale: string;
  /** The articles where it is asked, which its buttons lead back to. */
  readonly library: Library;
}

/**
 * A round of a quiz as a message: what is asked or told, and one row of buttons, whose ids hold how far the game has come.
 * There is none that would show it to others.
 */
export function quizScreen(answer: QuizQuestion | QuizReveal, { library, locale }: Player): Screen {
  const { knowledge } = answer;
  // What buttons ask need not be typed.
  const blocks = present({ ...answer, suggestions: [] }, locale);
  const source = knowledge.contents.source?.url ?? null;
  const markdown = piecesOfAll(blocks, source, locale).map((piece) => piece.markdown);
  const buttons = buttonsOf(answer, new Editions(library).markOf(knowledge), locale);
  return [
    {
      type: ComponentType.Container,
      accent_color: colours.answered,
      components: [text(markdown.join('\n'))],
    },
    ...rowOf(buttons),
  ];
}

/** The choices of a round and a way to be told; after it what leads on. None where the article answers no more. */
function buttonsOf(
  { quiz }: QuizQuestion | QuizReveal,
  edition: string | null,
  locale: string,
): APIButtonComponentWithCustomId[] {
  if (edition === null) return [];
  const button = (play: Play, chosen: Chosen | null, label: string): APIButtonComponentWithCustomId[] => {
    const id = toCustomId({ does: 'quiz', edition, play, chosen });
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
