import type { ButtonInteraction } from 'discord.js';
import { playRound } from '../../answer/quiz/play.js';
import type { Knowledge } from '../../knowledge/load.js';
import { type Desk, noteOtherArticles } from '../../request/respond.js';
import type { ButtonAction } from '../screen/customIds/buttonAction.js';
import { body } from '../screen/message.js';
import { quizScreen } from '../screen/quizScreen.js';
import { acknowledge } from './delivery.js';

/**
 * Plays the next step of a quiz in its message: reveals the truth of a round, or asks the next one.
 * @param deadline when Discord stops accepting a reply, in milliseconds
 * @returns the outcome for the log; `forged` where the article has no such round
 */
export async function playQuizRound(
  interaction: ButtonInteraction,
  { chosen, play }: Extract<ButtonAction, { does: 'quiz' }>,
  knowledge: Knowledge,
  desk: Desk,
  deadline: number,
): Promise<string> {
  const { locale } = interaction;
  const { library } = desk;
  const round = await playRound(knowledge, play, chosen);
  if (!round) return 'forged';
  const screen = quizScreen(noteOtherArticles(round, desk), { library, locale });
  await acknowledge(interaction, 'replied', () => interaction.update(body(screen)), deadline);
  return chosen === null ? 'asked' : 'told';
}
