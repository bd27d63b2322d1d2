import type { Command } from '../src/request/command.js';
import article from './article.js';
import ask from './ask.js';
import check from './check.js';
import help from './help.js';
import quiz from './quiz.js';
import quote from './quote.js';
import settings from './settings.js';
import summary from './summary.js';
import who from './who.js';

/** All commands, in the order in which `/help` lists them. */
export const commands: readonly Command[] = [summary, quote, who, ask, check, quiz, article, settings, help];
