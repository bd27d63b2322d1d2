import type { QuizQuestion, QuizReveal } from '../answer/answer.js';
import type { OpenRound, RevealedRound } from '../answer/quiz/game.js';
import { letters } from '../answer/quiz/play.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { Block } from './blocks.js';
import { excerptOf } from './excerpt.js';
import { leadBlock, sayBlock } from './phraseBlocks.js';

/** The question: the words without their speaker, or both versions, without quotation marks. */
function presentOpen({ count, play, round }: OpenRound, locale: string): Block[] {
  const place = { number: play.played + 1, total: count };
  if (round.kind === 'who') {
    const passage = { ...excerptOf(round.sentence.words), place: '' };
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

/** The solution: the true words with their speaker, what was changed, and the score. */
function presentRevealed(revealed: RevealedRound, verdict: Phrase, locale: string): Block[] {
  const { next, round, score } = revealed;
  const { said, words: passage } = round.sentence;
  const speaker = said.speaker.name.text;
  const numbers = { right: score.right, played: score.played };
  const truth: Block = { type: 'direct', speaker, highlights: [], ...excerptOf(passage) };
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

/** The blocks of a round, without the lines to type. */
export function presentQuiz(answer: QuizQuestion | QuizReveal, locale: string): Block[] {
  return answer.kind === 'help'
    ? presentOpen(answer.quiz, locale)
    : presentRevealed(answer.quiz, answer.lead, locale);
}
