import type { QuizQuestion, QuizReveal } from '../answer/answer.js';
import type { Asked, Told } from '../answer/quiz/game.js';
import { letters } from '../answer/quiz/play.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { Block } from './blocks.js';
import { cutOf } from './cut.js';
import { leadBlock, sayBlock } from './ownBlocks.js';

/** The question: the words without who said them, or both versions, which stand as nobody's and in no quotation marks. */
function presentAsked({ count, play, round }: Asked, locale: string): Block[] {
  const place = { number: String(play.played + 1), count: String(count) };
  if (round.kind === 'who') {
    const passage = { ...cutOf(round.asked.words), place: '' };
    return [
      leadBlock(phrase('quizWho', place), locale),
      { type: 'passage', highlights: [], ...passage },
      ...round.choices.map((entity): Block => {
        const role = 'role' in entity ? (entity.role?.text ?? null) : null;
        return { type: 'person', name: entity.name.text, role };
      }),
    ];
  }
  return [
    leadBlock(phrase('quizBent', place), locale),
    sayBlock(phrase('quizOneIsBent'), locale),
    ...round.versions.map((version, at) =>
      sayBlock(phrase('quizVersion', { letter: letters[at] ?? '', words: version }), locale),
    ),
  ];
}

/** The truth: the true words with who says them, what was bent, and the score. */
function presentTold(told: Told, verdict: Phrase, locale: string): Block[] {
  const { count, next, round, score } = told;
  const { said, words: passage } = round.asked;
  const speaker = said.speaker.name.text;
  const numbers = { right: String(score.right), played: String(score.played), count: String(count) };
  const truth: Block = { type: 'direct', speaker, highlights: [], ...cutOf(passage) };
  const isBent = round.kind === 'bent';
  return [
    leadBlock(verdict, locale),
    ...(isBent ? [sayBlock(phrase('quizTrue', { letter: letters[round.right] ?? '' }), locale)] : []),
    truth,
    ...(isBent
      ? [
          sayBlock(phrase('quizWasBent', { letter: letters[1 - round.right] ?? '' }), locale),
          sayBlock(round.change, locale),
        ]
      : []),
    sayBlock(phrase(next ? 'quizScore' : 'quizOver', numbers), locale),
  ];
}

/** A round as a reader sees it, without the lines to type. */
export function presentQuiz(answer: QuizQuestion | QuizReveal, locale: string): Block[] {
  return answer.kind === 'help'
    ? presentAsked(answer.quiz, locale)
    : presentTold(answer.quiz, answer.lead, locale);
}
