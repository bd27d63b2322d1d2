import type { ButtonInteraction } from 'discord.js';
import { playRound } from '../../answer/quiz/play.js';
import type { Knowledge } from '../../knowledge/load.js';
import { amongOthers, type Desk } from '../../request/respond.js';
import type { Press } from '../screen/customId.js';
import { body } from '../screen/message.js';
import { quizScreen } from '../screen/quizScreen.js';
import { acknowledge } from './delivery.js';

/**
 * Goes on with a quiz in the message whose button was pressed: tells the truth of a round, or asks the next one.
 * @param until time in milliseconds after which Discord takes no answer any more
 * @returns what came of it; `forged` where the article has no such round
 */
export async function pressQuiz(
  interaction: ButtonInteraction,
  { chosen, play }: Extract<Press, { does: 'quiz' }>,
  knowledge: Knowledge,
  desk: Desk,
  until: number,
): Promise<string> {
  const { locale } = interaction;
  const { library } = desk;
  const round = await playRound(knowledge, play, chosen);
  if (!round) return 'forged';
  const screen = quizScreen(amongOthers(round, desk), { library, locale });
  await acknowledge(interaction, 'replied', () => interaction.update(body(screen)), until);
  return chosen === null ? 'asked' : 'told';
}
